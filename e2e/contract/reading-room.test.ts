import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { memoLabels as memoLabelsOf } from '../../src/core/memo/index.ts'
import { type RoomLabels, roomWords } from '../../src/core/room-labels.ts'
import { mixedText, newProject } from './project-fixture.ts'

const labels = Object.fromEntries(roomWords.map(word => [word, word])) as RoomLabels
const memoLabels = memoLabelsOf({ fact: fact => fact, kind: kind => kind, untitled: 'untitled' })

it('a reading room has what the project has at this moment, and bytes that depend on nothing else', async () => {
  const project = await newProject()
  const { call, folder } = project
  const documentId = await project.importText('访谈.txt', mixedText)
  const code = await call('codes.create', { name: '居民参与', definition: '出席、发言' })
  const from = mixedText.indexOf('居民参与')
  const coding = await call('codings.apply', { documentId, codeId: code.id, span: { from, to: from + 4 } })
  await call('codings.update', { ids: [coding.id], comment: '问𠮷', weight: 70, certainty: 'uncertain' })
  const lost = await call('codings.apply', { documentId, codeId: code.id, span: { from: 0, to: 1 } })
  await call('documents.edit', { id: documentId, revision: 1, change: [[1], mixedText.length - 1] })
  await call('memos.create', {
    subject: { kind: 'coding', codingId: coding.id },
    title: '为何？',
    text: '**重要**',
  })

  const wish = { labels, memoLabels, language: 'zh-CN' as const }
  const paths = ['a.html', 'b.html'].map(name => join(folder, name))
  for (const path of paths) await call('exports.readingRoom', { ...wish, path })
  const [html = '', again] = paths.map(path => readFileSync(path, 'utf8'))
  expect(again).toBe(html)
  const data = JSON.parse(/\}\)\((\{.*\})\)\n<\/script>/s.exec(html)?.[1] ?? '{}')
  expect(data.codings).toEqual([
    {
      ...{ document: 1, code: 1, words: '居民参与', detached: false, memos: [1] },
      facts: ['coder Ada', 'weight 70', 'uncertain', 'comment 问𠮷'],
    },
    { document: 1, code: 1, words: lost.quotation, detached: true, memos: [], facts: ['coder Ada'] },
  ])
  expect(html).toContain('<strong>重要</strong>')
  expect(html).toContain('出席、发言')
  expect(await project.refusal('exports.readingRoom', { ...wish, path: project.path })).toBe('target-in-use')
})
