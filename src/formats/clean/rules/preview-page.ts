import { foldLine } from '../fold.ts'
import { wholeLine } from '../page.ts'
import type { CleaningRule } from '../rule.ts'

/** With the ending of a file a name of a page picture is one for sure. */
const imageOfFile = /\.(?:docx?|pdf|pptx?|xlsx?|txt|wps|rtf|caj)_第\d{1,4}页$/
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
    const captions = page.head.flatMap(line => {
      if (line.text.length > 120 || !/[页頁]$/.test(line.text)) return []
      const folded = foldLine(line.text)
      const isSure = pageOfPages.test(folded) || imageOfFile.test(folded)
      return isSure || imageName.test(folded) ? [{ line, isSure }] : []
    })
    const sure = captions.filter(({ isSure }) => isSure).length
    if (!page.isScraped && (sure === 0 || captions.length < 2)) return []
    return captions.map(({ line }) => wholeLine(line))
  },
}
