import { z } from 'zod'

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) })
export type Rectangle = z.output<typeof rectangle>

const storedPlace = z.object({ bounds: rectangle, maximized: z.boolean() })
/** Where a window was when it was closed, in screen pixels; `bounds` is its size when not maximized. */
export type WindowPlace = z.output<typeof storedPlace>

export const SMALLEST = { width: 960, height: 600 } as const
const USUAL = { width: 1360, height: 860 } as const
/** How far a second window stands from the first, in pixels, so that neither hides the other. */
const STEP = 28
/** How much of a window's top must be on a screen, in pixels, for it to be found and moved. */
const REACHABLE = 80

export function readPlace(stored: unknown): WindowPlace | null {
  return storedPlace.safeParse(stored).data ?? null
}

/** Where a new window goes. Without coordinates the system chooses. */
export interface Placement {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
}

/** The remembered place if it can still be seen on one of the screens, else the usual size on the first screen. */
export function placeFor(
  place: WindowPlace | null,
  screens: readonly Rectangle[],
  others: number,
): Placement {
  const [first] = screens
  if (place === null || !screens.some(screen => canBeReached(place.bounds, screen))) {
    return first === undefined ? USUAL : sizeWithin(USUAL, first)
  }
  const screen = screens.find(each => canBeReached(place.bounds, each)) ?? place.bounds
  const shift = others * STEP
  return { ...sizeWithin(place.bounds, screen), x: place.bounds.x + shift, y: place.bounds.y + shift }
}

function sizeWithin(size: { width: number; height: number }, screen: Rectangle) {
  return {
    width: Math.max(SMALLEST.width, Math.min(size.width, screen.width)),
    height: Math.max(SMALLEST.height, Math.min(size.height, screen.height)),
  }
}

function canBeReached(window: Rectangle, screen: Rectangle): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  return across >= REACHABLE && window.y >= screen.y && window.y + REACHABLE <= screen.y + screen.height
}
