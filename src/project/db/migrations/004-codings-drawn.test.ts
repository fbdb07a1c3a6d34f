import { expect, it } from 'vitest'
import { columnQuery, signsOfRow } from '../../store/coding-columns.ts'
import { Connection } from '../connection.ts'
import { migrate } from './index.ts'

it.each(['id', 'span_from', 'span_to', 'code_key', 'coder_key', signsOfRow])(
  'gives %s of the codings of a document in its order, without their rows',
  column => {
    const db = new Connection(':memory:')
    migrate(db)
    const plan = db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${columnQuery(column)}`, 1)
    expect(plan.map(({ detail }) => detail)).toEqual([
      expect.stringContaining('USING COVERING INDEX coding_drawn'),
    ])
  },
)
