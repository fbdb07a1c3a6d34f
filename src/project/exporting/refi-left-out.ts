import type { RefiLoss } from '../../formats/refi/index.ts'
import type { ReadDb } from '../db/connection.ts'
import { type Countable, countOf } from '../store/left-out.ts'

const kinds = ['bookmarks', 'searches', 'queries', 'recipes', 'summaries', 'words'] as const

/** What of the project goes into no REFI-QDA file, each with how many there are. */
export function leftOutOfRefi(db: ReadDb): RefiLoss[] {
  return kinds.flatMap(kind => lost(db, kind))
}

/** The same of the codebook alone, whose examples stand in texts. */
export function leftOutOfRefiCodebook(db: ReadDb): RefiLoss[] {
  return lost(db, 'examples')
}

function lost(db: ReadDb, kind: Countable): RefiLoss[] {
  const count = countOf(db, kind)
  return count === 0 ? [] : [{ kind, name: '', reason: 'left-out', count }]
}
