import type { Line } from '../lines.ts'

/** What a note begins with and is called by. */
export interface NoteLabel {
  /** The number or sign alone: `3` for `③`, `[3]` and `3)`. */
  readonly key: string
  /** How much of the line it takes, its dot and blanks included, in code units. */
  readonly length: number
}

const bracketed = /^(?:[[［〔【(（] ?\d{1,3} ?[\]］〕】)）]|[①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴])[.、:：]?\s*/
const plain = /^\d{1,3}(?:[.、)）:：]\s*|\s+|(?=[\p{L}“"「《]))/u
const sign = /^(?:[*＊∗†‡§¶#]{1,3})\s*/

/** The label a line begins with; null when there is none that a note could have. */
export function labelOf({ text, raised }: Line): NoteLabel | null {
  const first = raised[0]
  if (first !== undefined && first.from === 0) {
    const key = labelKey(text.slice(0, first.to))
    const rest = /^[.、:：]?\s*/.exec(text.slice(first.to))?.[0].length ?? 0
    if (key !== null && first.to + rest < text.length) return { key, length: first.to + rest }
  }
  const match = bracketed.exec(text) ?? plain.exec(text) ?? sign.exec(text)
  const key = match === null ? null : labelKey(match[0])
  return match === null || key === null || match[0].length >= text.length
    ? null
    : { key, length: match[0].length }
}

/** The number or sign of a label or call, without brackets; null when it is neither. */
export function labelKey(words: string): string | null {
  const bare = words.normalize('NFKC').replace(/[\s[\]()〔〕【】.、:]/g, '')
  if (/^[1-9]\d{0,2}$/.test(bare)) return bare
  if (/^[*∗†‡§¶#]{1,3}$/.test(bare)) return bare.replace(/∗/g, '*')
  return null
}

/** Whether `next` is the label of the note that follows the one labelled `last`. */
export function followsLabel(last: string, next: string): boolean {
  if (/^\d/.test(last) && /^\d/.test(next)) return Number(next) === Number(last) + 1
  return !/^\d/.test(next) && next !== last
}
