import { tableBench } from '../counting.mjs'

export const bench = tableBench({
  what: 'every code with every measure',
  target: 50,
  name: 'matrices.frequencies',
  input: {},
})
