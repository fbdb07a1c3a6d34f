import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'

const label =
  /^[ \t\u3000]*(?:论文|論文)?(?:摘["＂]?[ \u3000]*要|[关關]["＂]?[ \u3000]*[键鍵]["＂]?[ \u3000]*[词詞])(?:["＂](?=[\s:：.。]|$))?/gm

/** Straight quotes that stand for the blanks or brackets of a label: `摘" 要" :`. */
export const quoteNoise: CleaningRule = {
  id: 'quote-noise',
  kinds: ['F1'],
  act: 'delete',
  class: 'safe',
  scope: 'document',
  find(page) {
    if (!/["＂]/.test(page.text)) return []
    return [...page.text.matchAll(label)].flatMap((match): Finding[] =>
      [...match[0].matchAll(/["＂]/g)].map(quote => {
        const at = match.index + quote.index
        return { from: at, to: at + 1 }
      }),
    )
  },
}
