import { expect, it } from 'vitest'
import { recordAct } from '../../history/acts.ts'
import { startRecording } from '../../history/recording.ts'
import { replayDifferences } from '../../history/replay.ts'
import { redoLast, undoLast } from '../../history/undo.ts'
import { type Bound, Connection } from '../connection.ts'
import { migrate } from './index.ts'

const at = '2026-01-02T03:04:05.000Z'
const quotation = '𠮷祥社區，שלום 👨‍👩‍👧'

const coder = { key: 1, id: 'coder-1', name: 'Ada', created_at: at }
const document = {
  key: 1,
  id: 'document-1',
  name: '访谈一',
  source: '访谈一.txt',
  state: 'done',
  position: 1,
  original_key: 1,
  encoding: 'utf-8',
  extracted_key: 1,
  cleaning_key: null,
  metadata: '{}',
  revision: 1,
  coder_key: 1,
  created_at: at,
  format: 'text',
  linked: null,
}
const code = {
  key: 1,
  id: 'code-1',
  name: '居民参与',
  parent_key: null,
  color: '#aa3344',
  definition: '',
  position: 1,
  created_at: at,
}
const coding = {
  key: 1,
  id: 'coding-1',
  document_key: 1,
  code_key: 1,
  coder_key: 1,
  span_from: 0,
  span_to: quotation.length,
  quotation,
  prefix: '',
  suffix: '',
  detached: 0,
  created_at: at,
}
const memo = {
  key: 1,
  id: 'memo-1',
  subject: 'coding',
  document_key: null,
  code_key: null,
  coding_key: 1,
  span_from: null,
  span_to: null,
  quotation: null,
  prefix: null,
  suffix: null,
  detached: 0,
  title: '',
  text: '**记下** 𠮷',
  coder_key: 1,
  created_at: at,
  changed_at: at,
}
const newOfCode = { use_when: '', not_when: '', status: 'provisional' }
const newOfCoding = { comment: '', weight: null, certainty: null, example: 0 }
const newOfMemo = { case_key: null, tags: '[]' }

/** Rows by table as version 2 has them, each act with what it made or took out. */
function oldProject(): Connection {
  const db = new Connection(':memory:')
  migrate(db, 2)
  db.run('INSERT INTO content (hash, body) VALUES (zeroblob(32), ?)', Buffer.from(quotation))
  const act = (kind: string, rows: readonly (readonly [string, Readonly<Record<string, Bound>>])[]) => {
    const { key } = db.run(
      `INSERT INTO act (id, kind, operation, coder_key, at) VALUES (hex(randomblob(8)), ?, 'x', 1, ?)`,
      kind,
      at,
    )
    for (const [table, row] of rows) {
      const names = Object.keys(row)
      db.run(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        ...Object.values(row),
      )
      const image = JSON.stringify(row)
      db.run(
        'INSERT INTO act_row (act_key, table_name, row_key, before, after) VALUES (?, ?, ?, NULL, ?)',
        key,
        table,
        Number(row.key),
        image,
      )
    }
  }
  db.pragma('foreign_keys = OFF')
  act('base', [['coder', coder]])
  act('change', [['document', document]])
  act('change', [
    ['code', code],
    ['coding', coding],
    ['memo', memo],
  ])
  act('change', [['memo', { ...memo, key: 7, id: 'memo-7' }]])
  const { key } = db.run(
    `INSERT INTO act (id, kind, operation, coder_key, at) VALUES ('last', 'change', 'x', 1, ?)`,
    at,
  )
  db.run('DELETE FROM memo WHERE key = 7')
  db.run(
    `INSERT INTO act_row (act_key, table_name, row_key, before) VALUES (?, 'memo', 7, ?)`,
    key,
    JSON.stringify({ ...memo, key: 7, id: 'memo-7' }),
  )
  db.pragma('foreign_keys = ON')
  return db
}

it('keeps every row, and gives no key a second time', () => {
  const db = oldProject()
  migrate(db, 3)
  expect(db.all('SELECT * FROM document')).toEqual([{ ...document, group_key: null }])
  expect(db.all('SELECT * FROM code')).toEqual([{ ...code, ...newOfCode }])
  expect(db.all('SELECT * FROM coding')).toEqual([{ ...coding, ...newOfCoding }])
  expect(db.all('SELECT * FROM memo')).toEqual([{ ...memo, ...newOfMemo }])
  expect(db.all('PRAGMA foreign_key_check')).toEqual([])
  expect(db.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(db.get(`SELECT seq FROM sqlite_sequence WHERE name = 'memo'`)).toEqual({ seq: 7 })
})

it('leaves a journal that explains the project, and takes back what was done before', () => {
  const db = oldProject()
  migrate(db)
  expect(replayDifferences(db)).toEqual([])
  startRecording(db)
  const act = (operation: string, work: Parameters<typeof recordAct<void>>[2]) =>
    recordAct(db, { operation, coderKey: 1, now: at }, work)
  act('history.undo', undoLast)
  expect(db.all('SELECT * FROM memo')).toEqual([
    { ...memo, ...newOfMemo },
    { ...memo, ...newOfMemo, key: 7, id: 'memo-7' },
  ])
  act('history.undo', undoLast)
  act('history.undo', undoLast)
  expect(db.all('SELECT * FROM code')).toEqual([])
  for (let step = 0; step < 3; step++) act('history.redo', redoLast)
  expect(db.all('SELECT * FROM coding')).toEqual([{ ...coding, ...newOfCoding }])
  expect(replayDifferences(db)).toEqual([])
})

it('takes memos about cases and about nothing, and refuses those about two things', () => {
  const db = oldProject()
  migrate(db)
  const add = (subject: string, codeKey: number | null) =>
    db.run(
      `INSERT INTO memo (id, subject, code_key, title, text, coder_key, created_at, changed_at)
       VALUES (?, ?, ?, '', '', 1, ?, ?)`,
      `${subject}-${codeKey}`,
      subject,
      codeKey,
      at,
      at,
    )
  expect(add('free', null).key).toBe(8)
  expect(() => add('free', 1)).toThrow(/CHECK/)
  expect(() => add('case', null)).toThrow(/CHECK/)
})
