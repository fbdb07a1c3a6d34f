import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { recordAct } from '../../history/acts.ts'
import { startRecording } from '../../history/recording.ts'
import { replayDifferences } from '../../history/replay.ts'
import { redoLast, undoLast } from '../../history/undo.ts'
import { type Bound, Connection } from '../connection.ts'
import { migrate } from './index.ts'

const at = '2026-01-02T03:04:05.000Z'
const extracted = '在𠮷(jí)祥社區，שלום 👨‍👩‍👧。'
const text = '在𠮷祥社區，שלום 👨‍👩‍👧。'
const removed = JSON.stringify([{ rule: 'pinyin-gloss', from: 3, to: 7, text: '(jí)' }])

/** Adds rows and the images that version 1 kept of them, as part of one act. */
function insert(db: Connection, act: number, table: string, row: Readonly<Record<string, Bound>>): void {
  const names = Object.keys(row)
  db.run(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ...Object.values(row),
  )
  recordImage(db, { act, table, key: Number(row.key), before: null, after: row })
}

function recordImage(
  db: Connection,
  {
    act,
    table,
    key,
    before,
    after,
  }: { act: number; table: string; key: number; before: object | null; after: object | null },
): void {
  const image = (of: object | null) => (of === null ? null : JSON.stringify(of))
  db.run(
    'INSERT INTO act_row (act_key, table_name, row_key, before, after) VALUES (?, ?, ?, ?, ?)',
    act,
    table,
    key,
    image(before),
    image(after),
  )
}

function addAct(db: Connection, key: number, kind: string, operation: string): void {
  db.run(
    'INSERT INTO act (key, id, kind, operation, coder_key, at) VALUES (?, ?, ?, ?, 1, ?)',
    key,
    `act-${key}`,
    kind,
    operation,
    at,
  )
}

const document = {
  key: 1,
  id: 'doc-1',
  name: '访谈一',
  source: '访谈一.txt',
  state: 'done',
  position: 1,
  original_key: 1,
  encoding: 'utf-8',
  extracted_key: 1,
  cleaning_key: 3,
  metadata: '{"date":"2021-04-02"}',
  revision: 1,
  coder_key: 1,
  created_at: at,
}
const revision = {
  key: 1,
  document_key: 1,
  number: 1,
  text_key: 2,
  characters: text.length,
  change: null,
  coder_key: 1,
  created_at: at,
}

/** A project of version 1: a cleaned document that was edited once, and one that came and went. */
function oldProject(): Connection {
  const db = new Connection(':memory:')
  migrate(db, 1)
  for (const body of [extracted, text, removed, `${text}!`]) {
    const bytes = Buffer.from(body)
    db.run(
      'INSERT INTO content (hash, body) VALUES (?, ?)',
      createHash('sha256').update(bytes).digest(),
      bytes,
    )
  }
  db.pragma('foreign_keys = OFF')
  addAct(db, 1, 'base', 'project.create')
  insert(db, 1, 'coder', { key: 1, id: 'coder-1', name: 'Ada', created_at: at })
  insert(db, 1, 'project', { key: 1, id: 'project-1', name: '研究', created_at: at, coder_key: 1 })
  addAct(db, 2, 'change', 'imports.run')
  insert(db, 2, 'document', document)
  insert(db, 2, 'text_revision', revision)
  addAct(db, 3, 'change', 'documents.edit')
  insert(db, 3, 'text_revision', {
    ...revision,
    key: 2,
    number: 2,
    text_key: 4,
    characters: text.length + 1,
    change: JSON.stringify([text.length, [0, '!']]),
  })
  db.run('UPDATE document SET revision = 2')
  recordImage(db, { act: 3, table: 'document', key: 1, before: { revision: 1 }, after: { revision: 2 } })
  addAct(db, 4, 'change', 'imports.run')
  const gone = { ...document, key: 2, id: 'doc-2', position: 2 }
  recordImage(db, { act: 4, table: 'document', key: 2, before: null, after: gone })
  addAct(db, 5, 'change', 'documents.remove')
  recordImage(db, { act: 5, table: 'document', key: 2, before: gone, after: null })
  db.pragma('foreign_keys = ON')
  return db
}

it('keeps every document, revision and act of version 1, with what is new left open', () => {
  const db = oldProject()
  migrate(db, 2)
  expect(db.all('SELECT * FROM document')).toEqual([
    { ...document, revision: 2, format: 'text', linked: null },
  ])
  expect(db.all('SELECT * FROM text_revision')).toMatchObject([
    { ...revision, structure_key: null },
    { key: 2, number: 2, structure_key: null },
  ])
  expect(db.all('SELECT kind, operation FROM act ORDER BY key')).toHaveLength(5)
  expect(db.all('PRAGMA foreign_key_check')).toEqual([])
  for (const table of ['fingerprint', 'study_case', 'attribute', 'attribute_value']) {
    expect(db.all(`SELECT * FROM ${table}`)).toEqual([])
  }
})

it('leaves a journal that explains the project, and takes back what was done before', () => {
  const db = oldProject()
  migrate(db)
  expect(replayDifferences(db)).toEqual([])
  startRecording(db)
  const act = (operation: string, work: Parameters<typeof recordAct<void>>[2]) =>
    recordAct(db, { operation, coderKey: 1, now: at }, work)
  act('history.undo', undoLast)
  expect(db.all('SELECT key, format, linked FROM document ORDER BY key')).toEqual([
    { key: 1, format: 'text', linked: null },
    { key: 2, format: 'text', linked: null },
  ])
  for (let step = 0; step < 3; step++) act('history.undo', undoLast)
  expect(db.all('SELECT * FROM document')).toEqual([])
  expect(replayDifferences(db)).toEqual([])
  for (let step = 0; step < 4; step++) act('history.redo', redoLast)
  expect(db.all('SELECT * FROM document')).toEqual([
    { ...document, revision: 2, format: 'text', linked: null, group_key: null },
  ])
  expect(db.all('SELECT number, structure_key FROM text_revision ORDER BY number')).toEqual([
    { number: 1, structure_key: null },
    { number: 2, structure_key: null },
  ])
  expect(replayDifferences(db)).toEqual([])
})
