import { tableBenchOfMillion } from '../counting.mjs'

export const bench = tableBenchOfMillion({
  what: 'matrix code × document',
  target: 2000,
  name: 'matrices.count',
  input: { rows: 'codes', columns: 'documents', measure: 'codings' },
})
