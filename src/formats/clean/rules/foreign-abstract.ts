import { type Line, type Page, wholeLine } from '../page.ts'
import type { CleaningRule } from '../rule.ts'

const abstract = /^[【[(]?(?:abstract|summary)[】\])]?(?:\s*[:：.]|\s+\S|$)/i
const keywords = /^[【[(]?key\s*-?\s*words?[】\])]?(?:\s*[:：.]|\s+\S|$)/i
/** Lines between the label of the abstract and the key words, at most. */
const MOST_BETWEEN = 6

/**
 * The English abstract and key words of a Chinese article. They belong to it and stay unless somebody switches this
 * on, so that words and codes are counted in one language.
 */
export const foreignAbstract: CleaningRule = {
  id: 'foreign-abstract',
  kinds: ['I3'],
  act: 'delete',
  class: 'offered',
  scope: 'document',
  find(page) {
    if (!page.isChinese) return []
    const at = page.lines.findIndex(({ text }) => abstract.test(text))
    if (at < 0) return keywordLines(page, 0, page.lines.length)
    const end = at + 1 + MOST_BETWEEN
    const rest = page.lines.slice(at, end)
    const stop = rest.findIndex(({ text }) => !isLatin(text))
    const block = stop < 0 ? rest : rest.slice(0, stop)
    const last = block.findLastIndex(({ text }) => keywords.test(text))
    const own = last < 0 ? block.slice(0, ownLines(block)) : block.slice(0, last + 1)
    return own.map(wholeLine)
  },
}

/** A label alone has its words in the next line. */
function ownLines(block: readonly Line[]): number {
  return (block[0]?.text.length ?? 0) <= 20 ? 2 : 1
}

function keywordLines(page: Page, from: number, to: number) {
  return page.lines
    .slice(from, to)
    .filter(({ text }) => text.length > 12 && keywords.test(text) && isLatin(text))
    .slice(0, 1)
    .map(wholeLine)
}

function isLatin(text: string): boolean {
  return !/[\u3400-\u9fff]/.test(text) && /[a-z]/i.test(text)
}
