/** Quotation marks in pairs, by the outer opening mark: the outer pair, and the one inside of it. */
const pairs = {
  '“': ['“', '”', '‘', '’'],
  '「': ['「', '」', '『', '』'],
} as const

/** The outer mark that opens a quotation. */
export type QuotationMark = keyof typeof pairs
export const quotationMarks = Object.keys(pairs) as QuotationMark[]

/**
 * Words as they stand between quotation marks: their own outermost marks of this kind become inner ones, those inside
 * them outer ones again. ’ between letters, or with nothing open, is an apostrophe and stays.
 */
export function asQuoted(words: string, mark: QuotationMark): string {
  const [outerOpen, outerClose, innerOpen, innerClose] = pairs[mark]
  const opens = [innerOpen, outerOpen] as const
  const closes = [innerClose, outerClose] as const
  let depth = 0
  let quoted = ''
  for (const [at, character] of [...words.matchAll(/./gsu)].map(
    ({ index, 0: found }) => [index, found] as const,
  )) {
    if (character === outerOpen || character === innerOpen) {
      quoted += opens[depth % 2]
      depth += 1
    } else if (
      character === outerClose ||
      (character === innerClose && depth > 0 && !isApostrophe(words, at))
    ) {
      depth = Math.max(depth - 1, 0)
      quoted += closes[depth % 2]
    } else quoted += character
  }
  return quoted
}

function isApostrophe(words: string, at: number): boolean {
  return /\p{Script=Latin}’\p{Script=Latin}/u.test(words.slice(at - 1, at + 2))
}

/** Interface words in which every hole between quotation marks is told so: `“{{code}}”` becomes `“{{code,“}}”`. */
export function withQuotedHoles<Words>(words: Words): Words {
  if (typeof words === 'string') return markHoles(words) as Words
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, withQuotedHoles(value)]),
  ) as Words
}

function markHoles(sentence: string): string {
  let marked = sentence
  for (const mark of quotationMarks) {
    const [open, close] = pairs[mark]
    marked = marked.replaceAll(new RegExp(`${open}[^${close}]*${close}`, 'g'), quotation =>
      quotation.replaceAll(/\{\{(\w+)\}\}/g, `{{$1,${mark}}}`),
    )
  }
  return marked
}
