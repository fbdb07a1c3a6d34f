import { wholeLine } from '../page.ts'
import type { CleaningRule } from '../rule.ts'

const classification =
  /^[【[]?(?:中[图圖]分[类類][号號]|文[献獻][标標][识識志誌][码碼]|文章[编編][号號]|DOI)[】\]]?\s*[:：]/i
const LONGEST = 200

/** The line of classification, document code, article number and DOI; kept as metadata. */
export const classificationLine: CleaningRule = {
  id: 'classification-line',
  kinds: ['I2'],
  act: 'delete',
  class: 'safe',
  scope: 'document',
  find(page) {
    if (!page.isScraped) return []
    return page.lines
      .filter(({ text }) => text.length <= LONGEST && !text.endsWith('。') && classification.test(text))
      .map(line => ({ ...wholeLine(line), metadata: { classification: line.text } }))
  },
}
