import { describe, expect, it } from 'vitest'
import { placeFor, readPlace } from './window-place.ts'

const laptop = { x: 0, y: 0, width: 1440, height: 900 }
const beside = { x: 1440, y: -200, width: 2560, height: 1440 }
const placed = (x: number, y: number, width = 1200, height = 800) => ({
  bounds: { x, y, width, height },
  maximized: false,
})

describe('where a window goes', () => {
  it('is the usual size on the first screen at the first start, no larger than the screen', () => {
    expect(placeFor(null, [laptop], 0)).toEqual({ width: 1360, height: 860 })
    expect(placeFor(null, [{ ...laptop, width: 1280, height: 700 }], 0)).toEqual({ width: 1280, height: 700 })
    expect(placeFor(null, [], 0)).toEqual({ width: 1360, height: 860 })
  })

  it('is where it was, on whichever screen', () => {
    expect(placeFor(placed(100, 50), [laptop], 0)).toEqual({ x: 100, y: 50, width: 1200, height: 800 })
    expect(placeFor(placed(1500, -150), [laptop, beside], 0)).toEqual({
      x: 1500,
      y: -150,
      width: 1200,
      height: 800,
    })
  })

  it.each([
    ['a screen that is gone', placed(1500, 0)],
    ['below the screen', placed(100, 850)],
    ['above it, where its bar cannot be reached', placed(100, -30)],
    ['nearly all to its left', placed(-1150, 0)],
  ])('is the usual place when it was on %s', (_, place) => {
    expect(placeFor(place, [laptop], 0)).toEqual({ width: 1360, height: 860 })
  })

  it('is a step further for each window that is there', () => {
    expect(placeFor(placed(100, 50), [laptop], 2)).toEqual({ x: 156, y: 106, width: 1200, height: 800 })
  })

  it('is never smaller than the smallest window', () => {
    expect(placeFor(placed(0, 0, 300, 200), [laptop], 0)).toMatchObject({ width: 960, height: 600 })
  })
})

it.each([
  ['nothing', null],
  ['half of it', { bounds: { x: 1, y: 2 } }],
  ['no size', { bounds: { x: 0, y: 0, width: 0, height: 10 }, maximized: true }],
])('a stored place with %s is none', (_, stored) => {
  expect(readPlace(stored)).toBeNull()
})
