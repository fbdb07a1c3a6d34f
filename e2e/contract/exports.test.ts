import { writeFileSync } from 'node:fs'
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
  expect((await project.call('exports.project', { path })).losses).toEqual([
    { kind: 'attributes', name: '', reason: 'left-out', count: 1 },
    { kind: 'cases', name: '', reason: 'left-out', count: 2 },
    { kind: 'structure', name: '', reason: 'left-out', count: 1 },
  ])
  // A codebook is of codes alone.
  await project.call('codes.create', { name: '议事', parentId: null })
  const codebook = await project.call('exports.codebook', { path: join(project.folder, 'out.qdc') })
  expect(codebook.losses).toEqual([])
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
