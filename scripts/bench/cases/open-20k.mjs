import { opening } from '../opening.mjs'

export const bench = opening(
  'text-20k',
  'from the click on a document of 1,000,000 characters with 20,000 codings to its text and marks painted',
  150,
)
