import { type TextSpan, trimSpan } from '../../core/text/index.ts'

/** What stands between a text and its footnotes, in a line of its own. */
const BETWEEN = '<!-- postil -->'

/** A footnote: what it is on, and what it says, on one line of Markdown. */
export interface Footnote {
  readonly span: TextSpan
  says(label: string): string
}

/**
 * A text as it is, character by character, with the mark of each footnote behind the last word it is on, and the
 * footnotes below. The marks are such as the text has none of, so that it is restored by taking them out.
 */
export function footnoted(text: string, notes: readonly Footnote[]): string {
  const prefix = prefixFor(text)
  const labels = notes.map((_, index) => `${prefix}${index + 1}`)
  const places = notes
    .map(({ span }, index) => ({ at: placeOf(text, span), label: labels[index] ?? '' }))
    .sort((a, b) => a.at - b.at)
  let marked = ''
  let from = 0
  for (const { at, label } of places) {
    marked += `${text.slice(from, at)}[^${label}]`
    from = at
  }
  const below = notes.map((note, index) => `[^${labels[index]}]: ${note.says(labels[index] ?? '')}`)
  return `${marked}${text.slice(from)}\n${BETWEEN}\n\n${below.join('\n\n')}${below.length === 0 ? '' : '\n'}`
}

/** The text that was given a file's footnotes; the other way round of `footnoted`. */
export function withoutFootnotes(file: string): string {
  const text = file.slice(0, file.lastIndexOf(`\n${BETWEEN}\n\n`))
  const first = /^\[\^(c+)1\]: /m.exec(file.slice(text.length))
  return first === null ? text : text.replace(new RegExp(`\\[\\^${first[1]}\\d+\\]`, 'g'), '')
}

/** `c`, or more of it where the text has marks that look the same. */
function prefixFor(text: string): string {
  let prefix = 'c'
  while (text.includes(`[^${prefix}`)) prefix += 'c'
  return prefix
}

/** Behind the last word; of what is blank alone behind the word before it. */
function placeOf(text: string, span: TextSpan): number {
  const { from, to } = trimSpan(text, span)
  return to > from ? to : text.slice(0, span.to).trimEnd().length
}
