import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'

const dashed = /([\u4e00-\u9fff]{2})(?:[—―–－-]{1,2})(?=([\u4e00-\u9fff]{2}))/g
/** Words that text recognition takes for others. */
const confusions: Readonly<Record<string, string>> = { 抵悟: '抵牾', 未端: '末端' }

/** Signs of text recognition: `一` where the same words stand with a dash elsewhere, and a few known slips. */
export const misreadCharacter: CleaningRule = {
  id: 'misread-character',
  act: 'flag',
  safe: true,
  scope: 'document',
  find(page) {
    const found: Finding[] = []
    const pairs = new Set([...page.text.matchAll(dashed)].map(match => `${match[1]}一${match[2]}`))
    for (
      let at = pairs.size > 0 ? page.text.indexOf('一') : -1;
      at >= 0;
      at = page.text.indexOf('一', at + 1)
    ) {
      if (pairs.has(page.text.slice(Math.max(0, at - 2), at + 3)))
        found.push({ from: at, to: at + 1, suggestion: '—' })
    }
    for (const [wrong, right] of Object.entries(confusions)) {
      for (let at = page.text.indexOf(wrong); at >= 0; at = page.text.indexOf(wrong, at + 1)) {
        found.push({ from: at, to: at + wrong.length, suggestion: right })
      }
    }
    return found.sort((a, b) => a.from - b.from)
  },
}
