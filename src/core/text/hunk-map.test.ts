import { describe, expect, it } from 'vitest'
import { HunkMap } from './hunk-map.ts'

// before: 0123456789abcdefghij, after: 01XX3456789abcdeYYfgj
const map = new HunkMap(
  [
    { fromBefore: 2, toBefore: 3, fromAfter: 2, toAfter: 4 },
    { fromBefore: 15, toBefore: 15, fromAfter: 16, toAfter: 18 },
    { fromBefore: 17, toBefore: 19, fromAfter: 20, toAfter: 20 },
  ],
  20,
  21,
)

describe('spans led through a change', () => {
  it.each([
    ['one before all changes', { from: 0, to: 2 }, { from: 0, to: 2 }, 0],
    ['one between changes', { from: 4, to: 9 }, { from: 5, to: 10 }, 0],
    ['one with replaced words inside', { from: 1, to: 5 }, { from: 1, to: 6 }, 2],
    ['one that begins with replaced words', { from: 2, to: 5 }, { from: 2, to: 6 }, 2],
    ['one that ends with replaced words', { from: 0, to: 3 }, { from: 0, to: 4 }, 2],
    ['one replaced as a whole', { from: 2, to: 3 }, { from: 2, to: 4 }, 2],
    ['one before which words were put in', { from: 15, to: 17 }, { from: 18, to: 20 }, 0],
    ['one behind which words were put in', { from: 12, to: 15 }, { from: 13, to: 16 }, 0],
    ['one into which words were put', { from: 14, to: 16 }, { from: 15, to: 19 }, 2],
    ['one that lost its end', { from: 15, to: 18 }, { from: 18, to: 20 }, 1],
    ['one that lost its beginning', { from: 18, to: 20 }, { from: 20, to: 21 }, 1],
    ['one that is gone', { from: 17, to: 19 }, { from: 20, to: 20 }, 2],
    ['the whole text', { from: 0, to: 20 }, { from: 0, to: 21 }, 6],
  ])('%s', (_, span, mapped, errors) => {
    expect(map.mapped(span)).toEqual(mapped)
    expect(map.errorsIn(span)).toBe(errors)
  })

  it('know the kept stretch they lie in', () => {
    expect(map.keptBefore({ from: 4, to: 9 })).toEqual({ from: 3, to: 15 })
    expect(map.keptBefore({ from: 3, to: 15 })).toEqual({ from: 3, to: 15 })
    expect(map.keptBefore({ from: 14, to: 16 })).toBeNull()
    expect(map.keptBefore({ from: 2, to: 4 })).toBeNull()
    expect(map.keptBefore({ from: 19, to: 20 })).toEqual({ from: 19, to: 20 })
    expect(map.keptAfter({ from: 4, to: 16 })).toEqual({ from: 4, to: 16 })
    expect(map.keptAfter({ from: 16, to: 17 })).toBeNull()
    expect(map.keptAfter({ from: 18, to: 20 })).toEqual({ from: 18, to: 20 })
    expect(map.keptAfter({ from: 19, to: 21 })).toEqual(null)
  })

  it('know the new parts, with what little stayed between them', () => {
    expect(map.newParts(0)).toEqual([
      { from: 2, to: 4 },
      { from: 16, to: 18 },
      { from: 20, to: 20 },
    ])
    expect(map.newParts(5)).toEqual([
      { from: 2, to: 4 },
      { from: 16, to: 20 },
    ])
  })
})
