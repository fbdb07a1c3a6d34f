import type { CaseId } from '../../../core/id.ts'
import type { RefiDocument, RefiProject } from '../project-model.ts'
import {
  coder,
  codingOf,
  interview,
  meetings,
  memoOf,
  page,
  participation,
  sampleProject,
} from './sample-project.ts'
import { testId } from './test-id.ts'

export const pdf = Buffer.from('%PDF-1.4 𠮷')
const speaker = '居民'
export const [first, second] = sampleDocuments()
const passage = codingOf(0, interview, '每月一次', { codeId: meetings })
export const region = {
  ...{ source: testId(12, 1), guid: testId(12, 2), kind: 'picture', name: '', description: '角落' },
  ...{ words: '', noteRefs: [], user: coder, createdAt: null, modifiedAt: null },
  place: { firstX: '90', firstY: '80', secondX: '10.2', secondY: '20' },
  codings: [
    {
      guid: testId(12, 3),
      code: participation,
      user: coder,
      createdAt: null,
      modifiedAt: null,
      noteRefs: [],
    },
  ],
}

/** A project with one of everything that has a place in the standard. */
export const fullProject: RefiProject = {
  ...sampleProject,
  documents: [
    { ...first, isStructured: true },
    { ...second, fileName: '社區.pdf', original: { extension: '.pdf', isText: true, read: () => pdf } },
  ],
  codings: sampleProject.codings.map((coding, n) => ({
    ...coding,
    comment: n === 1 ? '评 <𠮷> 👨‍👩‍👧' : '',
  })),
  memos: [
    memoOf(1, { kind: 'project' }, { title: '日志' }),
    memoOf(2, { kind: 'document', documentId: page }),
    memoOf(3, { kind: 'code', codeId: participation }),
    memoOf(4, { kind: 'coding', codingId: testId(4, 1) }),
    memoOf(5, { kind: 'passage', documentId: interview, span: passage.span }, { quotation: '每月一次' }),
    memoOf(6, { kind: 'case', caseId: testId(7, 1) }, { title: '日志' }),
  ],
  sets: [
    { id: testId(6, 1), name: '常用', of: 'codes', members: [meetings] },
    { id: testId(6, 2), name: '第一轮', of: 'documents', members: [page, interview] },
  ],
  groups: [{ id: testId(8, 1), path: ['2024', '春 𠮷'], members: [interview] }],
  attributes: [
    {
      ...{ id: testId(10, 1), subject: 'document', name: '年份', isDetail: false, type: 'number' },
      values: new Map([[page, '2020']]),
    },
    {
      ...{ id: testId(10, 2), subject: 'case', name: '年份', isDetail: false, type: 'number' },
      values: new Map([[testId<CaseId>(7, 1), '19.5']]),
    },
    {
      ...{ id: testId(10, 3), subject: 'case', name: '业主', isDetail: false, type: 'yes-no' },
      values: new Map([[testId<CaseId>(7, 1), 'yes']]),
    },
  ],
  cases: [
    {
      id: testId(7, 1),
      name: '王家 עברית',
      members: [
        { kind: 'document', documentId: page },
        { ...passage, kind: 'passage' },
        { kind: 'speaker', speaker, documentId: null },
      ],
    },
  ],
  kept: [
    {
      ...{ id: testId(12, 1), kind: 'source', name: '照片.PNG', read: () => Buffer.from('png') },
      detail: {
        ...{
          guid: testId(12, 1),
          kind: 'picture',
          name: '照片.PNG',
          path: 'internal://x.PNG',
          description: '',
        },
        ...{ user: '', createdAt: null, modifiedAt: null, codings: [] },
      },
    },
    { id: region.guid, kind: 'region', name: '', detail: region, read: null },
  ],
  turns: id => (id === interview ? [{ kind: 'turn', speaker, from: 22, to: 35 }] : []),
}

function sampleDocuments(): readonly [RefiDocument, RefiDocument] {
  const [one, two] = sampleProject.documents
  if (one === undefined || two === undefined) throw new Error('The sample has two documents')
  return [one, two]
}
