import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodingId } from '../../core/id.ts'
import { layoutLabels, type MarginItem, separateInLanes } from './margin-layout.ts'

const sizes = { labelHeight: 18, maxShift: 54, stickyLanes: 6, stickyHeight: 160 }

function item(id: string, lane: number, top: number, bottom: number, startsAbove = false): MarginItem {
  return { id: id as CodingId, lane, top, bottom, startsAbove }
}

const items = fc
  .array(fc.tuple(fc.nat(8), fc.nat(600), fc.integer({ min: 10, max: 300 })), { maxLength: 60 })
  .map(list => list.map(([lane, top, height], n) => item(`${n}`, lane, top, top + height)))

describe('labels of the margin', () => {
  it('stand where their codings start when there is room', () => {
    const labels = layoutLabels([item('a', 0, 0, 100), item('b', 1, 40, 60)], sizes)
    expect(labels).toEqual([
      { id: 'a', top: 0, height: 100, sticky: false, more: [] },
      { id: 'b', top: 40, height: 20, sticky: false, more: [] },
    ])
  })

  it('give way downwards to longer codings', () => {
    const labels = layoutLabels([item('short', 1, 5, 30), item('long', 0, 0, 100)], sizes)
    expect(labels.map(({ id, top }) => [id, top])).toEqual([
      ['long', 0],
      ['short', 18],
    ])
  })

  it('are counted by the nearest label where there is no room', () => {
    const crowd = Array.from({ length: 6 }, (_, lane) => item(`lane-${lane}`, lane, 0, 30))
    const labels = layoutLabels(crowd, sizes)
    expect(labels.map(({ id, top }) => [id, top])).toEqual([
      ['lane-0', 0],
      ['lane-1', 18],
      ['lane-2', 36],
      ['lane-3', 54],
    ])
    expect(labels[0]?.more).toEqual(['lane-4', 'lane-5'])
  })

  it('of long codings stay in sight, where their lane has a row', () => {
    const labels = layoutLabels([item('a', 0, 0, 160), item('b', 1, 40, 199), item('c', 6, 80, 400)], sizes)
    expect(labels.map(({ id, sticky }) => [id, sticky])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
    ])
  })

  it('of codings that start above take no room from others', () => {
    const labels = layoutLabels([item('above', 0, 0, 500, true), item('here', 1, 0, 40)], sizes)
    expect(labels.map(({ id, top, height }) => [id, top, height])).toEqual([
      ['above', 0, 500],
      ['here', 0, 40],
    ])
  })

  it('never overlap, never move up or too far, and none is lost', () => {
    fc.assert(
      fc.property(items, list => {
        const labels = layoutLabels(list, sizes)
        const tops = labels.map(label => label.top).sort((a, b) => a - b)
        tops.forEach((top, n) => {
          if (n > 0) expect(top - (tops[n - 1] ?? 0)).toBeGreaterThanOrEqual(sizes.labelHeight)
        })
        for (const label of labels) {
          const shift = label.top - (list.find(one => one.id === label.id)?.top ?? Number.NaN)
          expect(shift).toBeGreaterThanOrEqual(0)
          expect(shift).toBeLessThanOrEqual(sizes.maxShift)
        }
        expect(labels.flatMap(label => [label.id, ...label.more]).sort()).toEqual(
          list.map(one => one.id).sort(),
        )
      }),
    )
  })
})

describe('brackets that share a line', () => {
  it('meet half-way when they stand in one lane', () => {
    const [above, below] = separateInLanes([item('a', 0, 0, 60), item('b', 0, 40, 100)])
    expect([above?.top, above?.bottom, below?.top, below?.bottom]).toEqual([0, 49, 51, 100])
  })

  it('stay as they are in different lanes or with room between them', () => {
    const apart = [item('a', 0, 0, 60), item('b', 1, 40, 100), item('c', 0, 60, 90)]
    expect(separateInLanes(apart)).toEqual(apart)
  })
})
