import { expect, it } from 'vitest'
import { Connection } from '../db/connection.ts'
import { migrate } from '../db/migrations/index.ts'
import { recordAct } from './acts.ts'
import { startRecording } from './recording.ts'
import { replayDifferences } from './replay.ts'

const minute = 60_000
const start = Date.parse('2026-01-02T03:04:05.000Z')

/** A project with two coders and one memo; gives what writes to it so many minutes after its beginning. */
function project() {
  const db = new Connection(':memory:')
  migrate(db)
  db.script(`INSERT INTO coder (key, id, name, created_at) VALUES (1, 'a', 'Ada', ''), (2, 'b', 'Bo', '')`)
  startRecording(db)
  const write = (minutes: number, text: string, coderKey = 1) => {
    const now = new Date(start + minutes * minute).toISOString()
    return recordAct(db, { operation: 'memos.update', coderKey, now }, (inside, act) => {
      act.goesOn = { operations: ['memos.update'], table: 'memo', rowKey: 1 }
      act.words = { memo: text }
      inside.run('UPDATE memo SET text = ? WHERE key = 1', text)
    }).actKey
  }
  recordAct(db, { operation: 'memos.create', coderKey: 1, now: new Date(start).toISOString() }, inside => {
    inside.run(
      `INSERT INTO memo (key, id, subject, title, text, coder_key, created_at, changed_at)
       VALUES (1, 'm', 'free', '', '', 1, '', '')`,
    )
  })
  return { db, write }
}

it('joins writes for two minutes from the first, by one coder, and tells of them in the later words', () => {
  const { db, write } = project()
  const first = write(0, '社')
  expect(write(1, '社区')).toBe(first)
  expect(write(2, '社区𠮷')).toBe(first)
  const second = write(2.1, '社区𠮷祥')
  expect(second).not.toBe(first)
  expect(write(2.2, 'x', 2)).not.toBe(second)
  expect(db.all(`SELECT words FROM act WHERE operation = 'memos.update' ORDER BY key`)).toEqual([
    { words: '{"memo":"社区𠮷"}' },
    { words: '{"memo":"社区𠮷祥"}' },
    { words: '{"memo":"x"}' },
  ])
  expect(db.get(`SELECT before ->> 'text' AS text FROM act_row WHERE act_key = ?`, first)).toEqual({
    text: '',
  })
  expect(replayDifferences(db).filter(difference => !difference.includes('coder'))).toEqual([])
})

it('does not join when the clock went back', () => {
  const { write } = project()
  expect(write(-1, 'a')).not.toBe(write(-2, 'b'))
})
