import { describe, expect, it } from 'vitest'
import { markAfter } from './mark-moves.ts'

/** Two rows of three, 10 apart. */
const grid = [0, 1].flatMap(row =>
  [0, 1, 2].map(column => ({ x: column * 10, y: row * 10, width: 8, height: 8 })),
)

describe('arrows among marks', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowDown', 1, 4],
    ['ArrowUp', 5, 2],
    ['ArrowLeft', 5, 4],
    ['Home', 4, 0],
    ['End', 0, 5],
    ['PageDown', 0, 5],
  ])('%s from %i leads to %i', (key, from, to) => {
    expect(markAfter(key, from, grid)).toBe(to)
  })

  it('go from bar to bar, however long these are', () => {
    const bars = [300, 20, 290, 10].map((width, row) => ({ x: 0, y: row * 24, width, height: 20 }))
    expect([0, 1, 2].map(at => markAfter('ArrowDown', at, bars))).toEqual([1, 2, 3])
    expect(markAfter('ArrowUp', 3, bars)).toBe(2)
  })

  it('go on in order where nothing lies ahead, and stop at the ends', () => {
    expect(markAfter('ArrowRight', 2, grid)).toBe(3)
    expect(markAfter('ArrowRight', 5, grid)).toBe(5)
    expect(markAfter('ArrowUp', 0, grid)).toBe(0)
    expect(markAfter('a', 0, grid)).toBeNull()
  })
})
