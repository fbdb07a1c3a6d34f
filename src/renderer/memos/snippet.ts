import { findTerms, holdsTerms, type Memo } from '../../core/memo/index.ts'
import { beginning, ending } from '../../core/text/index.ts'

/** How much stands before the first word found, in UTF-16 code units. */
const BEFORE = 12

/** What a list shows of a memo: the line that holds what was searched for, else the first after the title. */
export function snippetOf(
  { title, text, quotation }: Pick<Memo, 'title' | 'text' | 'quotation'>,
  terms: readonly string[],
): string {
  const lines = text
    .split('\n')
    .map(plainLine)
    .filter(line => line !== '')
  if (terms.length > 0) {
    for (const line of [...lines, quotation ?? '']) {
      const [first] = terms.some(term => holdsTerms([line], [term])) ? findTerms(line, terms) : []
      if (first === undefined) continue
      const from = Math.max(0, first.from - BEFORE)
      return from === 0 ? beginning(line, 200) : `…${beginning(ending(line, line.length - from), 200)}`
    }
  }
  const rest = title.trim() === '' ? lines.slice(1) : lines
  return beginning(rest.join(' '), 200)
}

/** A line of Markdown in words alone. */
function plainLine(line: string): string {
  return line
    .replace(/\[\[[a-z]+:[0-9a-f@-]+\|([^\]\n]*)\]\]/g, '$1')
    .replace(/^[\s#>*+|-]+|[*`~]{1,3}|[\s|]+$/g, '')
    .trim()
}
