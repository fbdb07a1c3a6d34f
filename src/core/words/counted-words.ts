import { compareWords } from './order.ts'
import type { Vocabulary, WordForms } from './vocabulary.ts'

/** A spelling of a word and how often it stands in what was counted. */
export interface Spelling {
  readonly word: string
  readonly count: number
}

/** The spellings of each form, the most frequent first; `pieces` says how often each number of the vocabulary stands. */
export function spellingsOf(
  pieces: Int32Array,
  vocabulary: Vocabulary,
  forms: WordForms,
): ReadonlyMap<number, readonly Spelling[]> {
  const spellings = new Map<number, Spelling[]>()
  for (const [number, count] of pieces.entries()) {
    if (count === 0) continue
    const form = forms.formOf[number] ?? 0
    const spelling = { word: vocabulary.piece(number), count }
    const known = spellings.get(form)
    if (known === undefined) spellings.set(form, [spelling])
    else known.push(spelling)
  }
  for (const all of spellings.values()) {
    if (all.length > 1) all.sort((a, b) => b.count - a.count || compareWords(a.word, b.word))
  }
  return spellings
}
