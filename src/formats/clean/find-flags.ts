import { type Flag, findFlagsOn } from './flag.ts'
import { Page } from './page.ts'
import type { RuleSwitches } from './rule.ts'

export interface FlagOptions {
  /** Flag rules switched on or off; the others mark what they find. */
  readonly rules?: RuleSwitches
  /** True for the text of a page from the web, where a missing beginning or end is likelier. */
  readonly scraped?: boolean
}

/**
 * The flag rules alone, on a text as it stands: cleaned, edited, or never cleaned. By place and without overlap;
 * `from`–`to` replaced by the suggestion is what probably stood there. Offsets: UTF-16 code units of `text`.
 */
export function findFlags(text: string, options: FlagOptions = {}): readonly Flag[] {
  const acted = options.scraped ? new Set(['site-furniture'] as const) : new Set<never>()
  const page = new Page(text, { acted, metadata: {} }, () => [])
  return findFlagsOn(page, options.rules)
}
