import { isTraditional } from '../fold.ts'
import type { CleaningRule } from '../rule.ts'
import { scriptWords } from './script-words.ts'

/** Fewest words in the wrong form that show a converter at work. */
const FEWEST = 5
/** How often the wrong form stands for the words of the list, at least. */
const SHARE = 0.6

/**
 * Traditional script made by a machine, character by character: 關系, 以后, 復雜. The text stays; search folds both
 * scripts. Words are marked where the right form is certain, and only when the text writes most of them wrongly.
 */
export const machineScript: CleaningRule = {
  id: 'machine-script',
  kinds: ['H1'],
  act: 'flag',
  class: 'flag',
  scope: 'document',
  find({ text }) {
    if (!isTraditional(text)) return []
    const words = scriptWords(text)
    const wrong = words.flatMap(({ at, words, right }) => (right === null ? [] : [{ at, words, right }]))
    if (wrong.length < FEWEST || wrong.length < words.length * SHARE) return []
    // 裏 or 裡, as this text has it.
    const inside = text.includes('裏') ? '裏' : '裡'
    return wrong.map(({ at, words, right }) => ({
      from: at,
      to: at + words.length,
      suggestion: right.replace('裡', inside),
    }))
  },
}
