import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Coding, codingSigns, columnsOf, drawnOf, unmarked } from '../../core/coding/index.ts'
import type { CodeId, CoderId, CodingId, DocumentId } from '../../core/id.ts'
import type { CodingChanges } from '../../ipc/events.ts'
import { findCodings } from './codings.ts'

const coding = (id: number, from: number, detached: boolean): Coding => ({
  ...unmarked,
  id: `c${id}` as CodingId,
  documentId: 'd' as DocumentId,
  codeId: 'code' as CodeId,
  coderId: 'coder' as CoderId,
  span: { from, to: from + 1 },
  quotation: '字',
  detached,
  example: false,
  createdAt: '2026-01-02T03:04:05.000Z',
})

const codings = fc
  .uniqueArray(fc.tuple(fc.nat(30), fc.nat(20), fc.boolean()), { selector: ([id]) => id })
  .map(list => list.map(([id, from, detached]) => coding(id, from, detached)))

const change = fc.tuple(codings, fc.array(fc.nat(30))).map(
  ([upserted, gone]): CodingChanges => ({
    documentId: 'd' as DocumentId,
    upserted,
    removed: gone.map(id => `c${id}` as CodingId).filter(id => !upserted.some(other => other.id === id)),
  }),
)

it('finds codings as asking the host again would give them', () => {
  fc.assert(
    fc.property(codings, fc.array(change, { maxLength: 4 }), (told, changes) => {
      const now = new Map(told.map(one => [one.id, one]))
      for (const { upserted, removed } of changes) {
        for (const id of removed) now.delete(id)
        for (const one of upserted) now.set(one.id, one)
      }
      const detached = [...now.values()].filter(one => one.detached).map(drawnOf)
      const found = findCodings(
        { columns: columnsOf(told.map(drawnOf)), changes },
        (_, signs) => (signs & codingSigns.detached) !== 0,
      )
      const byId = (list: Iterable<{ readonly id: string }>) =>
        [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(byId(found.values())).toEqual(byId(detached))
    }),
  )
})
