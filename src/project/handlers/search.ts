import { cleanName } from '../../core/codebook/index.ts'
import type { SavedSearchId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import { chosenTargets, countPresent } from '../search/auto-code.ts'
import { listHits } from '../search/hits.ts'
import { listSpeakers } from '../search/list-speakers.ts'
import { runSearch } from '../search/run-search.ts'
import { readCode } from '../store/codes.ts'
import {
  deleteSavedSearch,
  insertSavedSearch,
  listSavedSearches,
  readSavedSearch,
  updateSavedSearch,
} from '../store/saved-searches.ts'
import { codeMatches, type MatchesToCode, matchesToCode } from './code-matches.ts'
import { type HandlersOf, prepared } from './handler.ts'

export const search: HandlersOf<'search'> = {
  async find(db, { query, unit, codeId, after, limit }, context) {
    if (codeId !== null) readCode(db, codeId)
    const outcome = await runSearch(db, query, context)
    return {
      total: outcome.total,
      complete: outcome.complete,
      documents: outcome.found.map(({ document, matches }) => ({
        id: document.id,
        hits: matches.length / 2,
      })),
      hits: listHits(db, outcome, { after, limit, unit, codeId }, context.session.coder.id),
    }
  },

  async preview(db, { query, chosen, unit, codeId }, context) {
    const targets = chosenTargets(db, await runSearch(db, query, context), chosen, unit)
    return {
      passages: targets.reduce((sum, { spans }) => sum + spans.length, 0),
      documents: targets.length,
      present: codeId === null ? 0 : countPresent(db, targets, codeId, context.session.coder.id),
    }
  },

  code: prepared<'search.code', MatchesToCode>({
    prepare: async (db, input, context) =>
      matchesToCode(db, input, await runSearch(db, input.query, context)),
    commit: codeMatches,
  }),

  speakers: (db, _, context) => listSpeakers(db, context),

  saved: db => listSavedSearches(db),

  save(db, { name: wanted, query }, { act, newId, now }) {
    const name = cleanName(wanted)
    act.words = { search: name }
    const same = listSavedSearches(db).find(saved => saved.name === name)
    const saved = { id: same?.id ?? (newId() as SavedSearchId), name, query }
    if (same === undefined) insertSavedSearch(db, saved, now)
    else updateSavedSearch(db, same.id, saved)
    return saved
  },

  rename(db, { id, name: wanted }, { act }) {
    const saved = readSavedSearch(db, id)
    const name = cleanName(wanted)
    if (listSavedSearches(db).some(other => other.id !== id && other.name === name)) {
      throw new Refusal('name-taken', `There is a search ${name}`, { name })
    }
    act.words = { search: saved.name }
    updateSavedSearch(db, id, { name, query: saved.query })
    return { ...saved, name }
  },

  forget(db, { id }, { act }) {
    act.words = { search: readSavedSearch(db, id).name }
    deleteSavedSearch(db, id)
    return { removed: 1 }
  },
}
