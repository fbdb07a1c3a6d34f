import type { RefiLoss } from '../../formats/refi/index.ts'
import type { ReadDb } from '../db/connection.ts'
import { countUsedAttributes } from '../store/attributes.ts'
import { listCases } from '../store/cases.ts'
import { countStructured } from '../store/documents.ts'

/** What the project has and its REFI-QDA file does not get, each with how many there are. */
export function leftOutOfRefi(db: ReadDb): RefiLoss[] {
  const found = [
    { kind: 'attributes', count: countUsedAttributes(db) },
    { kind: 'cases', count: listCases(db).length },
    { kind: 'structure', count: countStructured(db) },
  ] as const
  return found
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => ({ kind, name: '', reason: 'left-out', count }))
}
