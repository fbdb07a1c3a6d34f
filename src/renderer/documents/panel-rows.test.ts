import { expect, it } from 'vitest'
import type { DocumentGroup } from '../../core/document/index.ts'
import type { DocumentGroupId, DocumentId } from '../../core/id.ts'
import type { DocumentSummary } from '../../ipc/documents.ts'
import { type PanelRow, panelRows, type RowsChoice } from './panel-rows.ts'

const group = (id: string, parentId: string | null, position: number): DocumentGroup => ({
  id: id as DocumentGroupId,
  name: id,
  parentId: parentId as DocumentGroupId | null,
  position,
})
const document = (id: string, groupId: string | null): DocumentSummary => ({
  ...{ id: id as DocumentId, name: id, source: `${id}.txt`, groupId: groupId as DocumentGroupId | null },
  ...{ state: 'unread', format: 'text', characters: 1, codings: 0, memos: 0, createdAt: '' },
})

const groups = [group('乙', null, 2), group('甲', null, 1), group('甲一', '甲', 1), group('空', '甲', 2)]
const documents = [document('𠮷', '甲一'), document('外', null), document('b', '甲'), document('失', '没有')]
const all: RowsChoice = { folded: new Set(), found: null, root: null }

const told = (choice: Partial<RowsChoice>) =>
  panelRows(groups, documents, { ...all, ...choice }).map(
    (row: PanelRow) =>
      `${'  '.repeat(row.level - 1)}${row.id}${row.kind === 'group' ? ` (${row.documents})` : ''} ${row.at}/${row.of}`,
  )

it('puts groups before documents in each group, and what lies in an unknown group at the top', () => {
  expect(told({})).toEqual([
    '甲 (2) 1/4',
    '  甲一 (1) 1/3',
    '    𠮷 1/1',
    '  空 (0) 2/3',
    '  b 3/3',
    '乙 (0) 2/4',
    '外 3/4',
    '失 4/4',
  ])
})

it('leaves out what lies in closed groups', () => {
  expect(told({ folded: new Set(['甲' as DocumentGroupId]) })).toEqual([
    '甲 (2) 1/4',
    '乙 (0) 2/4',
    '外 3/4',
    '失 4/4',
  ])
})

it('shows what was found with the groups around it, all open', () => {
  const found = new Set(['𠮷' as DocumentId, '外' as DocumentId])
  expect(told({ found, folded: new Set(['甲' as DocumentGroupId]) })).toEqual([
    '甲 (1) 1/2',
    '  甲一 (1) 1/1',
    '    𠮷 1/1',
    '外 2/2',
  ])
})

it('shows one group alone', () => {
  expect(told({ root: '甲' as DocumentGroupId })).toEqual(['甲一 (1) 1/3', '  𠮷 1/1', '空 (0) 2/3', 'b 3/3'])
})
