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
  memos: 10,
  attributes: 11,
  attributeFiles: 12,
  cases: 13,
  bookmarks: 14,
  search: 15,
  queries: 16,
  recipes: 17,
  summaries: 18,
  words: 19,
  wordCounts: 20,
  project: 21,
}

/** In the order in which they are offered. */
export const actTopics = (Object.keys(order) as (keyof typeof order)[]).sort((a, b) => order[a] - order[b])
