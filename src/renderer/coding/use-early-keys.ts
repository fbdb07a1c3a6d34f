import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Hears the keys of a box before all others. Those who listen for keys anywhere in the window may draw a good deal
 * before the box has its key, and only then would the host be asked.
 */
export function useEarlyKeys(box: RefObject<HTMLElement | null>, hear: (event: KeyboardEvent) => void): void {
  const latest = useRef(hear)
  useLayoutEffect(() => {
    latest.current = hear
  })
  // At once: a key that follows the opening must find it.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.target === box.current) latest.current(event)
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [box])
}
