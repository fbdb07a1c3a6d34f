import { expect, it } from 'vitest'
import type { CaseId, DocumentId } from '../../src/core/id.ts'
import { replaceSpan } from '../../src/core/text/index.ts'
import type { MemberPlace } from '../../src/ipc/cases.ts'
import { mixedText, newProject } from './project-fixture.ts'
import { snapshot } from './random-changes.ts'

const at = mixedText.indexOf('居民参与')

async function withCases() {
  const project = await newProject()
  const documentId = await project.importText('a.txt', mixedText)
  const other = await project.importText('b.txt', '後來的文字👨‍👩‍👧。')
  const first = await project.call('cases.create', { name: '𠮷祥社区' })
  const second = await project.call('cases.create', { name: 'שלום' })
  const members = (id: CaseId | null = null) => project.call('cases.members', { id })
  const add = (caseId: CaseId, ...places: MemberPlace[]) =>
    project.call('cases.addMembers', { members: places.map(place => ({ caseId, place })) })
  return { project, documentId, other, first, second, members, add }
}

const passage = (documentId: DocumentId, from: number, to: number): MemberPlace => ({
  kind: 'passage',
  documentId,
  span: { from, to },
})
const speaker = (name: string, documentId: DocumentId | null = null): MemberPlace => ({
  kind: 'speaker',
  speaker: name,
  documentId,
})

it('lists what belongs to cases in their order, once each, and tells what holds a place', async () => {
  const { project, documentId, other, first, second, members, add } = await withCases()
  await add(second.id, { kind: 'document', documentId: other })
  const done = await add(
    first.id,
    speaker('李'),
    passage(documentId, at, at + 4),
    { kind: 'document', documentId: other },
    speaker('李', other),
    passage(documentId, at, at + 4),
  )
  expect(done).toEqual({ added: 4, known: 1 })
  expect(await members()).toMatchObject([
    { caseId: first.id, kind: 'document', documentId: other },
    { caseId: first.id, kind: 'passage', quotation: '居民参与', detached: false },
    { caseId: first.id, kind: 'speaker', speaker: '李', documentId: null },
    { caseId: first.id, kind: 'speaker', speaker: '李', documentId: other },
    { caseId: second.id, kind: 'document', documentId: other },
  ])
  expect(await members(second.id)).toHaveLength(1)
  const casesAt = async (place: MemberPlace) =>
    (await project.call('cases.membersAt', { place })).map(({ caseId }) => caseId)
  expect(await casesAt({ kind: 'document', documentId: other })).toEqual([first.id, second.id])
  expect(await casesAt(passage(documentId, at + 3, at + 9))).toEqual([first.id])
  expect(await casesAt(passage(documentId, at + 4, at + 9))).toEqual([])
  expect(await casesAt(speaker('李', documentId))).toEqual([first.id])
  expect(await casesAt(speaker('李', other))).toEqual([first.id, first.id])
  expect((await project.call('history.state', {})).undo).toMatchObject({
    operation: 'cases.addMembers',
    values: { case: '𠮷祥社区', count: 5 },
  })
  expect(await project.call('project.check', {})).toEqual([])
})

it('moves passages with their words, detaches them when they go, and attaches them again', async () => {
  const { project, documentId, first, members, add } = await withCases()
  await add(first.id, passage(documentId, at, at + 4))
  const [before] = await members()
  const edit = (revision: number, length: number, from: number, to: number, insert: string) =>
    project.call('documents.edit', {
      id: documentId,
      revision,
      change: [...replaceSpan(length, { from, to }, insert)],
    })
  await edit(1, mixedText.length, 0, 0, '𠮷\n')
  expect(await members()).toMatchObject([{ span: { from: at + 3, to: at + 7 }, quotation: '居民参与' }])
  await edit(2, mixedText.length + 3, at + 2, at + 8, '')
  expect(await members()).toMatchObject([{ detached: true, quotation: '居民参与' }])
  const [lost] = await project.call('texts.detached', { id: documentId })
  expect(lost).toMatchObject({ kind: 'member', id: before?.id, title: '𠮷祥社区' })
  expect(await project.call('cases.membersAt', { place: passage(documentId, 0, 20) })).toEqual([])
  await project.call('texts.reattach', {
    id: documentId,
    revision: 3,
    places: [{ kind: 'member', id: lost?.id ?? '', span: { from: 0, to: 2 } }],
  })
  expect(await members()).toMatchObject([{ detached: false, quotation: '𠮷' }])
  for (const _ of [1, 2, 3]) await project.call('history.undo', {})
  expect(await members()).toEqual([before])
  expect(await project.call('project.check', {})).toEqual([])
})

it('takes members out with what they hang on, and undo brings them back', async () => {
  const { project, documentId, first, second, members, add } = await withCases()
  await add(first.id, { kind: 'document', documentId }, passage(documentId, 0, 2), speaker('Ａ', documentId))
  await add(second.id, speaker('Ａ'))
  const before = snapshot(project)
  await project.call('documents.remove', { ids: [documentId] })
  expect(await members()).toMatchObject([{ caseId: second.id, speaker: 'Ａ', documentId: null }])
  await project.call('history.undo', {})
  expect(snapshot(project)).toEqual(before)
  await project.call('cases.remove', { ids: [first.id, second.id] })
  expect(await members()).toEqual([])
  await project.call('history.undo', {})
  expect(snapshot(project)).toEqual(before)
  const ids = (await members()).map(({ id }) => id)
  expect(await project.call('cases.removeMembers', { ids })).toEqual({ removed: 4 })
  expect(project.session.file.db.all('SELECT * FROM speaker')).toEqual([])
  await project.call('history.undo', {})
  expect(snapshot(project)).toEqual(before)
})

