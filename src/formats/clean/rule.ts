import type { RuleId } from './edit.ts'
import type { DirtKind } from './kinds.ts'
import type { Page } from './page.ts'
import type { Finding } from './view.ts'

export type RuleAct = 'delete' | 'replace' | 'join' | 'move' | 'split' | 'flag'

/**
 * How sure a rule is of itself. `safe` acts unless it is switched off, `offered` acts only when it is switched on,
 * `flag` changes nothing and marks places unless it is switched off.
 */
export type RuleClass = 'safe' | 'offered' | 'flag'

/** One kind of dirt: how it is found and what is done about it. Names people read are in `cleaning.json`. */
export interface CleaningRule {
  readonly id: RuleId
  /** What it deals with, in the list of kinds that the tests go by; not for people's eyes. */
  readonly kinds: readonly DirtKind[]
  readonly act: RuleAct
  readonly class: RuleClass
  /** Whether it looks at the whole page, or at each document after a collection is split. */
  readonly scope: 'page' | 'document'
  /** What it found, in order and without overlap. */
  readonly find: (page: Page) => readonly Finding[]
}

/** Rules switched on or off by name; the others act when their class says so. */
export type RuleSwitches = Readonly<Partial<Record<RuleId, boolean>>>

export function isOn(rule: CleaningRule, switches: RuleSwitches | undefined): boolean {
  return switches?.[rule.id] ?? rule.class !== 'offered'
}
