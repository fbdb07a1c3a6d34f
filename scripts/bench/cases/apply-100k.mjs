import { applying } from '../coding.mjs'

// May take twice what it takes with 20,000.
export const bench = applying('text-100k', '100,000', 60)
