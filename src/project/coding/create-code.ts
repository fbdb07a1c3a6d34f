import { type CodeStatus, checkNameIsFree, cleanName, nextColor, noRules } from '../../core/codebook/index.ts'
import type { CodeId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { CodeSummary } from '../../ipc/codes.ts'
import type { WriteDb } from '../db/connection.ts'
import type { ChangeContext } from '../handlers/handler.ts'
import { insertCode, listCodes, readCode } from '../store/codes.ts'

/** Adds a code as the last among its siblings. Refuses: name-empty, name-too-long, name-taken, not-found. */
export function createCode(
  db: WriteDb,
  draft: {
    readonly name: string
    readonly parentId: CodeId | null
    readonly color?: string | undefined
    readonly definition?: string | undefined
    readonly useWhen?: string | undefined
    readonly notWhen?: string | undefined
    readonly status?: CodeStatus | undefined
  },
  context: Pick<ChangeContext, 'newId' | 'now'>,
): CodeSummary {
  const all = listCodes(db)
  const { parentId } = draft
  const name = cleanName(draft.name)
  if (parentId !== null && !all.some(code => code.id === parentId)) {
    throw new Refusal('not-found', `No code ${parentId}`)
  }
  checkNameIsFree(all, { name, parentId })
  const positions = all.filter(code => code.parentId === parentId).map(code => code.position)
  const id = context.newId() as CodeId
  const color = draft.color ?? nextColor(all.map(code => code.color))
  const position = Math.max(0, ...positions) + 1
  const rules = {
    definition: draft.definition ?? noRules.definition,
    useWhen: draft.useWhen ?? noRules.useWhen,
    notWhen: draft.notWhen ?? noRules.notWhen,
    status: draft.status ?? noRules.status,
  }
  insertCode(db, { id, name, parentId, color, ...rules, position }, context.now)
  return readCode(db, id)
}
