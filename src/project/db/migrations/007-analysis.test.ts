import { expect, it } from 'vitest'
import { recordAct } from '../../history/acts.ts'
import { startRecording } from '../../history/recording.ts'
import { replayDifferences } from '../../history/replay.ts'
import { undoLast } from '../../history/undo.ts'
import { type Bound, Connection } from '../connection.ts'
import { migrate } from './index.ts'

const at = '2026-01-02T03:04:05.000Z'
const coder = { key: 1, id: 'coder-1', name: 'Ada', created_at: at }
const study = { key: 1, id: 'case-1', name: '𠮷祥社區 👨‍👩‍👧 שלום', position: 1, created_at: at }
const attribute = {
  key: 3,
  id: 'attribute-3',
  subject: 'case',
  name: '年龄',
  field: null,
  type: 'number',
  choices: '[]',
  position: 1,
}
const value = { key: 5, attribute_key: 3, document_key: null, case_key: 1, value: '34' }
const taken = { ...value, key: 9, value: '35' }

/** A project as version 6 has it: a value was set, and one that took its place was taken out again. */
function oldProject(): Connection {
  const db = new Connection(':memory:')
  migrate(db, 6)
  const act = (rows: readonly (readonly [string, Readonly<Record<string, Bound>>])[]) => {
    const { key } = db.run(
      `INSERT INTO act (id, kind, operation, coder_key, at) VALUES (hex(randomblob(8)), 'change', 'x', 1, ?)`,
      at,
    )
    for (const [table, row] of rows) {
      const names = Object.keys(row)
      db.run(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        ...Object.values(row),
      )
      db.run(
        'INSERT INTO act_row (act_key, table_name, row_key, after) VALUES (?, ?, ?, ?)',
        key,
        table,
        Number(row.key),
        JSON.stringify(row),
      )
    }
    return key
  }
  db.pragma('foreign_keys = OFF')
  act([['coder', coder]])
  act([
    ['study_case', study],
    ['attribute', attribute],
  ])
  const key = act([])
  db.run(
    `INSERT INTO act_row (act_key, table_name, row_key, before) VALUES (?, 'attribute_value', 9, ?)`,
    key,
    JSON.stringify(taken),
  )
  db.run(`INSERT INTO attribute_value (key, attribute_key, case_key, value) VALUES (9, 3, 1, '35')`)
  db.run('DELETE FROM attribute_value WHERE key = 9')
  act([['attribute_value', value]])
  db.pragma('foreign_keys = ON')
  return db
}

it('keeps attributes and their values, and gives no key a second time', () => {
  const db = oldProject()
  migrate(db, 7)
  expect(db.all('SELECT * FROM attribute')).toEqual([attribute])
  expect(db.all('SELECT * FROM attribute_value')).toEqual([{ ...value, speaker_key: null }])
  expect(db.get(`SELECT seq FROM sqlite_sequence WHERE name = 'attribute_value'`)).toEqual({ seq: 9 })
  expect(db.all('PRAGMA foreign_key_check')).toEqual([])
  expect(db.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(db.all('PRAGMA foreign_key_list(attribute_value)')).toContainEqual(
    expect.objectContaining({ table: 'attribute', from: 'attribute_key' }),
  )
})

it('takes back what was done before', () => {
  const db = oldProject()
  migrate(db)
  startRecording(db)
  recordAct(db, { operation: 'history.undo', coderKey: 1, now: at }, undoLast)
  expect(db.all('SELECT * FROM attribute_value')).toEqual([])
  recordAct(db, { operation: 'history.undo', coderKey: 1, now: at }, undoLast)
  expect(db.all('SELECT * FROM attribute_value')).toEqual([{ ...taken, speaker_key: null }])
})

it('leaves a journal that explains the project', () => {
  const db = oldProject()
  db.run(`DELETE FROM act_row WHERE row_key = 9`)
  migrate(db)
  expect(replayDifferences(db)).toEqual([])
})

it('lets a speaker have values, and a value one owner only', () => {
  const db = oldProject()
  migrate(db)
  db.run(`INSERT INTO speaker (id, name, created_at) VALUES ('s', '王某', ?)`, at)
  const set = (caseKey: number | null, speakerKey: number | null) =>
    db.run(
      `INSERT INTO attribute_value (attribute_key, case_key, speaker_key, value) VALUES (3, ?, ?, '1')`,
      caseKey,
      speakerKey,
    )
  expect(set(null, 1).key).toBe(10)
  expect(() => set(1, 1)).toThrow(/CHECK/)
  expect(() => set(null, null)).toThrow(/CHECK/)
  expect(() => set(null, 1)).toThrow(/UNIQUE/)
})
