import { uncoding } from '../coding.mjs'

export const bench = uncoding('text-20k', '20,000', 30)
