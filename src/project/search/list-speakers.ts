import { setImmediate as nextTurn } from 'node:timers/promises'
import { Refusal } from '../../core/refusal.ts'
import type { SpeakerOfProject } from '../../ipc/search.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { scopedDocuments } from '../store/documents.ts'
import { readMarks } from '../store/structures.ts'

/** The host serves others after so many milliseconds. */
const SLICE = 30

/** Everybody who speaks in any document, the most talkative first. */
export async function listSpeakers(db: ReadDb, { signal }: QueryContext): Promise<SpeakerOfProject[]> {
  const found = new Map<string, { turns: number; documents: number }>()
  let sliceEnd = performance.now() + SLICE
  for (const { structureKey } of scopedDocuments(db, { documents: null, groups: [], sets: [] })) {
    const here = new Set<string>()
    for (const mark of readMarks(db, structureKey)) {
      if (mark.kind !== 'turn') continue
      const known = found.get(mark.speaker) ?? { turns: 0, documents: 0 }
      known.turns += 1
      if (!here.has(mark.speaker)) known.documents += 1
      here.add(mark.speaker)
      found.set(mark.speaker, known)
    }
    if (performance.now() < sliceEnd) continue
    await nextTurn()
    if (signal.aborted) throw new Refusal('cancelled', 'Listing the speakers was cancelled')
    sliceEnd = performance.now() + SLICE
  }
  return [...found]
    .map(([name, counts]) => ({ name, ...counts }))
    .toSorted((a, b) => b.turns - a.turns || (a.name < b.name ? -1 : 1))
}
