import type { SpeakerName } from '../../core/id.ts'
import type { AttributeSubject } from '../../ipc/constants.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { listSpeakers } from '../search/list-speakers.ts'
import { type Owner, ownersOf } from '../store/attributes.ts'
import { knownSpeakers } from '../store/speakers.ts'

/** All documents, cases or speakers: what has values, whether it has any or not. */
export async function subjectsOf(
  db: ReadDb,
  subject: AttributeSubject,
  context: QueryContext,
): Promise<readonly Owner[]> {
  return subject === 'speaker' ? speakers(db, context) : ownersOf(db, subject)
}

/** Lists of documents often name files, with their ending or without. */
export function namesOfFile({ file }: Owner): readonly string[] {
  return file === undefined ? [] : [file, file.replace(/\.[^.]*$/, '')]
}

/** The most talkative first, then those whom no text names now. */
async function speakers(db: ReadDb, context: QueryContext): Promise<Owner[]> {
  const speaking = (await listSpeakers(db, context)).map(({ name }) => name)
  const known = new Map(knownSpeakers(db).map(({ key, name }) => [name, key]))
  return [...new Set([...speaking, ...known.keys()])].map(name => ({
    key: known.get(name) ?? null,
    id: name as SpeakerName,
    name,
  }))
}
