import { create } from 'zustand'
import type { PaneId } from '../../state/panes.ts'

/** What is looked for in a text. */
export interface TextQuery {
  readonly words: string
  /** Script, width, case and accents have to be the same. */
  readonly exact: boolean
  readonly wholeWords: boolean
  readonly regex: boolean
}

export interface TextFind {
  /** The pane whose text is searched; null while nothing is. */
  readonly pane: PaneId | null
  /** Differs each time the field shall get the focus. */
  readonly turn: number
  readonly query: TextQuery
  /** Where the caret stood when the search began: the first hit is looked for from there. */
  readonly origin: number
}

export const useTextFind = create<TextFind>()(() => ({
  pane: null,
  turn: 0,
  query: { words: '', exact: false, wholeWords: false, regex: false },
  origin: 0,
}))

/** Opens the bar with the focus in its field; null leaves the words looked for last. */
export function openTextFind(pane: PaneId, origin: number, words: string | null): void {
  useTextFind.setState(({ turn, query }) => ({
    pane,
    turn: turn + 1,
    origin,
    query: words === null ? query : { ...query, words: query.regex ? escaped(words) : words },
  }))
}

export function closeTextFind(): void {
  useTextFind.setState({ pane: null })
}

export function changeTextQuery(changes: Partial<TextQuery>): void {
  useTextFind.setState(({ query }) => ({ query: { ...query, ...changes } }))
}

function escaped(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
