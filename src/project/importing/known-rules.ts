import { rules } from '../../formats/clean/index.ts'
import type { RuleInfo } from '../../ipc/imports.ts'

/** Every cleaning rule, in the order in which they act. */
export function knownRules(): RuleInfo[] {
  return rules.map(rule => ({ rule: rule.id, class: rule.class }))
}
