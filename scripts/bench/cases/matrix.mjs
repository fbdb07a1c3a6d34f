import { tableBench } from '../counting.mjs'

export const bench = tableBench({
  what: 'matrix code × document',
  target: 60,
  name: 'matrices.count',
  input: { rows: 'codes', columns: 'documents', measure: 'codings' },
})
