import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'
import { matchNote } from './notes.ts'

/**
 * Footnotes that stand where a page of a PDF ended, in the middle of the sentence that went on overleaf. They
 * follow a running head; from there on, sentence by sentence, what reads as a note is moved to the end.
 */
export const inlinedNote: CleaningRule = {
  id: 'inlined-note',
  kinds: ['D3'],
  act: 'move',
  class: 'safe',
  scope: 'document',
  find(page) {
    const found: Finding[] = []
    for (const place of page.placesOf('running-head')) {
      let at = place
      for (let length = matchNote(page.text, at); length > 0; length = matchNote(page.text, at)) {
        found.push({ from: at, to: at + length, moved: true })
        at += length
      }
    }
    return found
  },
}
