import type { Direction } from './model.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Where a point of the upright page lies when the page is turned so that lines of `direction` run to the right. */
export function turnPoint({ x, y }: Point, direction: Direction, page: Size): Point {
  switch (direction) {
    case 'down':
    case 'stacked':
      return { x: y, y: page.width - x }
    case 'up':
      return { x: page.height - y, y: x }
    case 'left':
      return { x: page.width - x, y: page.height - y }
    case 'right':
    case 'askew':
      return { x, y }
  }
}

/** The size of the page when it is turned for `direction`. */
export function turnedSize(page: Size, direction: Direction): Size {
  const isSideways = direction === 'down' || direction === 'up' || direction === 'stacked'
  return isSideways ? { width: page.height, height: page.width } : page
}
