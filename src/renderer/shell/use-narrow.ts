import { useEffect, useSyncExternalStore } from 'react'
import { setFolded, useLayout } from '../state/layout-store.ts'

/** Below this, as on a small screen or much enlarged, panels at both sides leave no room for a text. */
const narrow = window.matchMedia('(width < 800px)')

function useIsNarrow(): boolean {
  return useSyncExternalStore(
    listener => {
      narrow.addEventListener('change', listener)
      return () => narrow.removeEventListener('change', listener)
    },
    () => narrow.matches,
  )
}

/** Folds the panels at the sides when the window becomes narrow, and unfolds them again when it is wide enough. */
export function useFoldWhenNarrow(): void {
  const isNarrow = useIsNarrow()
  useEffect(() => {
    if (!isNarrow) return
    const { left = false, right = false } = useLayout.getState().folded
    setFolded('left', true)
    setFolded('right', true)
    return () => {
      setFolded('left', left)
      setFolded('right', right)
    }
  }, [isNarrow])
}
