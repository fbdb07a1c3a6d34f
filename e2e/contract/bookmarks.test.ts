import { expect, it } from 'vitest'
import type { BookmarkId } from '../../src/core/id.ts'
import { replaceSpan } from '../../src/core/text/index.ts'
import { mixedText, newProject } from './project-fixture.ts'

async function openText() {
  const project = await newProject()
  const documentId = await project.importText('a.txt', mixedText)
  const list = () => project.call('bookmarks.list', {})
  const undo = () => project.call('history.undo', {})
  const edit = (from: number, to: number, insert: string, revision: number, length: number) =>
    project.call('documents.edit', {
      id: documentId,
      revision,
      change: [...replaceSpan(length, { from, to }, insert)],
    })
  return { project, documentId, list, undo, edit }
}

const at = mixedText.indexOf('居民参与')

it('keeps bookmarks by document and place, named or not, and each act can be taken back', async () => {
  const { project, documentId, list, undo } = await openText()
  const later = await project.importText('b.txt', '後來的文字。')
  const other = await project.call('bookmarks.add', { documentId: later, span: { from: 0, to: 2 } })
  const second = await project.call('bookmarks.add', {
    documentId,
    span: { from: at, to: at + 4 },
    name: ' 重要\n處 ',
  })
  const first = await project.call('bookmarks.add', { documentId, span: { from: 0, to: 2 } })
  expect(second).toMatchObject({ name: '重要 處', quotation: '居民参与', detached: false })
  expect(await list()).toEqual([first, second, other])
  await project.call('bookmarks.rename', { id: second.id, name: '𠮷' })
  // The history tells what was renamed, not what it became.
  expect((await project.call('history.state', {})).undo).toMatchObject({ values: { bookmark: '重要 處' } })
  await project.call('bookmarks.remove', { ids: [first.id, other.id] })
  expect(await list()).toEqual([{ ...second, name: '𠮷' }])
  const log = await project.call('history.state', {})
  expect(log.undo).toMatchObject({ operation: 'bookmarks.remove', values: { bookmark: '社区', count: 2 } })
  expect(project.events.at(-1)?.touched).toEqual(['bookmarks'])
  await undo()
  await undo()
  expect(await list()).toEqual([first, second, other])
  for (const _ of [1, 2, 3]) await undo()
  expect(await list()).toEqual([])
  expect(await project.call('project.check', {})).toEqual([])
})

it('moves with its words, is detached when they go, and undo attaches it again', async () => {
  const { project, documentId, list, undo, edit } = await openText()
  const bookmark = await project.call('bookmarks.add', { documentId, span: { from: at, to: at + 4 } })
  await edit(0, 0, '𠮷\n', 1, mixedText.length)
  expect(await list()).toEqual([{ ...bookmark, span: { from: at + 3, to: at + 7 } }])
  await edit(at + 2, at + 8, '', 2, mixedText.length + 3)
  expect(await list()).toMatchObject([{ id: bookmark.id, quotation: '居民参与', detached: true }])
  await undo()
  await undo()
  expect(await list()).toEqual([bookmark])
  expect(await project.call('project.check', {})).toEqual([])
})

it('goes with its document and comes back with it, also after closing the project', async () => {
  const { project, documentId, list } = await openText()
  const bookmark = await project.call('bookmarks.add', { documentId, span: { from: at, to: at + 4 } })
  await project.call('documents.remove', { ids: [documentId] })
  expect(await list()).toEqual([])
  const again = await project.reopen()
  await again.call('history.undo', {})
  expect(await again.call('bookmarks.list', {})).toEqual([bookmark])
})

it.each([
  ['an empty span', { from: 3, to: 3 }, 'empty-span'],
  ['half a character', { from: 0, to: mixedText.indexOf('𠮷') + 1 }, 'span-splits-character'],
  ['a place behind the text', { from: 0, to: 99_999 }, 'span-outside-document'],
])('refuses %s and writes nothing', async (_, span, code) => {
  const { project, documentId, list } = await openText()
  expect(await project.refusal('bookmarks.add', { documentId, span })).toBe(code)
  expect(await list()).toEqual([])
})

it('refuses bookmarks that are not there and names that are too long', async () => {
  const { project, documentId } = await openText()
  const { id } = await project.call('bookmarks.add', { documentId, span: { from: 0, to: 2 } })
  const missing = '0b8f7c1e-0000-4000-8000-000000000000' as BookmarkId
  expect(await project.refusal('bookmarks.rename', { id: missing, name: 'x' })).toBe('not-found')
  expect(await project.refusal('bookmarks.remove', { ids: [id, missing] })).toBe('not-found')
  expect(await project.refusal('bookmarks.rename', { id, name: '長'.repeat(5000) })).toBe('name-too-long')
  expect(await project.call('bookmarks.list', {})).toHaveLength(1)
})
