import { expect, it } from 'vitest'
import type { DocumentGroup } from '../../core/document/index.ts'
import type { DocumentGroupId, DocumentId } from '../../core/id.ts'
import type { DocumentSummary } from '../../ipc/documents.ts'
import { dropOn } from './dragging.ts'
import type { Things } from './meant-things.ts'
import { panelRows } from './panel-rows.ts'

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

// in another order than their places
const groups = [group('丙', null, 3), group('甲', null, 1), group('乙', null, 2), group('甲一', '甲', 1)]
const documents = [document('𠮷', '甲'), document('b', '甲'), document('c', '甲'), document('外', null)]
const rows = panelRows(groups, documents, { folded: new Set(), found: null, root: null })

function drop(target: string, what: Partial<Record<keyof Things, string[]>>, height: number) {
  const row = rows.find(({ id }) => id === target)
  const things = { documentIds: [], groupIds: [], ...what } as unknown as Things
  return row === undefined ? undefined : dropOn(row, things, height, { groups, documents })
}

it.each<[string, string, Partial<Record<keyof Things, string[]>>, number, unknown]>([
  ['documents into a group', '乙', { documentIds: ['外'] }, 0.1, ['on', '乙', null]],
  ['documents before one', 'b', { documentIds: ['外'] }, 0.4, ['before', '甲', 1]],
  [
    'documents behind one, not counting themselves',
    'c',
    { documentIds: ['𠮷', 'b'] },
    0.6,
    ['after', '甲', 1],
  ],
  ['a document on itself', 'b', { documentIds: ['b'] }, 0.6, null],
  ['a group into another', '乙', { groupIds: ['甲'] }, 0.5, ['on', '乙', null]],
  ['a group into another, below its middle', '乙', { groupIds: ['甲'] }, 0.7, ['on', '乙', null]],
  ['a group before another', '丙', { groupIds: ['甲'] }, 0.1, ['before', null, 1]],
  ['a group behind another', '丙', { groupIds: ['甲一'] }, 0.9, ['after', null, 3]],
  ['a group into one inside it', '甲一', { groupIds: ['甲'] }, 0.5, null],
  ['a group onto a document', '外', { groupIds: ['甲'] }, 0.5, null],
])('drops %s', (_, target, what, height, expected) => {
  const found = drop(target, what, height)
  expect(found && [found.side, found.place.groupId, found.place.index]).toEqual(expected)
})
