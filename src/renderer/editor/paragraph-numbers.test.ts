import { EditorState } from '@codemirror/state'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { paragraphNumberAt, paragraphNumbers } from './paragraph-numbers.ts'

const opened = (doc: string) => EditorState.create({ doc, extensions: paragraphNumbers })

function numbersOf(state: EditorState): number[] {
  return Array.from({ length: state.doc.lines }, (_, n) =>
    paragraphNumberAt(state, state.doc.line(n + 1).from),
  )
}

const words = fc
  .array(fc.constantFrom('社區', '𠮷', '👨‍👩‍👧', 'שלום', ' ', '　', '\n', '\n\n'), { maxLength: 12 })
  .map(parts => parts.join(''))

it('numbers paragraphs after edits as if the text were opened anew', () => {
  fc.assert(
    fc.property(
      words,
      fc.array(fc.tuple(fc.nat(40), fc.nat(8), words), { minLength: 1, maxLength: 5 }),
      (text, edits) => {
        let state = opened(text)
        for (const [at, removed, insert] of edits) {
          const from = Math.min(at, state.doc.length)
          const to = Math.min(from + removed, state.doc.length)
          state = state.update({ changes: { from, to, insert } }).state
          expect(numbersOf(state)).toEqual(numbersOf(opened(state.doc.toString())))
        }
      },
    ),
  )
})