it('makes a case for each speaker, of the case there is where one is called so', async () => {
  const { project, first, members } = await withCases()
  const speakers = ['𠮷祥社区', '李', '李']
  expect(await project.call('cases.forSpeakers', { speakers })).toEqual({ created: 1, added: 2 })
  expect(await members(first.id)).toMatchObject([{ kind: 'speaker', speaker: '𠮷祥社区', documentId: null }])
  expect(await project.call('cases.forSpeakers', { speakers })).toEqual({ created: 0, added: 0 })
  await project.call('history.undo', {})
  expect(await members()).toEqual([])
  expect((await project.call('cases.list', {})).map(({ name }) => name)).toEqual(['𠮷祥社区', 'שלום'])
})

it('refuses places that are none, and adds nothing then', async () => {
  const { project, documentId, first, members } = await withCases()
  const gone = '00000000-0000-4000-8000-000000000000' as DocumentId
  const refusal = (place: MemberPlace) =>
    project.refusal('cases.addMembers', {
      members: [
        { caseId: first.id, place: { kind: 'document', documentId } },
        { caseId: first.id, place },
      ],
    })
  expect(await refusal({ kind: 'document', documentId: gone })).toBe('not-found')
  expect(await refusal(passage(documentId, 3, 3))).toBe('empty-span')
  expect(await refusal(passage(documentId, 0, mixedText.indexOf('𠮷') + 1))).toBe('span-splits-character')
  expect(await refusal(speaker(' '))).toBe('bad-request')
  expect(await members()).toEqual([])
})

it('keeps values of speakers under their names, and shows everybody who speaks', async () => {
  const { project } = await withCases()
  const transcript =
    '主持人：大家好。\n\n𠮷川：您好。\n\n主持人：请说。\n\n𠮷川：居民参与不足。\n\n主持人：谢谢。\n'
  const id = await project.importText('c.txt', transcript)
  const found = await project.call('documents.findSpeakers', { id })
  await project.call('documents.setSpeakers', {
    id,
    speakers: found.map(({ name }) => ({ name, labels: [name] })),
  })
  const age = await project.call('attributes.create', { subject: 'speaker', name: '年龄', type: 'number' })
  const set = (name: string, value: string) =>
    project.call('attributes.setValues', {
      cells: [{ attributeId: age.id, subjectId: name as never, value }],
    })
  const rows = async () =>
    (await project.call('attributes.table', { subject: 'speaker' })).rows.map(({ name, values }) => [
      name,
      ...values,
    ])
  expect(await rows()).toEqual([
    ['主持人', null],
    ['𠮷川', null],
  ])
  await set('𠮷川', '４１')
  await set('未来的人', '7')
  expect(await rows()).toEqual([
    ['主持人', null],
    ['𠮷川', '41'],
    ['未来的人', '7'],
  ])
  await set('未来的人', '')
  expect(await rows()).toHaveLength(2)
  const cells = [{ attributeId: age.id, subjectId: ' ', value: '1' }]
  expect(await project.refusal('attributes.setValues', { cells })).toBe('name-empty')
  await project.call('attributes.remove', { id: age.id })
  expect(project.session.file.db.all('SELECT * FROM speaker')).toEqual([])
  await project.call('history.undo', {})
  expect(await rows()).toContainEqual(['𠮷川', '41'])
})

it('makes a case with what belongs to it, and one for each document, as one act each', async () => {
  const { project, documentId, other, members } = await withCases()
  const made = await project.call('cases.newWithMembers', {
    name: '赵家 👨‍👩‍👧',
    places: [passage(documentId, at, at + 4), { kind: 'document', documentId: other }],
  })
  expect(await members(made.id)).toMatchObject([{ kind: 'document' }, { quotation: '居民参与' }])
  expect((await project.call('history.state', {})).undo).toMatchObject({
    operation: 'cases.newWithMembers',
    values: { case: '赵家 👨‍👩‍👧', count: 2 },
  })
  const again = { name: '赵家 👨‍👩‍👧', places: [{ kind: 'document', documentId: other }] }
  expect(await project.refusal('cases.newWithMembers', again)).toBe('name-taken')
  const outside = { name: '新', places: [passage(documentId, 0, 10_000)] }
  expect(await project.refusal('cases.newWithMembers', outside)).toBe('span-outside-document')
  await project.call('history.undo', {})
  expect(await members()).toEqual([])
  expect(await project.call('cases.list', {})).toHaveLength(2)

  await project.call('cases.create', { name: 'a' })
  expect(await project.call('cases.forDocuments', { ids: [documentId, other, other] })).toEqual({
    ...{ created: 1, added: 2 },
  })
  const names = new Map((await project.call('cases.list', {})).map(({ id, name }) => [id, name]))
  expect((await members()).map(({ caseId, kind }) => [names.get(caseId), kind])).toEqual([
    ['a', 'document'],
    ['b', 'document'],
  ])
  expect(await project.call('cases.forDocuments', { ids: [documentId] })).toEqual({ created: 0, added: 0 })
})
