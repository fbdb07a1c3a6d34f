import { type Line, type Page, wholeLine } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'

const editor =
  /[【[(（]?\s*(?:本[栏欄]目)?(?:[责責]任[编編][辑輯]|[责責][编編]|[执執]行[编編][辑輯]|美[编編]|[编編][辑輯])\s*[:：／/]/
const wholeEditorLine = new RegExp(`^(?:${editor.source}[^。:：]{2,20})+$`)
const LONGEST_EDITOR_LINE = 40
/** The editor, or what an author says about herself, glued to the end of the last paragraphs. */
const biography = /作者[简簡]介\s*[:：]\s*[\u3400-\u9fff·]{2,8}\s*[,，(（;；]/
const gluedEditor = /(?:[责責]任[编編][辑輯]|[责責][编編])\s*[:：]\s*[\u4e00-\u9fff·、 ]{2,20}[】\])）]?$/
const LAST_LINES = 3
const LONGEST_BIOGRAPHY = 600

/** Who edited an issue, and who the author is, at the end of a scraped article; kept as metadata. */
export const editorLine: CleaningRule = {
  id: 'editor-line',
  kinds: ['I4'],
  act: 'delete',
  class: 'safe',
  scope: 'document',
  find(page) {
    if (!page.isScraped) return []
    const lastLines = page.lines.slice(-LAST_LINES)
    return page.lines.flatMap(line => {
      if (line.text.length <= LONGEST_EDITOR_LINE && wholeEditorLine.test(line.text)) {
        return [{ ...wholeLine(line), metadata: { editor: line.text } }]
      }
      return lastLines.includes(line) ? gluedLines(page, line) : []
    })
  },
}

function gluedLines(page: Page, line: Line): Finding[] {
  const found: Finding[] = []
  const editorAt = line.text.search(gluedEditor)
  const end = editorAt < 0 ? line.text.length : editorAt
  const biographyAt = line.text.slice(0, end).search(biography)
  if (biographyAt >= 0 && end - biographyAt <= LONGEST_BIOGRAPHY && opensHere(line.text, biographyAt)) {
    found.push(piece(page, line, biographyAt, end, 'author'))
  }
  if (editorAt >= 0 && (found.length > 0 || opensHere(line.text, editorAt))) {
    found.push(piece(page, line, editorAt, line.text.length, 'editor'))
  }
  return found
}

/** At the start of a line, or behind the end of a sentence. */
function opensHere(text: string, at: number): boolean {
  return at === 0 || /[。！？!?”》)）.\d\s]$/.test(text.slice(0, at))
}

function piece(page: Page, line: Line, from: number, to: number, key: string): Finding {
  const words = page.text.slice(line.from + from, line.from + to)
  return { from: line.from + from, to: line.from + to, metadata: { [key]: words.trim() } }
}
