import { expect, it } from 'vitest'
import { mixedText, newProject } from './project-fixture.ts'

async function projectWithText() {
  const project = await newProject()
  const documentId = await project.importText('访谈.txt', mixedText)
  const code = await project.call('codes.create', { name: '居民参与' })
  return { project, documentId, code }
}

it('puts a code on the words of a span and tells every window', async () => {
  const { project, documentId, code } = await projectWithText()
  const from = mixedText.indexOf('𠮷')
  const coding = await project.call('codings.apply', {
    documentId,
    codeId: code.id,
    span: { from, to: from + 5 },
  })
  expect(coding).toMatchObject({ quotation: '𠮷祥社區', span: { from, to: from + 5 }, detached: false })
  expect(await project.call('codings.inDocument', { documentId })).toEqual([coding])
  expect(project.events.at(-1)).toMatchObject({
    act: { operation: 'codings.apply', values: { code: '居民参与', document: '访谈' } },
    touched: ['codings'],
    codings: [{ documentId, upserted: [coding], removed: [] }],
    history: { undo: { operation: 'codings.apply' }, redo: null },
  })
})

it('keeps one coding for the same code on the same words, two where they only overlap', async () => {
  const { project, documentId, code } = await projectWithText()
  const apply = (from: number, to: number) =>
    project.call('codings.apply', { documentId, codeId: code.id, span: { from, to } })
  const first = await apply(0, 4)
  expect(await apply(0, 4)).toEqual(first)
  expect(project.events.filter(event => event.act.operation === 'codings.apply')).toHaveLength(1)
  await apply(2, 5)
  expect(await project.call('codings.inDocument', { documentId })).toHaveLength(2)
  const matrix = async (measure: 'codings' | 'characters' | 'covered' | 'documents') =>
    (await project.call('matrices.count', { rows: 'codes', columns: 'documents', measure })).cells.map(
      line => [...line],
    )
  expect(await matrix('codings')).toEqual([[2]])
  expect(await matrix('characters')).toEqual([[7]])
  expect(await matrix('covered')).toEqual([[5]])
  expect(await matrix('documents')).toEqual([[1]])
})

it.each([
  ['an empty span', { from: 3, to: 3 }, 'empty-span'],
  ['a span beyond the text', { from: 0, to: mixedText.length + 1 }, 'span-outside-document'],
  ['half a character', { from: mixedText.indexOf('𠮷') + 1, to: 9 }, 'span-splits-character'],
  ['a negative place', { from: -1, to: 3 }, 'bad-request'],
  ['a fraction', { from: 0.5, to: 3 }, 'bad-request'],
])('refuses %s and writes nothing', async (_, span, code) => {
  const {
    project,
    documentId,
    code: { id: codeId },
  } = await projectWithText()
  expect(await project.refusal('codings.apply', { documentId, codeId, span })).toBe(code)
  expect(await project.call('codings.inDocument', { documentId })).toEqual([])
  expect((await project.call('history.state', {})).undo?.operation).toBe('codes.create')
})

it('makes a code and applies it as one act, which one undo takes back', async () => {
  const { project, documentId } = await projectWithText()
  await project.call('codings.applyNew', { documentId, spans: [{ from: 0, to: 4 }], name: '新编码' })
  expect((await project.call('codes.list', {})).map(code => [code.name, code.codings])).toEqual([
    ['居民参与', 0],
    ['新编码', 1],
  ])
  await project.call('history.undo', {})
  expect((await project.call('codes.list', {})).map(code => code.name)).toEqual(['居民参与'])
  expect(await project.call('codings.inDocument', { documentId })).toEqual([])
  expect(project.events.at(-1)?.codings?.[0]?.removed).toHaveLength(1)
})

it('takes a list of quotations wholly or not at all', async () => {
  const { project, documentId } = await projectWithText()
  const list = (quote: string, occurrence?: number) => ({
    codes: [{ name: '主题' }, { name: '参与', parent: '主题', color: '#AA4499', definition: '谁来' }],
    segments: [
      { document: '访谈.txt', quote: '居民参与不足', codes: ['主题/参与', '居民参与'] },
      { document: documentId, quote, ...(occurrence && { occurrence }), codes: ['参与'] },
    ],
  })
  expect(await project.refusal('codings.applyList', list('没有这句'))).toBe('quotation-not-found')
  expect(await project.refusal('codings.applyList', list('治理'))).toBe('quotation-ambiguous')
  expect(await project.call('codes.list', {})).toHaveLength(1)
  expect(await project.call('codings.applyList', list('治理', 2))).toEqual({
    codes: 2,
    codings: 3,
    present: 0,
  })
  expect(await project.call('codings.applyList', list('治理', 2))).toEqual({
    codes: 0,
    codings: 0,
    present: 3,
  })
  const { passages, total } = await project.call('codings.passages', {
    codeId: (await project.call('codes.list', {})).find(code => code.name === '主题')?.id ?? null,
    subcodes: true,
  })
  expect(total).toBe(2)
  expect(
    passages.map(passage => [passage.quotation, passage.before.slice(-2), passage.after.slice(0, 2)]),
  ).toEqual([
    ['居民参与不足', '始。', '，网'],
    ['治理', '社區', ' m'],
  ])
  expect(passages.map(passage => passage.paragraph)).toEqual([1, 3])
})

it('refuses a document or code that several things are called', async () => {
  const { project } = await projectWithText()
  await project.importText('访谈.md', 'another text')
  const segments = [{ document: '访谈', quote: 'another', codes: ['居民参与'] }]
  expect(await project.refusal('codings.applyList', { segments })).toBe('ambiguous')
  expect(await project.refusal('codings.applyList', { segments: [{ ...segments[0], document: '无' }] })).toBe(
    'not-found',
  )
})
