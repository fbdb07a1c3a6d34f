import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Coding } from '../../core/coding/index.ts'
import type { CodingId, DocumentId } from '../../core/id.ts'
import { applyChanges } from './codings.ts'

const coding = (id: string, from: number, length: number) =>
  ({ id: id as CodingId, span: { from, to: from + length } }) as Coding

const codings = fc
  .uniqueArray(fc.tuple(fc.nat(40), fc.nat(20), fc.integer({ min: 1, max: 5 })), { selector: ([id]) => id })
  .map(list => list.map(([id, from, length]) => coding(`c${id}`, from, length)))

it('gives the codings that asking again would give, in reading order', () => {
  const inOrder = (list: readonly Coding[]) =>
    list.toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to)
  const ids = (list: readonly Coding[]) => list.map(({ id }) => id).toSorted()
  fc.assert(
    fc.property(codings, codings, fc.array(fc.nat(40)), (known, upserted, gone) => {
      const removed = gone
        .map(id => `c${id}` as CodingId)
        .filter(id => !upserted.some(other => other.id === id))
      const kept = known.filter(({ id }) => !removed.includes(id) && !upserted.some(other => other.id === id))
      const after = applyChanges(inOrder(known), { documentId: 'd' as DocumentId, upserted, removed })
      expect(ids(after)).toEqual(ids([...kept, ...upserted]))
      expect(after).toEqual(inOrder(after))
    }),
  )
})
