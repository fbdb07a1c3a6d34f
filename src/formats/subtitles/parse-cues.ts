import { readTiming, type Timing } from './timing.ts'

/** A cue as the file has it. */
export interface RawCue extends Timing {
  /** The lines below the timing line, with their tags; no empty ones. */
  readonly lines: readonly string[]
}

/** What a subtitle file holds. */
export interface ParsedSubtitles {
  readonly cues: readonly RawCue[]
  /** `Language:` of a WebVTT header, else null. */
  readonly language: string | null
}

/** A line, trimmed, and its times when it is a timing line. */
interface Line {
  readonly words: string
  readonly timing: Timing | null
  /** Nothing at all on it, not even blanks. */
  readonly isEmpty: boolean
}

/** Reads SubRip and WebVTT, told apart by the first line; gives no cues when there are none. */
export function parseSubtitles(text: string): ParsedSubtitles {
  const lines = text.trimStart().split('\n').map(readLine)
  if (!/^WEBVTT(?:\s|$)/.test(lines[0]?.words ?? '')) return { cues: parseSubRip(lines), language: null }
  const header = lines.slice(
    0,
    Math.max(
      1,
      lines.findIndex(line => line.isEmpty),
    ),
  )
  const language = header.flatMap(line => /^Language:\s*([\w-]+)/i.exec(line.words)?.[1] ?? [])[0]
  return { cues: parseWebVtt(lines), language: language ?? null }
}

function readLine(line: string): Line {
  const words = line.trim()
  return { words, timing: readTiming(words), isEmpty: line === '' }
}

/** Blocks of a WebVTT file that hold no words: they last until the next empty line. */
const WORDLESS_BLOCK = /^(?:NOTE(?:\s|$)|STYLE$|REGION$)/

/** WebVTT: a cue's words end at an empty line, not at one of blanks, or where another cue begins. */
function parseWebVtt(lines: readonly Line[]): RawCue[] {
  const cues: RawCue[] = []
  let words: string[] | null = null
  let isWordless = false
  lines.forEach((line, at) => {
    if (line.isEmpty) {
      words = null
      isWordless = false
    }
    if (line.words === '') return
    if (lines[at - 1]?.isEmpty && WORDLESS_BLOCK.test(line.words)) isWordless = true
    if (isWordless) return
    if (line.timing) {
      words = []
      cues.push({ ...line.timing, lines: words })
    } else if (!isNumberOfNext(lines, at)) words?.push(line.words)
  })
  return cues
}

/**
 * SubRip: a cue's words last until the next timing line, less the number before that: many files have blank lines
 * inside a cue, or none between two.
 */
function parseSubRip(lines: readonly Line[]): RawCue[] {
  const isNumbered = hasNumbers(lines)
  const cues: RawCue[] = []
  let words: string[] | null = null
  lines.forEach((line, at) => {
    if (line.words === '') return
    if (line.timing) {
      words = []
      cues.push({ ...line.timing, lines: words })
      return
    }
    const isNumber = isNumberOfNext(lines, at) && (isNumbered || lines[at - 1]?.words === '')
    if (!isNumber) words?.push(line.words)
  })
  return cues
}

const NUMBER = /^\d{1,9}$/

function isNumberOfNext(lines: readonly Line[], at: number): boolean {
  return (lines[at + 1]?.timing ?? null) !== null && NUMBER.test(lines[at]?.words ?? '')
}

/** Whether half of the cues have a number of their own, so that a number right before a timing line is not spoken. */
function hasNumbers(lines: readonly Line[]): boolean {
  let timings = 0
  let numbers = 0
  lines.forEach((line, at) => {
    if (line.timing === null) return
    timings += 1
    if (NUMBER.test(lines[at - 1]?.words ?? '') && (lines[at - 2]?.words ?? '') === '') numbers += 1
  })
  return numbers * 2 >= timings
}
