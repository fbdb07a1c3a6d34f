import { expect, it } from 'vitest'
import { newProject } from './project-fixture.ts'

it('makes one of two speakers who get the same pseudonym, without losing what is kept of either', async () => {
  const project = await newProject()
  const age = await project.call('attributes.create', { subject: 'speaker', name: 'age', type: 'number' })
  const role = await project.call('attributes.create', { subject: 'speaker', name: 'role', type: 'text' })
  const cells = [
    { attributeId: age.id, subjectId: '王𠮷', value: '1' },
    { attributeId: age.id, subjectId: 'Ａda', value: '2' },
    { attributeId: role.id, subjectId: 'Ａda', value: 'guide' },
  ]
  await project.call('attributes.setValues', { cells: cells as never })
  await project.call('cases.forSpeakers', { speakers: ['Ａda'] })
  const entries = [
    { name: '王𠮷', pseudonym: 'P' },
    { name: 'Ａda', pseudonym: 'P' },
  ]
  const { hits, revisions } = await project.call('pseudonyms.find', {
    documentIds: null,
    entries,
    memos: false,
    names: true,
  })
  const places = hits.filter(({ kind }) => kind === 'known-speaker')
  expect(places).toHaveLength(2)
  await project.call('pseudonyms.apply', { entries, revisions, places })
  const { rows } = await project.call('attributes.table', { subject: 'speaker' })
  expect(rows).toEqual([{ id: 'P', name: 'P', values: ['1', 'guide'] }])
  expect(await project.call('cases.members', { id: null })).toMatchObject([{ speaker: 'P' }])
  await project.call('history.undo', {})
  expect((await project.call('attributes.table', { subject: 'speaker' })).rows).toHaveLength(2)
})
