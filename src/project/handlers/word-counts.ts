import { cleanName } from '../../core/codebook/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { listedForm } from '../../core/words/index.ts'
import { stopLists } from '../../ipc/constants.ts'
import type { WriteDb } from '../db/connection.ts'
import { deleteStopWord, insertStopWord, listStopWords } from '../store/stop-words.ts'
import { countWords } from '../words/count-words.ts'
import { findMatches } from '../words/find-matches.ts'
import { findKeywords } from '../words/keywords.ts'
import { listLines } from '../words/list-lines.ts'
import { spreadWords } from '../words/spread-words.ts'
import { readStopList } from '../words/stop-lists.ts'
import { codeMatches, type MatchesToCode, matchesToCode } from './code-matches.ts'
import { type ChangeContext, type HandlersOf, prepared } from './handler.ts'

export const wordCounts: HandlersOf<'wordCounts'> = {
  count: (db, choice, context) => countWords(db, choice, context),

  keywords: (db, choice, context) => findKeywords(db, choice, context),

  lines: (db, choice, context) => listLines(db, choice, context),

  spread: (db, query, context) => spreadWords(db, query, context),

  code: prepared<'wordCounts.code', MatchesToCode>({
    prepare: async (db, input, context) =>
      matchesToCode(db, input, await findMatches(db, input.query, context)),
    commit: codeMatches,
  }),

  stopWords: (db, _, { session }) => ({
    lists: stopLists.map(id => ({ id, words: readStopList(session.surroundings.resources, id) })),
    own: listStopWords(db),
  }),

  leaveOut: (db, { words }, context) => setStopWords(db, words, false, context),

  countAnyway: (db, { words }, context) => setStopWords(db, words, true, context),

  forget(db, { words }, { act }) {
    const own = listStopWords(db)
    for (const word of words) {
      const known = own.find(each => listedForm(each.word) === listedForm(word))
      if (known === undefined) throw new Refusal('not-found', `No stop word ${word}`, { name: word })
      deleteStopWord(db, known.word)
    }
    act.words = { word: words[0] ?? '', count: words.length }
    return { changed: words.length }
  },
}

/** Says of words whether they count; what was said of them before, in whatever spelling, goes. */
function setStopWords(
  db: WriteDb,
  wanted: readonly string[],
  counts: boolean,
  { act, newId, now }: ChangeContext,
): { readonly changed: number } {
  const words = new Map(wanted.map(cleanName).map(word => [listedForm(word), word]))
  const own = new Map(listStopWords(db).map(each => [listedForm(each.word), each]))
  const changed = [...words].filter(([form]) => own.get(form)?.counts !== counts)
  for (const [form, word] of changed) {
    const before = own.get(form)
    if (before !== undefined) deleteStopWord(db, before.word)
    insertStopWord(db, { id: newId(), word, counts }, now)
  }
  act.words = { word: changed[0]?.[1] ?? '', count: changed.length }
  return { changed: changed.length }
}
