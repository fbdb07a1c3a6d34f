import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { mixedText, newProject } from './project-fixture.ts'

it('names what the REFI-QDA file does not get, with how many there are', async () => {
  const project = await newProject()
  const path = join(project.folder, 'out.qdpx')
  const id = await project.importText('a.txt', mixedText)
  expect((await project.call('exports.project', { path })).losses).toEqual([])
  await project.call('attributes.setField', { documentId: id, field: 'publisher', value: '某社 𠮷' })
  await project.call('attributes.create', { subject: 'document', name: '空', type: 'text' })
  await project.call('cases.create', { name: '甲 𠮷' })
  await project.call('cases.create', { name: 'שרה' })
  const page = join(project.folder, 'b.html')
  writeFileSync(page, `<h1>标题</h1><p>${mixedText}</p>`)
  await project.call('imports.run', { files: [{ path: page }] })
  const { losses } = await project.call('exports.project', { path })
  expect(losses).toMatchObject([
    { kind: 'document', name: '标题', reason: 'renamed', count: 1 },
    { kind: 'structure', name: '标题', reason: 'left-out', count: 1 },
    { kind: 'original', name: '标题', reason: 'left-out', count: 1 },
    { kind: 'attribute', name: 'publisher', reason: 'as-attribute', count: 1 },
  ])
  expect(await project.call('exports.projectLedger', {})).toEqual(losses)
  // A codebook is of codes alone.
  await project.call('codes.create', { name: '议事', parentId: null })
  const codebook = await project.call('exports.codebook', { path: join(project.folder, 'out.qdc') })
  expect(codebook.losses).toEqual([])
})

it('counts what codes, codings and the rest of the project have that REFI-QDA has no place for', async () => {
  const project = await newProject()
  const { call, folder } = project
  const documentId = await project.importText('a.txt', mixedText)
  const code = await call('codes.create', { name: '议事 𠮷', useWhen: '何时', status: 'settled' })
  const coding = await call('codings.apply', { documentId, codeId: code.id, span: { from: 0, to: 4 } })
  await call('codings.update', { ids: [coding.id], weight: 40 })
  await call('codes.setExample', { codingId: coding.id, example: true })
  await call('codeSets.create', { name: '常用 👨‍👩‍👧', codeIds: [code.id] })
  await call('bookmarks.add', { documentId, span: { from: 0, to: 2 } })
  await call('words.add', { words: ['楼道会'] })
  const leftOut = (kind: string) => expect.objectContaining({ kind, reason: 'left-out', count: 1 })
  const ofCodes = ['rules', 'settled', 'examples'].map(leftOut)
  const path = join(folder, 'out.qdpx')
  expect((await call('exports.project', { path })).losses).toEqual([
    ...['rules', 'settled', 'weight', 'examples', 'bookmarks', 'words'].map(leftOut),
  ])
  const book = join(folder, 'out.qdc')
  expect((await call('exports.codebook', { path: book })).losses).toEqual(ofCodes)
  expect(readFileSync(book, 'utf8')).toMatch(
    new RegExp(`<Set guid="[^"]+" name="常用 👨‍👩‍👧"><MemberCode guid="${code.id.toUpperCase()}"/></Set>`),
  )
})

it('tells a field that nobody has renamed by its name in the contract, for the interface to put into words', async () => {
  const project = await newProject()
  const documentId = await project.importText('a.txt', mixedText)
  await project.call('attributes.setField', { documentId, field: 'publisher', value: '某社' })
  const [attribute] = await project.call('attributes.list', {})
  if (attribute === undefined) throw new Error('No attribute')
  const { id, type } = attribute
  await project.call('attributes.update', { id, type, name: '出版 𠮷' })
  await project.call('attributes.remove', { id })
  const acts = await project.call('history.list', {})
  const said = acts.filter(({ operation }) => /^attributes\.(?:update|remove)$/.test(operation))
  expect(said.map(({ operation, values }) => [operation, values])).toEqual([
    ['attributes.remove', { attribute: '出版 𠮷' }],
    ['attributes.update', { attribute: '', field: 'publisher' }],
  ])
})
