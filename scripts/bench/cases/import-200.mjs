import { importing } from '../importing.mjs'

export const bench = importing(200, 600)
