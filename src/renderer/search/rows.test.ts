import { expect, it } from 'vitest'
import type { DocumentId } from '../../core/id.ts'
import type { SearchHit } from '../../ipc/search.ts'
import { neighbourHit, rowsOf } from './rows.ts'

const one = 'one' as DocumentId
const other = 'other' as DocumentId

function hit(documentId: DocumentId, from: number): SearchHit {
  const span = { from, to: from + 2 }
  return {
    documentId,
    span,
    quotation: '社区',
    before: '',
    after: '',
    paragraph: 1,
    target: span,
    coded: false,
  }
}

const hits = [hit(one, 0), hit(one, 5), hit(other, 3)]
const documents = [
  { id: one, hits: 2 },
  { id: other, hits: 4 },
]

it('lists matches below their documents, and none below those that are folded', () => {
  const keys = (folded: DocumentId[]) => rowsOf({ documents, hits }, new Set(folded)).map(({ key }) => key)
  expect(keys([])).toEqual(['one', 'one 0', 'one 5', 'other', 'other 3'])
  expect(keys([one])).toEqual(['one', 'other', 'other 3'])
})

it('goes from match to match, around the ends', () => {
  const step = (key: string | null, by: 1 | -1) => neighbourHit(hits, key, by)
  expect(step(null, 1)).toBe(hits[0])
  expect(step(null, -1)).toBe(hits[2])
  expect(step('one 0', 1)).toBe(hits[1])
  expect(step('other 3', 1)).toBe(hits[0])
  expect(step('one 0', -1)).toBe(hits[2])
  expect(neighbourHit([], null, 1)).toBeUndefined()
})
