import { foldUnits } from '../text/fold-unit.ts'
import { stampSource } from './stamp.ts'

/** How a label stands to its words: before them on their line, or on a line of its own above them. */
export type LabelPlace = 'before' | 'above'

/** A line that begins with what may be a speaker's label. Offsets are in the line. */
export interface LabelLine {
  /** Where the label begins, its stamp included. */
  readonly from: number
  /** Where the words begin; the line's end when they follow below. */
  readonly wordsFrom: number
  /** The name as it stands, with what brackets behind it add, without stamp, colon and emphasis. */
  readonly label: string
  readonly place: LabelPlace
  /** What parts label and words: a colon, a tab, brackets around the name, or nothing but the end of the line. */
  readonly sign: 'colon' | 'tab' | 'brackets' | 'line'
  readonly hasStamp: boolean
}

/** No label is longer; what follows is not looked at. */
const HEAD = 120
/** Names of people, in UTF-16 code units and in words parted by blanks. */
const NAME_LENGTH = 40
const NAME_WORDS = 5

// Few at a time, so that a line of blanks costs little; a name takes in what is more.
const blanks = String.raw`[ \u00a0\u3000]{0,3}`
const emphasis = String.raw`(?:\*{1,3}|__)?`
const name = String.raw`(?<name>[\p{L}\p{N}][\p{L}\p{M}\p{N} \u00a0\u3000.'’·・_&/#-]*?)`
const addition = String.raw`(?:${blanks}(?<addition>[（(](?!\s*\d+[:：])[^（()）\n]{1,40}[)）]))?`
const stamp = `(?:${stampSource})`
const stampBehind = String.raw`(?:[ \u00a0\u3000\t,，|–—-]{0,3}(?<stamp>${stamp}))`

const start = new RegExp(
  String.raw`^[\s\ufeff]*(?:>{1,2} ?)?${emphasis}${blanks}(?:(?<stamp>${stamp})(?:[ \u00a0\u3000]*[-–—|])?[ \u00a0\u3000\t]*${emphasis})?`,
  'u',
)

const shapes = [
  {
    sign: 'colon',
    place: 'before',
    pattern: new RegExp(
      String.raw`^(?:[[<【]?)${name}(?:[\]>】]?)${addition}${blanks}${emphasis}${stampBehind}?${blanks}${emphasis}(?:：|:(?![/\\:]))${emphasis}[\s\u3000]*`,
      'u',
    ),
  },
  {
    sign: 'tab',
    place: 'before',
    pattern: new RegExp(String.raw`^${name}${addition}${blanks}(?:\t${stamp})?\t(?=[^\t]+$)`, 'u'),
  },
  {
    sign: 'brackets',
    place: 'before',
    pattern: new RegExp(String.raw`^[[【]${name}[\]】]${blanks}(?=\S)`, 'u'),
  },
  {
    sign: 'line',
    place: 'above',
    pattern: new RegExp(
      String.raw`^${name}${addition}${blanks}${emphasis}${stampBehind}?${blanks}${emphasis}\s*$`,
      'u',
    ),
  },
] as const

/** What may be a speaker's label at the beginning of a line, by its shape alone; null for any other line. */
export function readLabelLine(line: string): LabelLine | null {
  const head = line.slice(0, HEAD)
  if (!mayBeLabel(head, line.length)) return null
  const opening = start.exec(head)
  const from = head.search(/\S/)
  const skipped = opening?.[0].length ?? 0
  const rest = head.slice(skipped)
  for (const { sign, place, pattern } of shapes) {
    if (sign === 'line' && line.length > HEAD) continue
    const match = pattern.exec(rest)
    const parts = match?.groups
    if (!match || !parts?.name || !isName(parts.name)) continue
    const wordsFrom = skipped + match[0].length
    const clock =
      sign === 'colon' && /\d$/.test(parts.name) && /^\d/.test(rest.slice(match[0].trimEnd().length))
    if (clock) continue
    const isAlone = line.slice(wordsFrom).trim() === ''
    return {
      from,
      wordsFrom: isAlone ? line.length : wordsFrom,
      label: `${parts.name.trim()}${parts.addition ?? ''}`,
      place: isAlone ? 'above' : place,
      sign,
      hasStamp: opening?.groups?.stamp !== undefined || parts.stamp !== undefined,
    }
  }
  return null
}

const stampLine = new RegExp(String.raw`^\s*${stamp}\s*$`, 'u')

/** True for a line with a stamp and nothing else. */
export function isStampLine(line: string): boolean {
  return line.length < NAME_LENGTH && /\d[:：]/.test(line) && stampLine.test(line)
}

/**
 * Most lines have neither colon (there is one in a stamp, too) nor tab near their beginning, begin with no bracket and are
 * longer than a name: nothing to look at.
 */
function mayBeLabel(head: string, length: number): boolean {
  return length <= NAME_LENGTH || /^[\s*_>]*[[【]|[:：\t]/.test(head.slice(0, 2 * NAME_LENGTH))
}

function isName(text: string): boolean {
  const trimmed = text.trim()
  return (
    trimmed.length <= NAME_LENGTH &&
    trimmed.split(/\s+/).length <= NAME_WORDS &&
    /\p{L}/u.test(trimmed) &&
    !/^\d+(?:\.\d+)*[.\s]/.test(trimmed)
  )
}

/** What spellings of one label have in common: no width, case, blanks, accents; simplified characters. */
export function labelKey(label: string): string {
  return foldUnits(label)
}

/** A label without the addition in brackets, as `王某（男，45岁）` becomes `王某`; and that addition, folded. */
export function splitLabel(label: string): { readonly bare: string; readonly addition: string } {
  const at = label.search(/[（(][^（()）]*[)）]$/)
  return at > 0
    ? { bare: label.slice(0, at).trim(), addition: foldUnits(label.slice(at)) }
    : { bare: label, addition: '' }
}
