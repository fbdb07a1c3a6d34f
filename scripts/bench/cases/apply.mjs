import { applying } from '../coding.mjs'

export const bench = applying('text-20k', '20,000', 30)
