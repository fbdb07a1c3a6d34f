import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'

/** Function words that stand twice; not the words that are made that way (的的确确, 是是非非, 和和气气). */
const doubled =
  /(?<!的)的的(?![的确確])|(?<!是)是是(?![是非])|(?<!和)和和(?![和气氣睦美乐樂])|(?<![与與])(?:与与|與與)(?![与與])|(?<![在实實])在在(?!在)|(?<!被)被被(?!被)/g

/** A function word written twice, a slip of the author. Offered only: the text is as its author left it. */
export const doubledWord: CleaningRule = {
  id: 'doubled-word',
  kinds: ['G4'],
  act: 'flag',
  class: 'offered',
  scope: 'document',
  find(page) {
    return [...page.text.matchAll(doubled)].map(
      ({ 0: words, index }): Finding => ({
        from: index,
        to: index + words.length,
        suggestion: words.charAt(0),
      }),
    )
  },
}
