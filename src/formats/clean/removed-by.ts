import { cleanText } from './clean-text.ts'
import type { RuleId } from './edit.ts'

/** For tests: the words that one rule took out of a page, and the text that is left. */
export function removedBy(rule: RuleId, page: string): readonly string[] {
  return cleanText(page).documents.flatMap(({ removed }) =>
    removed.filter(span => span.rule === rule).map(span => span.text),
  )
}

/** For tests: the cleaned text of a page that is one document. */
export function cleaned(page: string): string {
  return cleanText(page)
    .documents.map(document => document.text)
    .join('\f')
}

/** For tests: the words that a flag rule marked, with what it suggests. */
export function marked(rule: RuleId, page: string): readonly string[] {
  return cleanText(page)
    .flags.filter(flag => flag.rule === rule)
    .map(
      ({ from, to, suggestion }) =>
        page.slice(from, to) + (suggestion === undefined ? '' : ` → ${suggestion}`),
    )
}
