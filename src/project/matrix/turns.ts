import type { TextSpan } from '../../core/text/index.ts'
import type { ReadDb } from '../db/connection.ts'
import type { Session } from '../session.ts'
import { readMarks } from '../store/structures.ts'
import type { CodingTable } from './coding-table.ts'
import type { Slices } from './slices.ts'

export interface Turn extends TextSpan {
  readonly speaker: string
}

/** Turns under the key of the structure they are marked in, which never changes. Reading them is slow. */
const known = new WeakMap<Session, Map<number, readonly Turn[]>>()

/** The turns of every document of the table, by its number. Refuses: cancelled. */
export async function turnsOfDocuments(
  db: ReadDb,
  session: Session,
  { documents }: CodingTable,
  slices: Slices,
): Promise<readonly (readonly Turn[])[]> {
  const before = known.get(session)
  const now = new Map<number, readonly Turn[]>()
  const turns: (readonly Turn[])[] = []
  await slices.each(documents, documents.length, ({ structureKey }) => {
    if (structureKey === null) {
      turns.push([])
      return
    }
    const found = before?.get(structureKey) ?? readTurns(db, structureKey)
    now.set(structureKey, found)
    turns.push(found)
  })
  known.set(session, now)
  return turns
}

function readTurns(db: ReadDb, structureKey: number): Turn[] {
  return readMarks(db, structureKey).flatMap(mark =>
    mark.kind === 'turn' ? [{ from: mark.from, to: mark.to, speaker: mark.speaker }] : [],
  )
}

/** Everybody who speaks in any document: whoever has most turns first, then by name. */
export function speakersOf(turns: readonly (readonly Turn[])[]): string[] {
  const counts = new Map<string, number>()
  for (const ofDocument of turns) {
    for (const { speaker } of ofDocument) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([speaker]) => speaker)
}
