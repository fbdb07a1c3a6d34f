import type { Line } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'

/** The first quotation mark of a paragraph that opens or closes nothing: `長治”三位一體”`. */
export const unbalancedQuote: CleaningRule = {
  id: 'unbalanced-quote',
  act: 'flag',
  safe: true,
  scope: 'document',
  find(page) {
    if (!/[“”]/.test(page.text)) return []
    return page.lines.flatMap((line): Finding[] => {
      const at = firstMismatch(line.text)
      if (at < 0 || isLongQuotation(line, at, page.lines)) return []
      return [{ from: line.from + at, to: line.from + at + 1 }]
    })
  },
}

/** Offset of the first quotation mark without its partner, -1 when all have one. */
function firstMismatch(text: string): number {
  let open = -1
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '“') {
      if (open >= 0) return open
      open = at
    } else if (character === '”') {
      if (open < 0) return at
      open = -1
    }
  }
  return open
}

/** A quotation over several paragraphs opens each of them and closes only the last. */
function isLongQuotation(line: Line, at: number, lines: readonly Line[]): boolean {
  if (line.text[at] === '“') {
    const next = lines[line.index + 1]?.text ?? ''
    const closing = next.indexOf('”')
    return next.startsWith('“') && (closing < 0 || closing >= next.length - 2)
  }
  const before = lines[line.index - 1]?.text ?? ''
  return before[firstMismatch(before)] === '“'
}
