import { useEffect, useSyncExternalStore } from 'react'
import { type Fold, foldForNow } from '../state/layout-store.ts'

/** Below these, as on a small screen or much enlarged, the panels of a side leave too little room for a text. */
const narrow = { right: window.matchMedia('(width < 900px)'), left: window.matchMedia('(width < 840px)') }

function useMatches(query: MediaQueryList): boolean {
  return useSyncExternalStore(
    listener => {
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => query.matches,
  )
}

/** Folds the panels of each side when the window becomes narrow, and unfolds them again when it is wide enough. */
export function useFoldWhenNarrow(): void {
  useFoldWhile('left', useMatches(narrow.left))
  useFoldWhile('right', useMatches(narrow.right))
}

function useFoldWhile(side: Fold, isNarrow: boolean): void {
  useEffect(() => (isNarrow ? foldForNow(side) : undefined), [side, isNarrow])
}
