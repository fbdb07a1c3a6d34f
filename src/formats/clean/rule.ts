import type { RuleId } from './edit.ts'
import type { Page } from './page.ts'
import type { Finding } from './view.ts'

export type RuleAct = 'delete' | 'join' | 'move' | 'split' | 'flag'

/** One kind of dirt: how it is found and what is done about it. Names people read are in `cleaning.json`. */
export interface CleaningRule {
  readonly id: RuleId
  readonly act: RuleAct
  /** On unless switched off. */
  readonly safe: boolean
  /** Whether it looks at the whole page, or at each document after a collection is split. */
  readonly scope: 'page' | 'document'
  /** What it found, in order and without overlap. */
  readonly find: (page: Page) => readonly Finding[]
}
