import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'
import { hasToneMark, PINYIN_LETTERS } from './pinyin.ts'

const broken = new RegExp(`(?<=[?？\\ufffd])[(（]?([${PINYIN_LETTERS}]{1,8})[)）]`, 'g')

/**
 * A gloss that was put inside the bytes of a character: `?` or a wrong character, then a reading without its
 * opening bracket. The reading goes; what was lost around it cannot be known, so the spot is marked.
 */
export const brokenGloss: CleaningRule = {
  id: 'broken-gloss',
  act: 'delete',
  safe: true,
  scope: 'page',
  find(page) {
    if (!page.hasActed('pinyin-gloss')) return []
    const found: Finding[] = []
    for (const match of page.text.matchAll(broken)) {
      if (hasToneMark(match[1] ?? '')) found.push({ from: match.index, to: match.index + match[0].length })
    }
    return found
  },
}
