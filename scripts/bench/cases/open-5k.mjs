import { opening } from '../opening.mjs'

export const bench = opening(
  'text-5k',
  'from the click on a document of 200,000 characters with 5,000 codings to its text and marks painted',
  100,
)
