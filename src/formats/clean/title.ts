import { endsSentence } from './characters.ts'
import { isNumberedHeading, standsAlone } from './rules/line-kinds.ts'
import { isApparatusLabel } from './rules/sections.ts'

const LONGEST_TITLE = 60
/** A text with a title has running text below it. */
const BODY_LENGTH = 40
const LINES_LOOKED_AT = 200

/**
 * The title of a text: its first line, when that is short, no sentence, label, heading number, speaker or list
 * item, and running text follows. Null when the text does not open with a title.
 */
export function findTitle(text: string): string | null {
  const lines = firstLines(text)
  const [first, ...others] = lines
  if (first === undefined) return null
  const title = first.replace(/^#{1,6}\s+/, '')
  if (title.length < 2 || title.length > LONGEST_TITLE) return null
  if (/[。.，,；;：:、]$/.test(title) || (endsSentence(title) && title.length > 30)) return null
  if (/^(?:\d{4}[-/.年]|第\s*\d+\s*[页頁]$)/.test(title)) return null
  if (isNumberedHeading(title) || standsAlone(title) || isApparatusLabel(title)) return null
  if (isSpeaker(title, others)) return null
  return others.some(line => line.length >= Math.max(BODY_LENGTH, title.length * 1.5)) ? title : null
}

const label =
  /^(?:[访訪][谈談问問]|受[访訪]|采[访訪]|[记記][录錄]|整理|[时時][间間]|日期|地[点點]|[编編][号號]|[对對]象|人物|姓名|q|a|问|答|問)/i

/** `受访者：…` opens a transcript when the same words open other lines, or many lines open so. */
function isSpeaker(line: string, others: readonly string[]): boolean {
  const colon = line.search(/[:：]/)
  if (colon < 1 || colon > 12) return false
  const words = line.slice(0, colon)
  const labelled = others.filter(other => /^[^\s。，,]{1,12}[:：]/.test(other)).length
  return (
    label.test(words) ||
    labelled * 3 >= others.length ||
    others.some(other => other.startsWith(line.slice(0, colon + 1)))
  )
}

function firstLines(text: string): string[] {
  const lines: string[] = []
  let start = 0
  while (start < text.length && lines.length < LINES_LOOKED_AT) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end < 0 ? text.length : end).trim()
    if (line !== '') lines.push(line)
    if (end < 0) break
    start = end + 1
  }
  return lines
}
