import { ChangeSet, Text } from '@codemirror/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, type DrawnCoding } from '../../core/coding/index.ts'
import type { CodeId, CoderId, CodingId } from '../../core/id.ts'
import { editText } from '../../core/text/index.ts'
import { CodingIndex, type PlacedCoding } from './coding-index.ts'

const LENGTH = 200

function coding(id: string, from: number, to: number): DrawnCoding {
  return {
    id: id as CodingId,
    codeId: `code-${id}` as CodeId,
    coderId: 'coder' as CoderId,
    from,
    to,
    signs: 0,
  }
}

const drawn = fc
  .uniqueArray(fc.tuple(fc.nat(400), fc.nat(LENGTH), fc.integer({ min: 1, max: 60 })), {
    selector: ([id]) => id,
    maxLength: 160,
  })
  .map(list => list.map(([id, from, length]) => coding(String(id), from, Math.min(LENGTH, from + length))))

const covers = (one: DrawnCoding) => one.from < one.to

function inOrder(codings: readonly DrawnCoding[]): DrawnCoding[] {
  return codings.filter(covers).sort((a, b) => a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : 1))
}

/** The rule of lanes, said again without any index. */
function naiveLanes(codings: readonly DrawnCoding[]): Map<string, number> {
  const lanes = new Map<string, number>()
  const places = inOrder(codings)
  const longestFirst = [...places].sort(
    (a, b) => b.to - b.from - (a.to - a.from) || places.indexOf(a) - places.indexOf(b),
  )
  longestFirst.forEach((one, rank) => {
    const taken = longestFirst
      .slice(0, rank)
      .filter(other => other.from < one.to && one.from < other.to)
      .map(other => lanes.get(other.id))
    let lane = 0
    while (taken.includes(lane)) lane++
    lanes.set(one.id, lane)
  })
  return lanes
}

const all = (index: CodingIndex) => index.overlapping(0, LENGTH * 2)
const lanesOf = (index: CodingIndex) => new Map(all(index).map(one => [one.id as string, one.lane]))
const bare = ({ lane: _, ...drawn }: PlacedCoding): DrawnCoding => drawn
const indexOf = (codings: readonly DrawnCoding[]) => CodingIndex.of(columnsOf(codings))

describe('coding index', () => {
  it('finds what a scan of all codings finds', () => {
    fc.assert(
      fc.property(drawn, fc.nat(LENGTH), fc.nat(80), (codings, from, length) => {
        const found = indexOf(codings)
          .overlapping(from, from + length)
          .map(bare)
        expect(found).toEqual(inOrder(codings).filter(one => one.from < from + length && one.to > from))
      }),
    )
  })

  it('skips nothing in a text with thousands of codings', () => {
    const codings = Array.from({ length: 9000 }, (_, n) =>
      coding(String(n).padStart(5, '0'), n, n + 1 + (n % 7)),
    )
    codings.push(coding('long', 10, 8990))
    const index = indexOf(codings)
    for (const from of [0, 9, 63, 64, 65, 4095, 4096, 4097, 8192, 8989, 8990, 9000]) {
      const found = index.overlapping(from, from + 3).map(bare)
      expect(found).toEqual(inOrder(codings).filter(one => one.from < from + 3 && one.to > from))
    }
  })

  it('gives lanes by the longest first, whatever the order codings come in', () => {
    fc.assert(
      fc.property(drawn, codings => {
        const lanes = lanesOf(indexOf(codings))
        expect(lanes).toEqual(naiveLanes(codings))
        expect(lanesOf(indexOf(codings.toReversed()))).toEqual(lanes)
      }),
    )
  })

  it('is after adding and removing what a new index of the same codings is', () => {
    fc.assert(
      fc.property(drawn, drawn, fc.array(fc.nat(400)), (codings, more, gone) => {
        const ids = gone.map(id => String(id) as CodingId)
        const expected = new Map(codings.map(one => [one.id, one]))
        for (const one of more) expected.set(one.id, one)
        for (const id of ids) expected.delete(id)
        let index = indexOf(codings)
        for (const one of more) index = index.upserted([one])
        index = index.removed(ids)
        expect(all(index)).toEqual(all(indexOf([...expected.values()])))
      }),
    )
  })

  it('leaves the index it was made from as it was', () => {
    const index = indexOf([coding('a', 2, 8), coding('b', 4, 6)])
    const before = all(index)
    index.upserted([coding('c', 0, 20)])
    index.removed(['a' as CodingId])
    index.mapped(ChangeSet.of({ from: 0, to: 3 }, LENGTH))
    expect(all(index)).toEqual(before)
  })

  it('moves codings through an edit as the stored anchors move', () => {
    const change = fc
      .tuple(fc.nat(LENGTH), fc.nat(20), fc.string({ maxLength: 5 }))
      .map(([from, cut, insert]) => ({
        from,
        to: Math.min(LENGTH, from + cut),
        insert: Text.of(insert.replaceAll(/[^a-z]/g, 'x').split('\n')),
      }))
    fc.assert(
      fc.property(drawn, fc.array(change, { maxLength: 3 }), (codings, list) => {
        let changes = ChangeSet.empty(LENGTH)
        for (const one of list) {
          const to = Math.min(changes.newLength, one.to)
          const from = Math.min(one.from, to)
          changes = changes.compose(ChangeSet.of({ from, to, insert: one.insert }, changes.newLength))
        }
        const edit = editText('x'.repeat(LENGTH), changes.toJSON())
        const expected = codings.filter(covers).flatMap(one => {
          const span = edit.mapSpan(one)
          return span === null ? [] : [{ ...one, ...span }]
        })
        expect(all(indexOf(codings).mapped(changes)).map(bare)).toEqual(inOrder(expected))
      }),
    )
  })

  it('keeps lanes through an edit', () => {
    const index = indexOf([coding('long', 0, 30), coding('short', 10, 20)])
    const mapped = index.mapped(ChangeSet.of({ from: 15, insert: 'x'.repeat(50) }, LENGTH))
    expect(lanesOf(mapped)).toEqual(lanesOf(index))
    const cut = index.mapped(ChangeSet.of({ from: 20, to: 30 }, LENGTH))
    expect(lanesOf(cut)).toEqual(
      new Map([
        ['long', 0],
        ['short', 1],
      ]),
    )
  })

  it('never lets codings share a lane where they overlap, also when added after edits', () => {
    fc.assert(
      fc.property(drawn, drawn, fc.nat(LENGTH), (codings, more, at) => {
        const edited = indexOf(codings).mapped(ChangeSet.of({ from: at, insert: 'x'.repeat(40) }, LENGTH))
        const placed = all(edited.upserted(more))
        for (const one of placed) {
          const beside = placed.filter(
            o => o !== one && o.lane === one.lane && o.from < one.to && one.from < o.to,
          )
          expect(beside).toEqual([])
        }
      }),
    )
  })

  it('takes the codings of the character after a caret, else of the one before', () => {
    const index = indexOf([coding('a', 2, 5), coding('b', 5, 9)])
    expect(index.around(5).map(one => one.id)).toEqual(['b'])
    expect(index.around(9).map(one => one.id)).toEqual(['b'])
    expect(index.around(10)).toEqual([])
  })
})
