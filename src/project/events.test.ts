import { expect, it } from 'vitest'
import { Connection } from './db/connection.ts'
import { migrate } from './db/migrations/index.ts'
import { codingRowsQuery, textRowsQuery } from './events.ts'

it.each([
  ['codings', codingRowsQuery],
  ['texts', textRowsQuery],
])('reads what an act did to %s without the rest of the journal', (_, query) => {
  const db = new Connection(':memory:')
  migrate(db)
  const [first] = db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${query}`, 1, 1)
  expect(first?.detail).toBe('SEARCH act_row USING INDEX act_row_act (act_key>? AND act_key<?)')
})
