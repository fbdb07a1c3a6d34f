import { countSentences, endsSentence } from '../characters.ts'
import type { Line, Page } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'
import { isNumberedHeading, standsAlone, startsAnew } from './line-kinds.ts'
import { isReference } from './sections.ts'

const FEWEST = 10
const turn = /^[^\s，。,]{1,10}[:：]/

/**
 * A text in which every sentence is a paragraph of its own. Where the real paragraphs ended cannot be known, so the
 * sentences between two headings are offered as one; nothing is done unless somebody asks for it.
 */
export const sentenceParagraph: CleaningRule = {
  id: 'sentence-paragraph',
  kinds: ['E3'],
  act: 'join',
  class: 'offered',
  scope: 'document',
  find(page) {
    if (!isOneByOne(page)) return []
    return page.body.flatMap((line, at): Finding[] => {
      const next = page.body[at + 1]
      if (!next || !isSentence(line) || !isSentence(next) || startsAnew(next.text)) return []
      return [{ from: line.to, to: next.from }]
    })
  },
}

/** Most lines are exactly one sentence, hardly one holds two, and they are no talk. */
function isOneByOne({ body }: Page): boolean {
  const counts = body.filter(line => endsSentence(line.text)).map(({ text }) => countSentences(text))
  const single = counts.filter(count => count === 1).length
  const turns = body.filter(({ text }) => turn.test(text)).length
  return (
    body.length >= FEWEST &&
    single * 10 >= body.length * 7 &&
    (counts.length - single) * 50 <= counts.length &&
    turns * 5 < body.length
  )
}

function isSentence({ text }: Line): boolean {
  return endsSentence(text) && !isNumberedHeading(text) && !standsAlone(text) && !isReference(text)
}
