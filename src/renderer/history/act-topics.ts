import type { ChangeName } from '../../ipc/contract.ts'

type TopicOf<Name> = Name extends `${infer Topic}.${string}` ? Topic : never

/** What changes are about. Undo and redo are told as the change they concern; the compiler asks for each new topic. */
const order: Record<Exclude<TopicOf<ChangeName>, 'history'>, number> = {
  codings: 1,
  codes: 2,
  codeSets: 3,
  documents: 4,
  documentGroups: 5,
  documentSets: 6,
  texts: 7,
  pseudonyms: 8,
  imports: 9,
  exchange: 10,
  memos: 11,
  attributes: 12,
  attributeFiles: 13,
  cases: 14,
  bookmarks: 15,
  search: 16,
  queries: 17,
  recipes: 18,
  summaries: 19,
  words: 20,
  wordCounts: 21,
  project: 22,
}

/** In the order in which they are offered. */
export const actTopics = (Object.keys(order) as (keyof typeof order)[]).sort((a, b) => order[a] - order[b])
