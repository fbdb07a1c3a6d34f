import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { codingInSlot, drawnOf } from '../../src/core/coding/index.ts'
import type { TextSpan } from '../../src/core/text/index.ts'
import { mixedText, newProject } from './project-fixture.ts'

async function codedProject() {
  const project = await newProject()
  const documentId = await project.importText('访谈.txt', mixedText)
  const participation = (await project.call('codes.create', { name: '居民参与' })).id
  const trust = (await project.call('codes.create', { name: '信任' })).id
  const apply = (span: TextSpan, codeId = participation) =>
    project.call('codings.apply', { documentId, codeId, span })
  const list = () => project.call('codings.inDocument', { documentId })
  const undo = () => project.call('history.undo', {})
  const act = () => project.events.at(-1)?.act
  return { project, documentId, participation, trust, apply, list, undo, act }
}

const rare = mixedText.indexOf('𠮷')

it('tells where codings stand as columns, in the order they are drawn', async () => {
  const { project, documentId, trust, apply, list } = await codedProject()
  const short = await apply({ from: rare, to: rare + 2 })
  await apply({ from: rare, to: rare + 5 }, trust)
  await apply({ from: 0, to: 4 })
  await project.call('codings.update', { ids: [short.id], comment: '?', certainty: 'uncertain' })
  const columns = await project.call('codings.columns', { documentId })
  const drawn = columns.ids.map((_, slot) => codingInSlot(columns, slot))
  expect(drawn.map(({ from, to, signs }) => [from, to, signs])).toEqual([
    [0, 4, 0],
    [rare, rare + 5, 0],
    [rare, rare + 2, 2 + 8],
  ])
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  expect(drawn.toSorted(byId)).toEqual((await list()).map(drawnOf).toSorted(byId))
})

it('says something of codings in one act, and leaves what is not spoken of', async () => {
  const { project, apply, list, undo, act } = await codedProject()
  const ids = [(await apply({ from: 0, to: 4 })).id, (await apply({ from: 2, to: 5 })).id]
  await project.call('codings.update', { ids, weight: 80, certainty: 'uncertain' })
  await project.call('codings.update', { ids: ids.slice(0, 1), comment: '再问 👨‍👩‍👧' })
  const marks = async () => (await list()).map(each => [each.comment, each.weight, each.certainty])
  expect(await marks()).toEqual([
    ['再问 👨‍👩‍👧', 80, 'uncertain'],
    ['', 80, 'uncertain'],
  ])
  expect(act()).toMatchObject({ operation: 'codings.update', values: { count: 1, code: '居民参与' } })
  await project.call('codings.update', { ids: ids.slice(0, 1), weight: null })
  expect((await marks())[0]).toEqual(['再问 👨‍👩‍👧', null, 'uncertain'])
  await undo()
  await undo()
  await undo()
  expect(await marks()).toEqual([
    ['', null, null],
    ['', null, null],
  ])
})

it.each([
  ['a weight above 100', { weight: 101 }],
  ['a weight between two', { weight: 0.5 }],
  ['a certainty that is none', { certainty: 'perhaps' }],
  ['half a character', { comment: '\ud83d' }],
])('refuses %s', async (_, said) => {
  const { project, apply } = await codedProject()
  const { id } = await apply({ from: 0, to: 4 })
  expect(await project.refusal('codings.update', { ids: [id], ...said })).toBe('bad-request')
})

it('moves the ends of a coding, and its memo, comment and identity stay', async () => {
  const { project, apply, list, undo, act } = await codedProject()
  const coding = await apply({ from: 0, to: 4 })
  await project.call('codings.update', { ids: [coding.id], comment: '好' })
  const subject = { kind: 'coding', codingId: coding.id } as const
  const memo = await project.call('memos.create', { subject, title: '', text: '记' })
  const span = { from: 0, to: rare + 2 }
  const moved = await project.call('codings.resize', { id: coding.id, span })
  const quotation = mixedText.slice(0, rare + 2)
  expect(moved).toEqual({ ...coding, span, quotation, comment: '好' })
  expect(await list()).toEqual([moved])
  expect((await project.call('memos.list', {})).map(each => each.id)).toEqual([memo.id])
  expect(act()).toMatchObject({ operation: 'codings.resize', values: { code: '居民参与' } })
  expect(project.events.at(-1)?.codings?.[0]).toMatchObject({ upserted: [moved], removed: [] })
  await undo()
  expect(await list()).toEqual([{ ...coding, comment: '好' }])
})

it.each([
  ['nothing', { from: 3, to: 3 }, 'empty-span'],
  ['beyond the text', { from: 0, to: mixedText.length + 1 }, 'span-outside-document'],
  ['half a character', { from: rare + 1, to: rare + 4 }, 'span-splits-character'],
])('refuses to move a coding to %s', async (_, span, code) => {
  const { project, apply, list } = await codedProject()
  const coding = await apply({ from: 0, to: 4 })
  expect(await project.refusal('codings.resize', { id: coding.id, span })).toBe(code)
  expect(await project.refusal('codings.resize', { id: randomUUID(), span: { from: 0, to: 1 } })).toBe(
    'not-found',
  )
  expect(await list()).toEqual([coding])
})

