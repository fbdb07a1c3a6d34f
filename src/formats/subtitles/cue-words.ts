import { decodeEntity } from './entities.ts'

/** A line of a cue, or the part of one that one voice speaks. */
export interface CueLine {
  /** The name a voice tag gives; null without one. */
  readonly voice: string | null
  /** Without tags, entities decoded, no blanks at either end; never empty. */
  readonly words: string
}

/** Tags, style overrides of other subtitle formats, entities, line ends. None can run over another's start. */
const TOKEN = /<[^<>]*>|\{\\[^{}]*\}|&#?\w{1,32};|\n/g
const TAG = /^<(\/?)([a-z]+)(?:\.[^\s<>]*)?(?:[\s/]([^<>]*))?>$/i
const STAMP = /^<\d[\d:.,]*>$/
/** Tags that only dress words or say their language; others, like `<laughs>`, are somebody's words. */
const DRESS = new Set('i b u s em strong font span c lang ruby p div size color'.split(' '))
const RUBY_READING = new Set(['rt', 'rp'])
/** No screen shows more lines; what follows in a damaged file is kept as one. */
const MOST_LINES = 200

/** The words of a cue, line by line and voice by voice. */
export function readCueLines(lines: readonly string[]): CueLine[] {
  const source = `${lines.slice(0, MOST_LINES).join('\n')}\n${lines.slice(MOST_LINES).join(' ')}`
  const reader = new LineReader()
  let at = 0
  for (const token of source.matchAll(TOKEN)) {
    reader.words(source.slice(at, token.index))
    at = token.index + token[0].length
    readToken(token[0], reader)
  }
  reader.words(source.slice(at))
  return reader.finish()
}

function readToken(token: string, reader: LineReader): void {
  if (token === '\n') reader.endLine()
  else if (token.startsWith('&')) reader.words(decodeEntity(token))
  else if (token.startsWith('<')) readTag(token, reader)
}

function readTag(tag: string, reader: LineReader): void {
  if (STAMP.test(tag)) return
  const [, slash, written = '', annotation = ''] = TAG.exec(tag) ?? []
  const name = written.toLowerCase()
  const isEnd = slash === '/'
  if (name === 'v') reader.setVoice(isEnd ? null : tidy(annotation.replace(/&#?\w{1,32};/g, decodeEntity)))
  else if (name === 'br') reader.endLine()
  else if (RUBY_READING.has(name)) reader.isReading = !isEnd
  else if (!DRESS.has(name)) reader.words(tag)
  else if (name === 'ruby' && isEnd) reader.isReading = false
}

class LineReader {
  /** Inside the pronunciation written over a character, which is not spoken twice. */
  isReading = false
  private readonly lines: CueLine[] = []
  private current = ''
  private voice: string | null = null

  words(words: string): void {
    if (!this.isReading) this.current += words
  }

  setVoice(name: string | null): void {
    this.endLine()
    this.voice = name === '' ? null : name
  }

  endLine(): void {
    const words = tidy(this.current)
    if (words !== '') this.lines.push({ voice: this.voice, words })
    this.current = ''
  }

  finish(): CueLine[] {
    this.endLine()
    return this.lines
  }
}

/** One blank for several; the wide blank of Chinese subtitles stands for a comma and stays. */
function tidy(words: string): string {
  return words
    .replace(/\ufeff/g, '')
    .replace(/[ \t\n\u00a0]+/g, ' ')
    .trim()
}
