import { beforeEach, expect, it } from 'vitest'
import type { DocumentId } from '../../core/id.ts'
import {
  changeQuery,
  chosenBy,
  isAllTicked,
  isDocumentTicked,
  isTicked,
  tickAll,
  tickDocument,
  tickHit,
  useFind,
} from './find-store.ts'

const one = '00000000-0000-4000-8000-000000000001' as DocumentId
const other = '00000000-0000-4000-8000-000000000002' as DocumentId
const at = (documentId: DocumentId, from: number) => ({ documentId, span: { from, to: from + 1 } })
const ticks = () => useFind.getState().ticks

beforeEach(() => tickAll(true))

it('ticks everything at first, and the most particular tick decides', () => {
  tickDocument(one)
  tickHit(at(one, 7))
  expect([
    isTicked(ticks(), at(one, 7)),
    isTicked(ticks(), at(one, 8)),
    isTicked(ticks(), at(other, 7)),
  ]).toEqual([true, false, true])
  expect(isAllTicked(ticks())).toBe(false)
  expect(chosenBy(ticks())).toEqual({
    all: true,
    documents: [{ id: one, chosen: false }],
    hits: [{ documentId: one, from: 7, chosen: true }],
  })
})

it('forgets ticks of matches when their document is ticked', () => {
  tickHit(at(one, 7))
  tickHit(at(other, 3))
  tickDocument(one)
  tickDocument(one)
  expect(isDocumentTicked(ticks(), one)).toBe(true)
  expect([isTicked(ticks(), at(one, 7)), isTicked(ticks(), at(other, 3))]).toEqual([true, false])
})

it('begins anew with other words', () => {
  tickAll(false)
  changeQuery({ words: '社区' })
  expect(isTicked(ticks(), at(one, 0))).toBe(true)
})