it('recodes with memo and comment, and makes one of two that would be the same', async () => {
  const { project, trust, apply, list, undo, act } = await codedProject()
  const alone = await apply({ from: 0, to: 4 })
  const double = await apply({ from: 7, to: 9 })
  const there = await apply({ from: 7, to: 9 }, trust)
  await project.call('codings.update', { ids: [double.id], comment: '旧', weight: 10, certainty: 'certain' })
  await project.call('codings.update', { ids: [there.id], comment: '新', weight: 60 })
  const subject = { kind: 'coding', codingId: double.id } as const
  await project.call('memos.create', { subject, title: '', text: '记' })
  const before = await list()
  expect(
    await project.call('codings.recode', { ids: [alone.id, double.id, alone.id], codeId: trust }),
  ).toEqual({ recoded: 1, merged: 1 })
  expect(await list()).toEqual([
    { ...alone, codeId: trust },
    { ...there, comment: '新\n\n旧', weight: 60, certainty: 'certain' },
  ])
  expect((await project.call('memos.list', {})).map(memo => memo.subject)).toEqual([
    { kind: 'coding', codingId: there.id },
  ])
  expect(act()).toMatchObject({ values: { count: 2, before: '居民参与', code: '信任' } })
  await undo()
  expect(await list()).toEqual(before)
  expect(await project.call('project.check', {})).toEqual([])
})

it('makes one of a coding and the same one it is stretched to', async () => {
  const { project, apply, list } = await codedProject()
  const short = await apply({ from: 0, to: 2 })
  const long = await apply({ from: 0, to: 4 })
  expect(await project.call('codings.resize', { id: short.id, span: long.span })).toEqual(long)
  expect(await list()).toEqual([long])
})

it('leaves a coding as it is that is moved to where it stands, or given the code it has', async () => {
  const { project, participation, apply, list } = await codedProject()
  const coding = await apply({ from: 0, to: 4 })
  expect(await project.call('codings.resize', { id: coding.id, span: coding.span })).toEqual(coding)
  expect(await project.call('codings.recode', { ids: [coding.id], codeId: participation })).toEqual({
    recoded: 1,
    merged: 0,
  })
  expect(await list()).toEqual([coding])
})

it('recodes a coding without words by itself, whatever stands where its words were', async () => {
  const { project, documentId, trust, apply, list } = await codedProject()
  const lost = await apply({ from: 0, to: 2 })
  const change = [[2], mixedText.length - 2]
  await project.call('documents.edit', { id: documentId, revision: 1, change })
  const there = await apply({ from: 0, to: 2 }, trust)
  expect(await project.call('codings.recode', { ids: [lost.id], codeId: trust })).toEqual({
    recoded: 1,
    merged: 0,
  })
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  const expected = [there, { ...lost, codeId: trust, detached: true }]
  expect((await list()).toSorted(byId)).toEqual(expected.toSorted(byId))
})

it('codes of a whole text its words, without the blank lines around them', async () => {
  const { project, documentId, trust } = await codedProject()
  const change = [[0, '', ' 　', ''], mixedText.length, [0, '', '', '']]
  await project.call('documents.edit', { id: documentId, revision: 1, change })
  const whole = await project.call('codings.applyToDocument', { documentId, codeId: trust })
  expect(whole.quotation).toBe(mixedText.trim())
})

it('codes several passages, or the whole text, as one act', async () => {
  const { project, documentId, participation, trust, list, undo, act } = await codedProject()
  const spans = [
    { from: 0, to: 4 },
    { from: rare, to: rare + 5 },
  ]
  const many = { documentId, codeId: participation, spans }
  expect(await project.call('codings.applyMany', many)).toEqual({ codings: 2, present: 0 })
  expect(act()).toMatchObject({ values: { code: '居民参与', count: 2, document: '访谈' } })
  expect(await project.call('codings.applyMany', many)).toEqual({ codings: 0, present: 2 })
  const second = await project.importText('二.txt', mixedText)
  const places = [many, { documentId: second, spans }].map(({ documentId, spans }) => ({ documentId, spans }))
  const across = { codeId: participation, places }
  expect(await project.call('codings.applyAcross', across)).toEqual({ codings: 2, present: 2 })
  expect(act()).toMatchObject({ values: { code: '居民参与', count: 2 } })
  await undo()
  expect(await project.call('codings.inDocument', { documentId: second })).toEqual([])
  const half = { documentId: second, spans: [{ from: rare + 1, to: rare + 2 }] }
  expect(await project.refusal('codings.applyAcross', { ...across, places: [...places, half] })).toBe(
    'span-splits-character',
  )
  expect(await project.call('codings.inDocument', { documentId: second })).toEqual([])
  await undo()
  const halved = { ...many, spans: [...spans, { from: rare + 1, to: rare + 2 }] }
  expect(await project.refusal('codings.applyMany', { ...halved, codeId: trust })).toBe(
    'span-splits-character',
  )
  const whole = await project.call('codings.applyToDocument', { documentId, codeId: trust })
  expect(whole.quotation).toBe(mixedText.trim())
  await undo()
  await undo()
  expect(await list()).toEqual([])
  const made = await project.call('codings.applyNew', { documentId, spans, name: '新' })
  expect(made).toMatchObject({ code: { name: '新', codings: 2 }, codings: 2, present: 0 })
})
