import type { ActDone, Touched } from '../../ipc/events.ts'
import type { HistoryState } from '../../ipc/history.ts'
import { afterFrame } from './after-frame.ts'
import { type KnownCodings, tellCodings } from './codings.ts'
import { onOpened, subscribe } from './connection.ts'
import { textKeeper } from './editing.ts'
import { keys, queryClient } from './query-client.ts'

/** What has to be asked again when an act touched something of that kind; codings themselves arrive as changes. */
const shows: Record<Touched, readonly (readonly unknown[])[]> = {
  project: [keys.project],
  coders: [keys.project, keys.recipes],
  documents: [
    keys.recipes,
    keys.changes,
    keys.search,
    keys.wordCounts,
    keys.linked,
    keys.documents,
    keys.documentGroups,
    keys.documentSets,
    keys.speakers,
    keys.project,
    keys.matrix,
    keys.passages,
    keys.attributes,
    keys.cases,
    keys.found,
  ],
  texts: [
    keys.recipes,
    keys.changes,
    keys.search,
    keys.wordCounts,
    keys.found,
    ['revisions'],
    ['anchors'],
    keys.speakers,
    keys.linked,
    keys.codingWords,
    keys.documents,
    keys.passages,
    keys.matrix,
    keys.memos,
    keys.cases,
    keys.attributes,
  ],
  codes: [
    keys.recipes,
    keys.changes,
    keys.linked,
    [...keys.memos, 'backlinks'],
    keys.codes,
    keys.project,
    keys.matrix,
    keys.passages,
    keys.found,
  ],
  codings: [
    keys.changes,
    keys.found,
    ['anchors'],
    keys.linked,
    keys.codingWords,
    keys.codes,
    keys.documents,
    keys.project,
    keys.matrix,
    keys.passages,
  ],
  memos: [['anchors'], keys.found, keys.linked, keys.memos, keys.project, keys.codes, keys.documents],
  cases: [
    keys.recipes,
    keys.changes,
    ['anchors'],
    keys.found,
    keys.linked,
    keys.cases,
    keys.attributes,
    keys.matrix,
    keys.passages,
  ],
  attributes: [keys.recipes, keys.changes, keys.found, keys.attributes, keys.matrix, keys.passages],
  bookmarks: [['anchors'], keys.bookmarks],
  searches: [keys.searches],
  queries: [keys.recipes, keys.changes, keys.found, keys.queries, keys.matrix, keys.passages],
  summaries: [keys.summaries],
  recipes: [keys.recipes, keys.changes],
  words: [keys.changes, keys.words, keys.search, keys.wordCounts, [...keys.matrix, 'picture']],
}

/** Keeps what the window shows true to what acts did. Returns a function that ends it. */
export function followActs(): () => void {
  const stopEvents = subscribe(noteAct)
  const stopOpening = onOpened(() => {
    stale.clear()
    history = null
    queryClient.clear()
  })
  return () => {
    stopEvents()
    stopOpening()
  }
}

export function noteAct(event: ActDone): void {
  const keeper = textKeeper()
  const kept = event.texts.find(id => id === keeper?.documentId)
  // Before its codings are shown: their positions are of the new text.
  if (kept !== undefined) keeper?.noteAct(event)
  noteCodings(event)
  stale.set(keys.acts.join(), keys.acts)
  for (const kind of event.touched) for (const key of shows[kind]) stale.set(key.join(), key)
  for (const id of event.texts) {
    // Whoever writes in a text has it, and asks for the rest when he is done.
    if (id === kept) continue
    for (const key of [keys.text(id), keys.structure(id), keys.cleaning(id), keys.flags(id)]) {
      stale.set(key.join(), key)
    }
  }
  if (history === null) afterFrame(noteRest)
  history = event.history
}

/** What is to be asked again, and what undo would do, once the marks of the last acts are drawn. */
const stale = new Map<string, readonly unknown[]>()
let history: HistoryState | null = null

/** What undo and redo would do now, whether or not the window shows it yet. */
export function newestHistory(): HistoryState | undefined {
  return history ?? queryClient.getQueryData<HistoryState>(keys.history)
}

function noteRest(): void {
  if (history !== null) queryClient.setQueryData(keys.history, history)
  history = null
  const asked = [...stale.values()]
  stale.clear()
  for (const queryKey of asked) invalidate(queryKey)
}

/** After so many acts it is quicker to ask for the codings of a document again than to carry out all of them. */
const MANY_CHANGES = 500

function noteCodings({ codings, touched }: ActDone): void {
  if (codings === null) {
    if (touched.includes('codings')) invalidate(['codings'])
  } else {
    for (const changes of codings) {
      const key = keys.codings(changes.documentId)
      const after = queryClient.setQueryData<KnownCodings>(key, known =>
        known === undefined ? undefined : { ...known, changes: [...known.changes, changes] },
      )
      if (after !== undefined && after.changes.length >= MANY_CHANGES) invalidate(key)
    }
  }
  tellCodings(codings)
}

function invalidate(queryKey: readonly unknown[]): void {
  queryClient.invalidateQueries({ queryKey }).catch((error: unknown) => console.error(error))
}
