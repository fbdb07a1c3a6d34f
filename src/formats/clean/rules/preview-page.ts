import { foldLine } from '../fold.ts'
import { wholeLine } from '../page.ts'
import type { CleaningRule } from '../rule.ts'

const imageName = /_第\d{1,4}页$/
const pageOfPages = /^第 ?\d{1,4} ?页 ?[/|,] ?共 ?\d{1,4} ?页$/

/** Captions of page pictures above the text: `<file>_第2页`, `第2页 / 共11页`. A page mark alone stays. */
export const previewPage: CleaningRule = {
  id: 'preview-page',
  kinds: ['B2'],
  act: 'delete',
  class: 'safe',
  scope: 'page',
  find(page) {
    const captions = page.head.filter(({ text }) => {
      if (text.length > 120 || !/[页頁]$/.test(text)) return false
      const folded = foldLine(text)
      return imageName.test(folded) || pageOfPages.test(folded)
    })
    return captions.length >= 2 || page.isScraped ? captions.map(wholeLine) : []
  },
}
