import { tableBenchOfMillion } from '../counting.mjs'

export const bench = tableBenchOfMillion({
  what: 'codes on the same words: pairs, shared characters, Jaccard',
  target: 8000,
  name: 'matrices.samePassage',
  input: {},
})
