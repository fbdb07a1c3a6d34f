import type { HeadingMark, Mark, PageMark, TurnMark } from '../../../core/text/index.ts'
import { wordsOfTurn } from '../../../core/transcript/index.ts'

export const outlineKinds = ['heading', 'turn', 'page'] as const
export type OutlineKind = (typeof outlineKinds)[number]

/** A place the outline leads to. */
export interface OutlineItem {
  readonly key: string
  readonly kind: OutlineKind
  readonly from: number
  readonly to: number
  /** Of a heading from 0; 0 for what has none above it. */
  readonly depth: number
  /** The heading, the first words of the turn, or the label of the page. */
  readonly title: string
  /** Who speaks; null for what nobody says. */
  readonly speaker: string | null
}

/** So many UTF-16 code units of a turn are read to say how it begins. */
const LONGEST = 120

type Shown = HeadingMark | TurnMark | PageMark

/** Which kinds of places the text has, headings first. */
export function kindsIn(marks: readonly Mark[]): OutlineKind[] {
  const present = new Set(marks.map(mark => mark.kind))
  return outlineKinds.filter(kind => present.has(kind))
}

/** The places of one kind, in text order. Headings are as deep as the levels above them that the text uses. */
export function outlineOf(text: string, marks: readonly Mark[], kind: OutlineKind): OutlineItem[] {
  const shown = marks.filter((mark): mark is Shown => mark.kind === kind && mark.to <= text.length)
  const levels = [...new Set(shown.map(mark => (mark.kind === 'heading' ? mark.level : 0)))].sort(
    (a, b) => a - b,
  )
  return shown.map(mark => ({
    key: `${mark.from}-${mark.to}`,
    kind,
    from: mark.from,
    to: mark.to,
    depth: mark.kind === 'heading' ? levels.indexOf(mark.level) : 0,
    title: titleOf(text, mark),
    speaker: mark.kind === 'turn' ? mark.speaker : null,
  }))
}

function titleOf(text: string, mark: Shown): string {
  if (mark.kind === 'page') return mark.label
  const to = Math.min(mark.to, mark.from + LONGEST)
  const words = mark.kind === 'turn' ? wordsOfTurn(text, { from: mark.from, to }) : { from: mark.from, to }
  return words === null ? '' : wellFormed(text.slice(words.from, words.to)).replaceAll(/\s+/g, ' ').trim()
}

/** Without half a character where the words were cut. */
function wellFormed(words: string): string {
  return words.isWellFormed() ? words : words.slice(0, -1)
}

/** The last item that begins at the position or before it; -1 before the first. */
export function itemAt(items: readonly OutlineItem[], position: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.from ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Who speaks, in the order in which they begin. */
export function speakersIn(marks: readonly Mark[]): string[] {
  return [...new Set(marks.flatMap(mark => (mark.kind === 'turn' ? [mark.speaker] : [])))]
}
