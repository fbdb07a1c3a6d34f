import type { FindingId } from '../findings.ts'
import { adviceRules } from './advice-rules.ts'
import { documentRules } from './document-rules.ts'
import { fileRules } from './file-rules.ts'
import { identityRules } from './identity-rules.ts'
import { makerRules } from './maker-rules.ts'
import { nameRules } from './name-rules.ts'
import { packageRules } from './package-rules.ts'
import { positionRules } from './position-rules.ts'
import type { Rule } from './rule.ts'
import { shapeRules } from './shape-rules.ts'
import { valueRules } from './value-rules.ts'

const { 'text-encoding': encoding, 'text-mark': mark, 'line-ends': lineEnds, ...files } = fileRules
const { 'coding-without-code': withoutCode, 'element-order': order, ...shape } = shapeRules

/** One rule for each finding, in the order in which they see the file: each relies on what those before it mended. */
export const rules = {
  ...packageRules,
  ...documentRules,
  ...shape,
  ...valueRules,
  'coding-without-code': withoutCode,
  'element-order': order,
  ...identityRules,
  ...files,
  ...{ 'text-encoding': encoding, 'text-mark': mark, 'line-ends': lineEnds },
  ...positionRules,
  ...nameRules,
  ...makerRules,
  ...adviceRules,
} satisfies Readonly<Record<FindingId, Rule>>
