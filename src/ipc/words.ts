import { z } from 'zod'
import { nothing, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

export const words = {
  /** Words that are kept whole when texts are cut into words, in the order they were added. */
  list: query(nothing, returns<readonly string[]>()),
  /** Words that are there already stay. Refuses: name-empty, name-too-long. */
  add: change(z.object({ words: z.array(text).min(1) }), returns<{ readonly added: number }>()),
  /** Refuses: not-found. */
  remove: change(z.object({ words: z.array(text).min(1) }), returns<{ readonly removed: number }>()),
}
