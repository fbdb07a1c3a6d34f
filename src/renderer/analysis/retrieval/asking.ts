import { create } from 'zustand'
import type { Condition, QueryNode } from '../../../core/query/index.ts'

/** Something to put into the query that is being chosen from a list. */
export type Asking =
  | { readonly what: 'node'; readonly label: string; readonly take: (node: QueryNode) => unknown }
  | { readonly what: 'condition'; readonly label: string; readonly take: (condition: Condition) => unknown }

/** Null while nothing is being chosen. */
export const useAsking = create<{ readonly asking: Asking | null }>()(() => ({ asking: null }))

/** Opens the list once menus are gone and have given the focus back: what opens earlier would lose it to them. */
export function ask(asking: Asking): void {
  requestAnimationFrame(() => {
    if (document.querySelector('[role=menu]') !== null) ask(asking)
    else requestAnimationFrame(() => useAsking.setState({ asking }))
  })
}

export function endAsking(): void {
  useAsking.setState({ asking: null })
}
