import type { RefiLoss } from '../../formats/refi/index.ts'
import type { ReadDb } from '../db/connection.ts'
import { countUsedAttributes } from '../store/attributes.ts'
import { listCases } from '../store/cases.ts'
import { countStructured } from '../store/documents.ts'
import { countOf } from '../store/left-out.ts'

const ofCodes = ['rules', 'settled', 'examples'] as const
const ofTheRest = [
  'members',
  'marks',
  'bookmarks',
  'groups',
  'searches',
  'queries',
  'recipes',
  'summaries',
  'words',
  'kept',
] as const

/** What the project has and its REFI-QDA file does not get, each with how many there are. */
export function leftOutOfRefi(db: ReadDb): RefiLoss[] {
  return [
    ...lost('attributes', countUsedAttributes(db)),
    ...lost('cases', listCases(db).length),
    ...lost('structure', countStructured(db)),
    ...leftOutOfRefiCodebook(db),
    ...ofTheRest.flatMap(kind => lost(kind, countOf(db, kind))),
  ]
}

/** The same for the codebook alone. */
export function leftOutOfRefiCodebook(db: ReadDb): RefiLoss[] {
  return ofCodes.flatMap(kind => lost(kind, countOf(db, kind)))
}

function lost(kind: RefiLoss['kind'], count: number): RefiLoss[] {
  return count === 0 ? [] : [{ kind, name: '', reason: 'left-out', count }]
}
