import { cleanName } from '../../core/codebook/index.ts'
import type { SavedQueryId } from '../../core/id.ts'
import { nodesOf, type QueryNode } from '../../core/query/index.ts'
import { completionsAt, parseQuery, printQuery } from '../../core/query/syntax/index.ts'
import { Refusal } from '../../core/refusal.ts'
import type { SavedQuery } from '../../ipc/queries.ts'
import { listLongest, listPassages } from '../query/list-passages.ts'
import { countsOf, passagesOf } from '../query/passages-of.ts'
import { missingIn, missingNames, queryNames } from '../query/query-names.ts'
import {
  deleteSavedQuery,
  insertSavedQuery,
  listSavedQueries,
  readSavedQuery,
  updateSavedQuery,
} from '../store/saved-queries.ts'
import type { HandlersOf } from './handler.ts'

export const queries: HandlersOf<'queries'> = {
  async run(db, { query, after, limit, longest, cutTo }, context) {
    const all = await passagesOf(db, query, context)
    const { documents, found } = all
    const counts = found.map(passages => passages.length)
    return {
      total: counts.reduce((sum, count) => sum + count, 0),
      documents: documents.flatMap(({ id }, place) => {
        const passages = counts[place] ?? 0
        return passages === 0 ? [] : [{ id, passages }]
      }),
      passages: (longest ? listLongest : listPassages)(db, all, after, limit, cutTo),
    }
  },

  counts: (db, { query }, context) => countsOf(db, query, context),

  parse: async (db, { text, fieldNames }, context) =>
    parseQuery(text, await queryNames(db, fieldNames, context)),

  async print(db, { query, fieldNames }, context) {
    const names = await queryNames(db, fieldNames, context)
    return { text: printQuery(query, names), missing: missingIn(query, names) }
  },

  complete: async (db, { text, offset, fieldNames }, context) =>
    completionsAt(text, offset, await queryNames(db, fieldNames, context)),

  list(db) {
    const missing = missingNames(db)
    return listSavedQueries(db).map(saved => ({ ...saved, missing: missing(saved.query) }))
  },

  save(db, { name: wanted, query }, { act, newId, now }) {
    const name = cleanName(wanted)
    act.words = { query: name }
    const all = listSavedQueries(db)
    const same = all.find(saved => saved.name === name)
    const saved = { id: same?.id ?? (newId() as SavedQueryId), name, query }
    if (asksFor(query, saved.id, all)) throw new Refusal('query-circle', `Query ${name} asks for itself`)
    if (same === undefined) insertSavedQuery(db, saved, now)
    else updateSavedQuery(db, saved)
    return saved
  },

  rename(db, { id, name: wanted }, { act }) {
    const saved = readSavedQuery(db, id)
    const name = cleanName(wanted)
    if (listSavedQueries(db).some(other => other.id !== id && other.name === name)) {
      throw new Refusal('name-taken', `There is a query ${name}`, { name })
    }
    act.words = { query: saved.name }
    updateSavedQuery(db, { ...saved, name })
    return { ...saved, name }
  },

  remove(db, { id }, { act }) {
    act.words = { query: readSavedQuery(db, id).name }
    deleteSavedQuery(db, id)
    return { removed: 1 }
  },
}

/** True when a query asks for the one with that id, by itself or through others. */
function asksFor(query: QueryNode, id: SavedQueryId, all: readonly SavedQuery[]): boolean {
  const seen = new Set<SavedQueryId>()
  const reaches = (tree: QueryNode): boolean =>
    nodesOf(tree).some(node => {
      if (node.kind !== 'saved' || seen.has(node.id)) return false
      seen.add(node.id)
      const other = all.find(saved => saved.id === node.id)
      return node.id === id || (other !== undefined && reaches(other.query))
    })
  return reaches(query)
}
