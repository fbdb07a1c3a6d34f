import { type Line, type Page, wholeLine } from '../page.ts'
import type { CleaningRule } from '../rule.ts'

const FEWEST_ITEMS = 10
/** So many towns are no list of an author's. */
const MANY_ITEMS = 20
const LONGEST_ITEM = 10
const LONGEST_LINE = 10_000
const separator = /\s*\\?[|｜]\s*/
const place = /.(?:[省市县縣区區旗州盟镇鎮乡鄉]|自治[县縣])$/

/**
 * A line of town names exchanged with other sites, joined by `|`, below the text. A table has more than one such
 * line; a line of keywords has few items.
 */
export const linkFarm: CleaningRule = {
  id: 'link-farm',
  kinds: ['A2'],
  act: 'delete',
  class: 'safe',
  scope: 'page',
  find(page) {
    return page.tail.filter(line => isLinkFarm(page, line)).map(wholeLine)
  },
}

function isLinkFarm(page: Page, line: Line): boolean {
  if (line.text.length > LONGEST_LINE) return false
  if (!line.text.includes('|') && !line.text.includes('｜')) return false
  if (/^\||[。！？!?；;]/.test(line.text)) return false
  const items = line.text.split(separator).filter(item => item !== '')
  if (items.length < FEWEST_ITEMS || items.some(item => item.length > LONGEST_ITEM)) return false
  const places = items.filter(item => place.test(item)).length
  if (places * 3 < items.length) return false
  const trailing = /[|｜]$/.test(line.text)
  if (!trailing && items.length < MANY_ITEMS && !page.isScraped) return false
  return ![page.lines[line.index - 1], page.lines[line.index + 1]].some(isTableRow)
}

/** A neighbour with bars that is no line of towns itself. */
function isTableRow(line: Line | undefined): boolean {
  if (!line) return false
  const items = line.text.split(separator).filter(item => item !== '')
  return items.length >= 3 && items.filter(item => place.test(item)).length * 3 < items.length
}
