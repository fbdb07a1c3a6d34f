import { noRules } from '../../../core/codebook/index.ts'
import { unmarked } from '../../../core/coding/index.ts'
import type { CodeId, CoderId, CodingId, DocumentId, MemoId } from '../../../core/id.ts'
import type { Memo } from '../../../core/memo/index.ts'
import { nothingMore, type RefiCoding, type RefiProject } from '../project-model.ts'
import { testId } from './test-id.ts'

export const coder = testId<CoderId>(1, 1)
export const secondCoder = testId<CoderId>(1, 2)
export const participation = testId<CodeId>(2, 1)
export const meetings = testId<CodeId>(2, 2)
export const interview = testId<DocumentId>(3, 1)
export const page = testId<DocumentId>(3, 2)

/** The rare character and the family come before every passage that is coded. */
const interviewText = '访谈者：𠮷先生好。\n👨‍👩‍👧都参加“楼道会”吗？\n居民：参加，每月一次。'
const pageText = '社區營造\n\n居民共同討論 עברית ｆｕｌｌ。'
const texts = new Map([
  [interview, interviewText],
  [page, pageText],
])

/** A small project with one of each thing; tests change what they are about. */
export const sampleProject: RefiProject = {
  name: '社区研究',
  createdAt: '2024-03-01T08:00:00.123Z',
  modifiedAt: '2024-05-06T07:08:09.999Z',
  origin: 'Postil 0.1.0',
  coders: [
    { id: coder, name: 'A' },
    { id: secondCoder, name: 'B' },
  ],
  codes: [
    {
      id: participation,
      name: '居民参与',
      parentId: null,
      color: '#cc6677',
      ...noRules,
      definition: '居民自己去做 & 去说',
      position: 0,
    },
    { id: meetings, name: '会议', parentId: participation, color: '#332288', ...noRules, position: 0 },
  ],
  documents: [
    {
      id: interview,
      name: '访谈 1',
      fileName: '访谈 1.txt',
      coderId: coder,
      createdAt: '2024-03-02T08:00:00Z',
      description: '',
      isStructured: false,
      original: null,
    },
    {
      id: page,
      name: '社區營造',
      fileName: null,
      coderId: coder,
      createdAt: '2024-03-03T08:00:00Z',
      description: '網頁',
      isStructured: false,
      original: null,
    },
  ],
  codings: [
    codingOf(1, interview, '参加', { codeId: participation, createdAt: '2024-04-01T08:00:00Z' }),
    codingOf(2, interview, '楼道会', { codeId: meetings, createdAt: '2024-04-02T08:00:00Z' }),
    codingOf(3, interview, '楼道会', {
      codeId: participation,
      coderId: secondCoder,
      createdAt: '2024-04-03T08:00:00Z',
    }),
  ],
  memos: [],
  sets: [],
  ...nothingMore,
  text(documentId) {
    const text = texts.get(documentId)
    if (text === undefined) throw new Error(`No document ${documentId}`)
    return text
  },
}

/** A coding on the first occurrence of some words. */
export function codingOf(
  number: number,
  documentId: DocumentId,
  quotation: string,
  rest: Pick<RefiCoding, 'codeId'> & Partial<RefiCoding>,
): RefiCoding {
  const from = texts.get(documentId)?.indexOf(quotation) ?? -1
  return {
    id: testId<CodingId>(4, number),
    documentId,
    coderId: coder,
    span: { from, to: from + quotation.length },
    quotation,
    detached: false,
    ...unmarked,
    example: false,
    createdAt: '2024-04-01T08:00:00Z',
    ...rest,
  }
}

export function memoOf(number: number, subject: Memo['subject'], rest: Partial<Memo> = {}): Memo {
  return {
    id: testId<MemoId>(5, number),
    title: '',
    text: `memo ${number}`,
    subject,
    tags: [],
    coderId: coder,
    quotation: null,
    detached: false,
    createdAt: `2024-04-1${number}T08:00:00Z`,
    changedAt: `2024-04-2${number}T08:00:00Z`,
    ...rest,
  }
}
