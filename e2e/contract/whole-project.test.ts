import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Connection } from '../../src/project/db/connection.ts'
import { migrate } from '../../src/project/db/migrations/index.ts'
import { kinds, leftOut } from '../../src/project/exporting/whole/kinds.ts'
import { postil } from './command-line.ts'
import { mixedText, newProject } from './project-fixture.ts'

type Entry = Readonly<Record<string, unknown>>
type Whole = Readonly<Record<string, readonly Entry[]>>

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Whole

it('tells each table of the database and each of its columns, or says why not', () => {
  const db = new Connection(':memory:')
  migrate(db)
  const tables = db.values<string>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  )
  expect([...kinds.map(({ table }) => table), ...Object.keys(leftOut)].sort()).toEqual(tables)
  for (const { table, fields } of kinds) {
    const columns = db.values<string>('SELECT name FROM pragma_table_info(?)', table)
    // Keys join tables inside of the file. Values and members have nothing that names them outside.
    const wanted = columns.filter(column => column !== 'key' && (column !== 'id' || 'id' in fields))
    expect(new Set(Object.values(fields).map(([column]) => column)), table).toEqual(new Set(wanted))
    expect(columns.includes('id'), table).toBe('id' in fields)
  }
})

it('is described, each list and field', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/json.md'), 'utf8')
  for (const { name, fields } of kinds) {
    for (const word of [name, ...Object.keys(fields)]) expect(guide).toContain(`\`${word}\``)
  }
})

it('tells what was done, with the text as it is and as it was, in the same bytes each time', async () => {
  const { call, folder, importText, path: project } = await newProject()
  const documentId = await importText('访谈\u202e.txt', mixedText.replaceAll('\n', '\r\n'))
  const parent = await call('codes.create', { name: '治理', definition: '谁管' })
  const code = await call('codes.create', { name: '居民 𠮷 👨‍👩‍👧', parentId: parent.id })
  const text = (await call('documents.read', { id: documentId })).text
  const from = text.indexOf('居民参与')
  const coding = await call('codings.apply', { documentId, codeId: code.id, span: { from, to: from + 4 } })
  await call('codings.update', { ids: [coding.id], comment: '问𠮷', weight: 70, certainty: 'uncertain' })
  await call('memos.create', { subject: { kind: 'coding', codingId: coding.id }, title: 'שלום', text: '[[x' })
  await call('words.add', { words: ['网格员'] })
  await call('documents.edit', { id: documentId, revision: 1, change: [text.length, [0, '完。']] })
  const [one, two] = ['one.json', 'two.json'].map(name => join(folder, name)) as [string, string]
  await call('exports.json', { path: one })
  await call('exports.json', { path: two })
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true)

  const whole = read(one)
  expect(Object.keys(whole)).toEqual(['format', 'form', ...kinds.map(({ name }) => name)])
  expect(whole.documents).toMatchObject([{ id: documentId, text: `${text}完。`, revision: 2 }])
  expect(whole.texts).toMatchObject([
    { document: documentId, number: 1, text, change: null },
    { document: documentId, number: 2, text: null, change: [text.length, [0, '完。']] },
  ])
  expect(whole.codes?.find(({ id }) => id === code.id)).toMatchObject({ parent: parent.id })
  expect(whole.codings).toMatchObject([
    {
      ...{ id: coding.id, document: documentId, code: code.id, quotation: '居民参与', from, to: from + 4 },
      ...{ comment: '问𠮷', weight: 70, certainty: 'uncertain', example: false, detached: false },
    },
  ])
  expect(whole.memos).toMatchObject([{ coding: coding.id, subject: 'coding', title: 'שלום', tags: [] }])
  expect(whole.dictionary).toMatchObject([{ word: '网格员' }])
  const coders = whole.coders?.map(({ id }) => id)
  for (const act of whole.history ?? []) expect(coders).toContain(act.coder)

  const printed = await postil(['export', project, '--json', two])
  expect([printed.exitCode, printed.error]).toEqual([0, ''])
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true)
  expect((await postil(['export', project, two])).exitCode).toBe(2)
  expect((await postil(['export', project, two, '--json', '--codebook', one])).exitCode).toBe(2)
})

it('refuses the project itself, and leaves an older file as it was when it is cancelled', async () => {
  const { refusal, cancelled, folder, path } = await newProject()
  expect(await refusal('exports.json', { path })).toBe('target-in-use')
  const older = join(folder, 'older.json')
  writeFileSync(older, 'older')
  const controller = new AbortController()
  expect(await cancelled('exports.json', { path: older }, controller)).toBe('cancelled')
  expect(readFileSync(older, 'utf8')).toBe('older')
})
