import { tableBench } from '../counting.mjs'

export const bench = tableBench({
  what: 'codes on the same words: pairs, shared characters, Jaccard',
  target: 300,
  name: 'matrices.samePassage',
  input: {},
})
