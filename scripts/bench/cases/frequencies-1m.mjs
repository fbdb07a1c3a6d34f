import { tableBenchOfMillion } from '../counting.mjs'

export const bench = tableBenchOfMillion({
  what: 'every code with every measure',
  target: 2000,
  name: 'matrices.frequencies',
  input: {},
})
