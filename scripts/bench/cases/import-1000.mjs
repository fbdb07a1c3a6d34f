import { importing } from '../importing.mjs'

export const bench = importing(1000, 2400)
