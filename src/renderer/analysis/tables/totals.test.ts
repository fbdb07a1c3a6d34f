import { describe, expect, it } from 'vitest'
import type { CodeId, DocumentId } from '../../../core/id.ts'
import type { CodeMatrix } from '../../state/matrix-choice.ts'
import { heat, totalsOf } from './totals.ts'

const code = (name: string) => ({ id: name as CodeId, name, path: name })
const document = (name: string) => ({ id: name as DocumentId, name, source: name })

describe('totalsOf', () => {
  const plain: CodeMatrix = {
    rows: [code('治理'), code('参与')],
    columns: [document('甲'), document('乙')],
    cells: [Float64Array.of(1, 0), Float64Array.of(2, 5)],
  }

  it('sums rows over documents and columns over codes', () => {
    const totals = totalsOf(plain, false, new Set(['治理' as CodeId]))
    expect(totals).toEqual({ rows: [1, 7], columns: [3, 5], all: 8, most: 5 })
  })

  it('counts nothing twice where subcodes count for the codes above them', () => {
    // 参与 stands below 治理, whose row holds its codings too.
    const cells = [Float64Array.of(3, 5), Float64Array.of(2, 5)]
    const totals = totalsOf({ ...plain, cells }, true, new Set(['治理' as CodeId]))
    expect(totals.columns).toEqual([3, 5])
    expect(totals.all).toBe(8)
  })

  it('says nothing of an empty matrix', () => {
    expect(totalsOf({ rows: [], columns: [], cells: [] }, false, new Set())).toEqual({
      rows: [],
      columns: [],
      all: 0,
      most: 0,
    })
  })
})

describe('heat', () => {
  it('leaves nothing without tint but zero, and never hides the number', () => {
    expect(heat(0, 9)).toBe(0)
    expect(heat(1, 1000)).toBeGreaterThan(0.05)
    expect(heat(9, 9)).toBeCloseTo(0.42)
    expect(heat(0, 0)).toBe(0)
  })
})
