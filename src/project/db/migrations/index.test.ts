import { expect, it } from 'vitest'
import { Connection } from '../connection.ts'
import { migrate, migrations } from './index.ts'

it('counts up from 1 without gaps', () => {
  expect(migrations.map(migration => migration.version)).toEqual(migrations.map((_, index) => index + 1))
})

it.each(migrations)('step $version takes a project of the version before to its own', ({ version }) => {
  const db = new Connection(':memory:')
  migrate(db, version - 1)
  expect(db.pragma('user_version')).toBe(version - 1)
  migrate(db, version)
  expect(db.pragma('user_version')).toBe(version)
  expect(db.pragma('quick_check')).toBe('ok')
  const loose =
    db.all(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
    AND name NOT LIKE 'sqlite_%'`)
  expect(loose).toEqual([])
})

it('reads counts and tables off the indexes alone', () => {
  const db = new Connection(':memory:')
  migrate(db)
  const plan = (sql: string) =>
    db
      .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .map(step => step.detail)
      .join('\n')
  expect(plan('SELECT code_key, document_key, span_from, span_to FROM coding WHERE detached = 0')).toContain(
    'COVERING INDEX coding_code',
  )
  expect(plan('SELECT count(*) FROM coding WHERE code_key = 1 AND detached = 0')).toContain(
    'COVERING INDEX coding_code',
  )
  expect(plan('SELECT count(*) FROM coding WHERE document_key = 1 AND detached = 0')).toContain(
    'COVERING INDEX coding_document',
  )
  expect(
    plan('SELECT id FROM coding WHERE document_key = 1 AND detached = 0 AND span_from = 3 AND span_to = 9'),
  ).toContain('COVERING INDEX coding_drawn (document_key=? AND span_from=? AND span_to=?)')
  expect(plan(`SELECT max(key) FROM act WHERE kind = 'change' AND undone_by IS NULL`)).toContain(
    'INDEX act_live',
  )
})
