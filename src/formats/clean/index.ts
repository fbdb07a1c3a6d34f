export { applyEdits } from './apply-edits.ts'
export {
  type CleanDocument,
  type CleanOptions,
  type CleanResult,
  cleanText,
  type Flag,
  type RemovedSpan,
} from './clean-text.ts'
export { type Edit, type RuleId, ruleIds } from './edit.ts'
export { mapPositions, type PositionMap } from './position-map.ts'
export type { CleaningRule, RuleAct } from './rule.ts'
export { rules } from './rules/index.ts'
