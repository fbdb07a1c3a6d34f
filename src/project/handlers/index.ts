import type { Topic } from '../../ipc/contract.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { attributeFiles } from './attribute-files.ts'
import { attributes } from './attributes.ts'
import { bookmarks } from './bookmarks.ts'
import { cases } from './cases.ts'
import { codeSets } from './code-sets.ts'
import { codes } from './codes.ts'
import { codings } from './codings.ts'
import { documentGroups } from './document-groups.ts'
import { documentSets } from './document-sets.ts'
import { documents } from './documents.ts'
import { exchange } from './exchange.ts'
import { exports } from './exports.ts'
import type { ChangeContext, HandlersOf, QueryContext } from './handler.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { matrices } from './matrices.ts'
import { memos } from './memos.ts'
import { pictures } from './pictures.ts'
import { project } from './project.ts'
import { pseudonyms } from './pseudonyms.ts'
import { queries } from './queries.ts'
import { recipes } from './recipes.ts'
import { search } from './search.ts'
import { summaries } from './summaries.ts'
import { texts } from './texts.ts'
import { wordCounts } from './word-counts.ts'
import { words } from './words.ts'

/** Every operation of the contract has its handler here, or this does not compile. */
const handlers: { [T in Topic]: HandlersOf<T> } = {
  project,
  documents,
  documentGroups,
  documentSets,
  texts,
  pseudonyms,
  imports,
  attributes,
  attributeFiles,
  cases,
  codes,
  codeSets,
  codings,
  memos,
  bookmarks,
  matrices,
  pictures,
  history,
  exchange,
  exports,
  queries,
  recipes,
  search,
  summaries,
  words,
  wordCounts,
}

/** Handlers as the door sees them, after the input was checked. */
export type QueryHandler = (db: ReadDb, input: unknown, context: QueryContext) => unknown
export type ChangeHandler = (db: WriteDb, input: unknown, context: ChangeContext) => unknown
export interface PreparedChange {
  prepare(db: ReadDb, input: unknown, context: QueryContext): Promise<unknown>
  commit(db: WriteDb, prepared: unknown, context: ChangeContext): unknown
}

/** The handler of an operation of the contract. */
export function findHandler(name: string): QueryHandler | ChangeHandler | PreparedChange {
  const [topic = '', operation = ''] = name.split('.')
  const ofTopic = handlers[topic as Topic] as unknown as Record<
    string,
    QueryHandler | ChangeHandler | PreparedChange | undefined
  >
  const handler = ofTopic[operation]
  if (handler === undefined) throw new Error(`No handler for ${name}`)
  return handler
}
