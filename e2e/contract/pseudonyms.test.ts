import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newProject } from './project-fixture.ts'

const first = '王芳：𠮷祥社區很好。\n\n主持人：王芳，你和张国强認識嗎？\n\n王芳：張國強是我鄰居。\n'
const second = 'Interview with Wang Fang and 張國強 (Fang). 👨‍👩‍👧 Fangs stay.\n'
const entries = [
  { name: '王芳', pseudonym: '居民甲', variants: ['Wang Fang', 'Fang'] },
  { name: '张国强', pseudonym: '居民乙𠮷', variants: [] },
]

async function twoDocuments() {
  const project = await newProject()
  const one = await project.importText('王芳访谈.txt', first)
  const two = await project.importText('b.txt', second)
  const { id: codeId } = await project.call('codes.create', { name: 'person' })
  const apply = (documentId: typeof one, text: string, words: string, nth = 0) => {
    let from = text.indexOf(words)
    for (let n = 0; n < nth; n++) from = text.indexOf(words, from + 1)
    return project.call('codings.apply', { documentId, codeId, span: { from, to: from + words.length } })
  }
  return { project, one, two, apply }
}

it('puts pseudonyms into several documents and memos as one act, and codings of names stay', async () => {
  const { project, one, two, apply } = await twoDocuments()
  await project.call('documents.setSpeakers', { id: one, speakers: [{ name: '王芳', labels: ['王芳：'] }] })
  const coded = [
    await apply(one, first, '王芳', 1),
    await apply(one, first, '張國強是我鄰居'),
    await apply(one, first, '很好'),
    await apply(two, second, 'Wang Fang'),
  ]
  const memo = await project.call('memos.create', {
    subject: { kind: 'document', documentId: one },
    title: '关于王芳',
    text: '張國強也在。',
  })
  const found = await project.call('pseudonyms.find', {
    documentIds: null,
    entries,
    memos: true,
    names: true,
  })
  expect(found.total).toBe(3 + 2 + 1 + 1 + 3 + 2)
  expect(found.hits.filter(({ id }) => id === two).map(({ words }) => words)).toEqual([
    'Wang Fang',
    '張國強',
    'Fang',
  ])
  const places = found.hits.map(({ before: _before, after: _after, ...place }) => place)
  expect(await project.call('pseudonyms.apply', { entries, revisions: found.revisions, places })).toEqual({
    documents: 2,
    memos: 1,
    others: 0,
    places: 12,
  })
  const quotations = async () =>
    Promise.all(
      [one, two].map(async documentId =>
        (await project.call('codings.inDocument', { documentId })).map(({ quotation }) => quotation),
      ),
    )
  expect(await quotations()).toEqual([['很好', '居民甲', '居民乙𠮷是我鄰居'], ['居民甲']])
  expect((await project.call('documents.read', { id: two })).text).toBe(
    'Interview with 居民甲 and 居民乙𠮷 (居民甲). 👨‍👩‍👧 Fangs stay.\n',
  )
  const { marks } = await project.call('documents.structure', { id: one })
  expect(marks.flatMap(mark => (mark.kind === 'turn' ? [mark.speaker] : []))).toEqual(['居民甲', '居民甲'])
  expect((await project.call('memos.list', {})).find(({ id }) => id === memo.id)).toMatchObject({
    title: '关于居民甲',
    text: '居民乙𠮷也在。',
  })
  expect((await project.call('documents.list', {}))[0]).toMatchObject({
    name: '居民甲访谈',
    source: '居民甲访谈.txt',
  })
  expect(await project.call('project.check', {})).toEqual([])

  await project.call('history.undo', {})
  expect(await project.call('documents.read', { id: one })).toMatchObject({ text: first, revision: 1 })
  expect((await quotations()).flat().sort()).toEqual(coded.map(({ quotation }) => quotation).sort())
  expect(await project.call('project.check', {})).toEqual([])
})

it('changes only what was chosen, and refuses what is not what was looked at', async () => {
  const { project, one } = await twoDocuments()
  await project.call('memos.create', { subject: { kind: 'free' }, title: '王芳', text: '王芳' })
  const found = await project.call('pseudonyms.find', {
    documentIds: [one],
    entries,
    memos: false,
    names: false,
  })
  expect(found.hits.filter(({ kind }) => kind.startsWith('memo'))).toEqual([])
  const [place] = found.hits.map(({ before: _before, after: _after, ...hit }) => hit)
  if (place === undefined) throw new Error('Nothing was found')
  const wanted = { entries, revisions: found.revisions, places: [place] }
  expect(
    await project.refusal('pseudonyms.apply', { ...wanted, places: [{ ...place, words: '王方' }] }),
  ).toBe('revision-changed')
  expect(await project.refusal('pseudonyms.apply', { ...wanted, revisions: { [one]: 7 } })).toBe(
    'revision-changed',
  )
  await project.call('pseudonyms.apply', wanted)
  expect((await project.call('documents.read', { id: one })).text).toBe(first.replace('王芳', '居民甲'))
})

it('keeps the key in a file of its own, which is read again, and nothing of it in the project', async () => {
  const { project } = await twoDocuments()
  const path = join(project.folder, 'key.csv')
  await project.call('pseudonyms.saveKey', { path, entries })
  expect(readFileSync(path, 'utf8')).toBe(
    '\ufeffname,pseudonym,variants\r\n王芳,居民甲,Wang Fang;Fang\r\n张国强,居民乙𠮷,\r\n',
  )
  expect(await project.call('pseudonyms.readKey', { path })).toEqual({ entries })
  expect(await project.refusal('pseudonyms.saveKey', { path: project.path, entries })).toBe('target-in-use')
  writeFileSync(path, 'only one column\n')
  expect(await project.refusal('pseudonyms.readKey', { path })).toBe('malformed-input')
  writeFileSync(path, `name,pseudonym\n王芳,居民甲\n${'\n'.repeat(8_000_000)}`)
  expect(await project.refusal('pseudonyms.readKey', { path })).toBe('malformed-input')
  expect(await project.refusal('pseudonyms.readKey', { path: join(project.folder, 'none.csv') })).toBe(
    'file-missing',
  )
  const { db } = project.session.file
  expect(db.all('SELECT * FROM act WHERE words LIKE ?', '%居民甲%')).toEqual([])
})

it('suggests speakers first, then what looks like names', async () => {
  const { project, one } = await twoDocuments()
  await project.call('documents.setSpeakers', { id: one, speakers: [{ name: '王芳', labels: ['王芳：'] }] })
  const [speaker] = await project.call('pseudonyms.suggest', { documentIds: null })
  expect(speaker).toEqual({ name: '王芳', count: 2, speaks: true })
})

it('suggests nobody twice, and nobody who is named but once', async () => {
  const project = await newProject()
  const text = '小李：王主任来了。\n\n王主任：小李也来，小李不走，张主任走。\n'
  const id = await project.importText('c.txt', text)
  await project.call('documents.setSpeakers', { id, speakers: [{ name: '小李', labels: ['小李：'] }] })
  expect(await project.call('pseudonyms.suggest', { documentIds: null })).toEqual([
    { name: '小李', count: 1, speaks: true },
    { name: '王主任', count: 2, speaks: false },
  ])
})
