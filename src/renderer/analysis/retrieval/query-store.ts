import { create } from 'zustand'
import type { SavedQueryId } from '../../../core/id.ts'
import type { QueryNode } from '../../../core/query/index.ts'
import type { QueryFault } from '../../../core/query/syntax/index.ts'
import type { Touched } from '../../../ipc/events.ts'
import { client, onOpened, subscribe } from '../../state/connection.ts'
import { fieldWords } from '../../state/rule-words.ts'
import type { Edited } from './edit-query.ts'
import { keyOfPath, type PartPath, partAt } from './query-parts.ts'

interface RetrievalQuery {
  /** The query as one line of text, as it was typed or as it is printed. */
  readonly text: string
  /** The same as a tree: what the text said when it was last understood. Null for no query. */
  readonly query: QueryNode | null
  /** What is wrong with the text; the tree is then an older one. */
  readonly fault: QueryFault | null
  /** The part of the tree that is looked at. */
  readonly path: PartPath
  /** The saved query this one began as. */
  readonly savedId: SavedQueryId | null
}

const nothing: RetrievalQuery = { text: '', query: null, fault: null, path: [], savedId: null }

/** One query, as text and as a tree; whichever is changed, the other follows. */
export const useRetrieval = create<RetrievalQuery>()(() => nothing)

/** Differs with every change: an answer to an older one is not taken. */
let turn = 0
let asking: AbortController | null = null

function begin(): { readonly signal: AbortSignal; readonly isCurrent: () => boolean } {
  asking?.abort()
  asking = new AbortController()
  const mine = ++turn
  return { signal: asking.signal, isCurrent: () => mine === turn }
}

/** What was typed. The tree follows as soon as it is understood. */
export async function typeQuery(text: string): Promise<void> {
  const { isCurrent, signal } = begin()
  useRetrieval.setState({ text, ...(text.trim() === '' ? { query: null, fault: null, path: [] } : {}) })
  if (text.trim() === '') return
  const read = await whileCurrent(signal, () =>
    client.queries.parse({ text, fieldNames: fieldWords() }, { signal }),
  )
  if (read === null || !isCurrent()) return
  if (!read.ok) return useRetrieval.setState({ fault: read.fault })
  useRetrieval.setState(({ path }) => ({
    query: read.query,
    fault: null,
    path: partAt(read.query, path) === null ? [] : path,
  }))
}

/** What was built. The line follows. */
export async function buildQuery(query: QueryNode | null, path: PartPath = []): Promise<void> {
  const { isCurrent, signal } = begin()
  useRetrieval.setState({ query, path, fault: null })
  if (query === null) return useRetrieval.setState({ text: '' })
  const printed = await whileCurrent(signal, () =>
    client.queries.print({ query, fieldNames: fieldWords() }, { signal }),
  )
  if (printed !== null && isCurrent()) useRetrieval.setState({ text: printed.text })
}

export function takeEdited(edited: Edited | null): Promise<void> {
  return edited === null ? buildQuery(null) : buildQuery(edited.query, edited.path)
}

/** Looks at a part of the tree. */
export function lookAt(path: PartPath): void {
  if (keyOfPath(useRetrieval.getState().path) !== keyOfPath(path)) useRetrieval.setState({ path })
}

/** Back to what the text said when it was last understood. */
export function dropTyped(): Promise<void> {
  const { query, path } = useRetrieval.getState()
  return buildQuery(query, path)
}

/** A saved query, to be run and changed; its own name stays with it. */
export async function openSaved(id: SavedQueryId, query: QueryNode): Promise<void> {
  useRetrieval.setState({ savedId: id })
  await buildQuery(query)
}

export function clearQuery(): Promise<void> {
  useRetrieval.setState({ savedId: null })
  return buildQuery(null)
}

/** What names in queries stand for. */
const named: readonly Touched[] = ['codes', 'queries', 'attributes', 'documents', 'cases', 'coders']

/** Names may mean something else after an act: a text with a fault is read again, any other written anew if need be. */
async function readAgain(): Promise<void> {
  const { text, query, fault, path } = useRetrieval.getState()
  if (fault !== null) return typeQuery(text)
  if (query === null || document.activeElement?.closest('.query-line') != null) return
  const mine = turn
  const printed = await client.queries.print({ query, fieldNames: fieldWords() })
  const read = await client.queries.parse({ text, fieldNames: fieldWords() })
  const isSame = read.ok && JSON.stringify(read.query) === JSON.stringify(query)
  if (mine === turn && !isSame) useRetrieval.setState({ text: printed.text, path })
}

/** While the query is in sight: keeps its line true to what acts did. Returns a function that ends it. */
export function followNames(): () => void {
  const again = () => readAgain().catch((error: unknown) => console.error(error))
  again()
  return subscribe(({ touched }) => {
    if (touched.some(kind => named.includes(kind))) again()
  })
}

/** A project begins without a query. Returns a function that ends it. */
export function forgetWithProject(): () => void {
  return onOpened(() => {
    turn++
    useRetrieval.setState(nothing)
  })
}

/** Null when it was given up for something newer. */
async function whileCurrent<Answer>(signal: AbortSignal, ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask()
  } catch (error) {
    if (signal.aborted) return null
    throw error
  }
}
