import { expect, it } from 'vitest'
import { columnsQuery } from '../../store/coding-columns.ts'
import { Connection } from '../connection.ts'
import { migrate } from './index.ts'

it('gives what is drawn of the codings of a document in its order, without their rows', () => {
  const db = new Connection(':memory:')
  migrate(db)
  const plan = db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${columnsQuery}`, 1).map(({ detail }) => detail)
  expect(plan).toEqual([expect.stringContaining('USING COVERING INDEX coding_drawn')])
})
