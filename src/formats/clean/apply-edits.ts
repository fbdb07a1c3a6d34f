import type { Edit } from './edit.ts'
import { isTraditional } from './fold.ts'

const PARAGRAPH = '\n\n'

/** A stretch of the cleaned text and where it comes from; `source` and `cleaned` are offsets of its first unit. */
export interface Stretch {
  readonly kind: 'kept' | 'inserted' | 'moved' | 'removed'
  readonly source: number
  readonly cleaned: number
  /** UTF-16 code units in the source: 0 for what is inserted. */
  readonly sourceLength: number
  /** UTF-16 code units in the cleaned text: 0 for what is removed. */
  readonly cleanedLength: number
  /** The words as they stand in the cleaned text. */
  readonly text: string
}

/**
 * The stretch `from`–`to` of a source text with edits carried out. Moved words stand below it under a heading
 * of their own, one paragraph for each thing found. `edits` are sorted and do not overlap.
 */
export function applyEdits(source: string, from: number, to: number, edits: readonly Edit[]): string {
  return stretchesOf(source, from, to, edits)
    .map(stretch => stretch.text)
    .join('')
}

/** All stretches in the order of the cleaned text; removed ones stand where they were. */
export function stretchesOf(source: string, from: number, to: number, edits: readonly Edit[]): Stretch[] {
  const stretches: Stretch[] = []
  let cleaned = 0
  const add = (kind: Stretch['kind'], at: number, sourceLength: number, text: string) => {
    if (sourceLength === 0 && text === '') return
    stretches.push({ kind, source: at, cleaned, sourceLength, cleanedLength: text.length, text })
    cleaned += text.length
  }
  let at = from
  for (const edit of edits) {
    add('kept', at, edit.from - at, source.slice(at, edit.from))
    add('removed', edit.from, edit.moved ? 0 : edit.to - edit.from, '')
    add('inserted', edit.to, 0, edit.insert)
    at = edit.to
  }
  add('kept', at, to - at, source.slice(at, to))
  const moved = edits.filter(edit => edit.moved)
  if (moved.length === 0) return stretches
  const ending = stretches.findLast(stretch => stretch.text !== '')?.text ?? ''
  const heading = isTraditional(source.slice(from, to)) ? '註釋' : '注释'
  add('inserted', to, 0, `${missingBreak(ending)}${heading}`)
  for (const [index, edit] of moved.entries()) {
    if (edit.finding !== moved[index - 1]?.finding) add('inserted', edit.from, 0, PARAGRAPH)
    add('moved', edit.from, edit.to - edit.from, source.slice(edit.from, edit.to))
  }
  add('inserted', to, 0, '\n')
  return stretches
}

function missingBreak(ending: string): string {
  if (ending === '' || ending.endsWith(PARAGRAPH)) return ''
  return ending.endsWith('\n') ? '\n' : PARAGRAPH
}
