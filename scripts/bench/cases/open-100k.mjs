import { opening } from '../opening.mjs'

export const bench = opening(
  'text-100k',
  'from the click on a document of 1,000,000 characters with 100,000 codings to its text and marks painted',
  300,
)
