import { type RefCallback, useCallback, useState } from 'react'

interface Room {
  readonly width: number
  readonly height: number
}

/** Steps in which the picture follows the window: not every pixel is a new picture. */
const STEP = 16

/** How much room an element has, in pixels, scroll bar taken off. */
export function useRoom(): { readonly room: Room; readonly frame: RefCallback<HTMLDivElement> } {
  const [room, setRoom] = useState<Room>({ width: 0, height: 0 })
  const frame = useCallback((element: HTMLDivElement | null) => {
    if (element === null) return
    const measure = () => {
      const width = Math.floor((element.clientWidth - SCROLL_BAR) / STEP) * STEP
      const height = Math.floor((element.clientHeight - 2) / STEP) * STEP
      setRoom(known => (known.width === width && known.height === height ? known : { width, height }))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])
  return { room, frame }
}

/** Kept free, whether there is one or not: else it would come and go with the height of the picture. */
const SCROLL_BAR = 14
