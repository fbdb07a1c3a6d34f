import { create } from 'zustand'
import type { DocumentId } from '../../../core/id.ts'
import type { CodingUnit, Exactness } from '../../../core/search/query.ts'
import type { StopList } from '../../../ipc/constants.ts'
import type { SearchScope } from '../../../ipc/search.ts'
import type { KeywordListing, WordCountListing, WordQuery } from '../../../ipc/word-counts.ts'
import { onOpened } from '../../state/connection.ts'
import { everywhere } from '../part/scopes.ts'

export const wordParts = ['counts', 'keywords', 'lines'] as const
export type WordPart = (typeof wordParts)[number]

/** How words count, in frequencies and keywords alike. */
export interface HowWordsCount {
  readonly unit: 'words' | 'characters'
  readonly length: number
  readonly exact: readonly Exactness[]
  readonly minimumLength: number
  readonly minimum: number
  readonly numbers: boolean
  readonly stopLists: readonly StopList[]
  readonly labels: boolean
}

/** Which scope a part of the project is chosen for. */
export type ScopeName = 'scope' | 'of' | 'against'

export interface WordsState {
  readonly part: WordPart
  readonly how: HowWordsCount
  /** What is counted, and where lines are looked for. */
  readonly scope: SearchScope
  /** The two parts that are compared; the second, empty, is all that is not in the first. */
  readonly of: SearchScope
  readonly against: SearchScope
  readonly counts: WordCountListing
  readonly keys: KeywordListing
  readonly query: Pick<WordQuery, 'mode' | 'words' | 'wholeWords'>
  /** Places beside the match that decide the order, the first before the next. */
  readonly sort: readonly number[]
  readonly unit: CodingUnit
  /** Lines that are ticked, by document and place. */
  readonly ticked: ReadonlySet<string>
  /** The word, and the line, that the arrows have reached. */
  readonly activeWord: string | null
  readonly activeLine: string | null
  /** Frequencies as a cloud, lines as their places in each document. */
  readonly asPicture: boolean
  /** Words that are left out stand in front of the view. */
  readonly showsStopWords: boolean
}

/** How words count until somebody says otherwise. */
export const howWordsCount: HowWordsCount = {
  unit: 'words',
  length: 1,
  exact: [],
  minimumLength: 1,
  minimum: 1,
  numbers: true,
  stopLists: ['zh', 'en'],
  labels: false,
}

const fresh: WordsState = {
  part: 'counts',
  how: howWordsCount,
  scope: everywhere,
  of: everywhere,
  against: everywhere,
  counts: { find: '', order: 'count', descending: true },
  keys: { find: '', order: 'logLikelihood', descending: true, side: 'both' },
  query: { mode: 'words', words: '', wholeWords: false },
  sort: [],
  unit: 'match',
  ticked: new Set(),
  activeWord: null,
  activeLine: null,
  asPicture: false,
  showsStopWords: false,
}

export const useWords = create<WordsState>()(() => fresh)

export function changeHow(changes: Partial<HowWordsCount>): void {
  useWords.setState(({ how }) => ({ how: { ...how, ...changes } }))
}

export function changeQuery(changes: Partial<WordsState['query']>): void {
  useWords.setState(({ query }) => ({ query: { ...query, ...changes }, ticked: new Set(), activeLine: null }))
}

/** Shows where a word, or a row of words, stands. */
export function showLines(words: string): void {
  useWords.setState({ part: 'lines', asPicture: false })
  changeQuery({ words, mode: 'words' })
}

/** Orders by a column: the largest first, at the second press the other way round. */
export function orderCounts(order: WordsState['counts']['order']): void {
  useWords.setState(({ counts }) => ({
    counts: { ...counts, order, descending: nextDirection(counts, order) },
  }))
}

export function orderKeys(order: WordsState['keys']['order']): void {
  useWords.setState(({ keys }) => ({ keys: { ...keys, order, descending: nextDirection(keys, order) } }))
}

/** Words begin at A, numbers with the largest. */
function nextDirection(
  now: { readonly order: string; readonly descending: boolean },
  order: string,
): boolean {
  return now.order === order ? !now.descending : order !== 'word'
}

/** A place decides before all others; the first place once more no longer decides. At most three do. */
export function sortedWith(sort: readonly number[], place: number): readonly number[] {
  if (sort[0] === place) return sort.slice(1)
  return [place, ...sort.filter(other => other !== place)].slice(0, 3)
}

export function keyOfLine(line: {
  readonly documentId: DocumentId
  readonly span: { readonly from: number }
}) {
  return `${line.documentId} ${line.span.from}`
}

export function tickLine(key: string): void {
  useWords.setState(({ ticked }) => {
    const next = new Set(ticked)
    if (!next.delete(key)) next.add(key)
    return { ticked: next }
  })
}

/** Another project knows nothing of this one's documents and codes. */
export function followProjects(): () => void {
  return onOpened(() => useWords.setState(({ how }) => ({ ...fresh, how })))
}
