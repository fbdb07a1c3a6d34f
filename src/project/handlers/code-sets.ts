import type { CodeId, CodeSetId } from '../../core/id.ts'
import type { CodeSet } from '../../ipc/code-sets.ts'
import { codeSetKind } from '../store/sets.ts'
import type { HandlersOf } from './handler.ts'
import { setHandlers } from './sets.ts'

const sets = setHandlers(
  codeSetKind,
  ({ id, name, members }): CodeSet => ({
    id: id as CodeSetId,
    name,
    codeIds: members as readonly CodeId[],
  }),
)

export const codeSets: HandlersOf<'codeSets'> = {
  ...sets,
  create: (db, { name, codeIds }, context) => sets.create(db, name, codeIds, context),
}
