import { cleanName } from '../../core/codebook/index.ts'
import type { CodeId } from '../../core/id.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { WriteDb } from '../db/connection.ts'
import type { ChangeContext } from '../handlers/handler.ts'
import { listCodes, readCode } from '../store/codes.ts'
import { createCode } from './create-code.ts'

/** The code itself, or one of that name under that parent: the one that is there, else a new one. */
export function codeMeant(
  db: WriteDb,
  code: CheckedInputOf<'search.code'>['code'],
  context: ChangeContext,
): CodeId {
  if ('id' in code) return readCode(db, code.id).id
  const name = cleanName(code.name)
  const { parentId } = code
  const present = listCodes(db).find(known => known.parentId === parentId && known.name === name)
  return present?.id ?? createCode(db, { name, parentId }, context).id
}
