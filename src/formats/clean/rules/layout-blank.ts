import type { Line } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'
import { isReference } from './sections.ts'

const BLANK = '[ \\u00a0\\u2002-\\u200a]'
/** A blank between a digit and a hanzi, or several no-break blanks that once made a column. */
const blanks = new RegExp(
  `(?<=[\\u3400-\\u9fff])${BLANK}+(?=\\d)|(?<=\\d[%％‰]?)${BLANK}+(?=[\\u3400-\\u9fff])|\\u00a0{2,}`,
  'g',
)
/** Labels whose characters are spread. */
const spreadLabel =
  /^[【[]?(?:(?:内|內)[ \u00a0\u3000]*容[ \u00a0\u3000]*)?(?:摘[ \u00a0\u3000]+要|提[ \u00a0\u3000]+要|[关關][ \u00a0\u3000]*[键鍵][ \u00a0\u3000]*[词詞]|[参參][ \u00a0\u3000]*考[ \u00a0\u3000]*文[ \u00a0\u3000]*[献獻]|[作][ \u00a0\u3000]+者|[结結前][ \u00a0\u3000]+[语語论論言])/
/** A number that opens a heading, or names a figure, is parted from its words. */
const opening = /^(?:[图圖表]?\s*\d{1,2}(?:[.-]\d{1,2})*|第\s*\d{1,3}\s*\S)\s+/

/**
 * Blanks that come from the layout of a printed page: `2002 年`, `关 键 词`. Offered only: many people set such
 * blanks on purpose. Tables, references, headings and names keep theirs.
 */
export const layoutBlank: CleaningRule = {
  id: 'layout-blank',
  kinds: ['F4'],
  act: 'replace',
  class: 'offered',
  scope: 'document',
  find(page) {
    if (!page.isChinese) return []
    return page.lines.flatMap(line => (isTable(line.text) || isReference(line.text) ? [] : blanksOf(line)))
  },
}

function isTable(text: string): boolean {
  return text.includes('|') || text.includes('\t')
}

function blanksOf({ from, text }: Line): Finding[] {
  const found: Finding[] = []
  const label = spreadLabel.exec(text)?.[0] ?? ''
  for (const { 0: words, index } of label.matchAll(/[ \u00a0\u3000]+/g)) {
    found.push({ from: from + index, to: from + index + words.length })
  }
  const start = Math.max(label.length, opening.exec(text)?.[0].length ?? 0)
  const isSentence = /[。！？!?，,；;]/.test(text)
  for (const { 0: words, index } of text.matchAll(blanks)) {
    if (index < start) continue
    const isColumn = !isBetweenDigitAndHanzi(text, index, words.length)
    if (isColumn) found.push({ from: from + index, to: from + index + words.length, insert: ' ' })
    else if (isSentence) found.push({ from: from + index, to: from + index + words.length })
  }
  return found
}

function isBetweenDigitAndHanzi(text: string, at: number, length: number): boolean {
  const sides = [text.charAt(at - 1), text.charAt(at + length)]
  return sides.some(side => /[\d%％‰]/.test(side)) && sides.some(side => /[\u3400-\u9fff]/.test(side))
}
