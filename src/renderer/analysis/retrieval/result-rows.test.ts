import { expect, it } from 'vitest'
import type { CodeId, CodingId, DocumentId } from '../../../core/id.ts'
import type { QueryPassage } from '../../../ipc/queries.ts'
import { rowsOfResults } from './result-rows.ts'

const [one, two] = ['one', 'two'] as DocumentId[] as [DocumentId, DocumentId]

function passage(documentId: DocumentId, from: number, quotation: string): QueryPassage {
  const span = { from, to: from + quotation.length }
  const codings: CodingId[] = []
  const codes: CodeId[] = []
  return { documentId, span, quotation, before: '', after: '', paragraph: 1, codings, codes }
}

const passages = [passage(one, 0, '𠮷祥'), passage(one, 9, '👨‍👩‍👧'), passage(two, 3, '参与')]
const documents = [
  { id: one, passages: 2 },
  { id: two, passages: 40 },
]
const told = (...given: Parameters<typeof rowsOfResults>) =>
  rowsOfResults(...given).map(row =>
    row.kind === 'document' ? `${row.id} ${row.listed}/${row.passages}` : row.passage.quotation,
  )

it('stand below their documents, which say how many they have in all', () => {
  expect(told(documents, passages, 'project', new Set())).toEqual([
    'one 2/2',
    '𠮷祥',
    '👨‍👩‍👧',
    'two 1/40',
    '参与',
  ])
  expect(told(documents.toReversed(), passages, 'name', new Set([one]))).toEqual([
    'two 1/40',
    '参与',
    'one 2/2',
  ])
})

it('stand by themselves when they go by their length', () => {
  expect(told(documents, passages.toReversed(), 'longest', new Set([one]))).toEqual([
    '参与',
    '👨‍👩‍👧',
    '𠮷祥',
  ])
})
