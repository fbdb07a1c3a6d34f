import { isReference } from './sections.ts'

const numbered =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十百\d]{1,4}[章节節编編部篇条條]|[（(]\s{0,8}(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s{0,8}[)）]|\d{1,2}(?:\.\d{1,2}){0,3}\s{0,8}[.、．)）]?\s{0,8}(?=[^\d\s])|[①-⑳⑴-⒇]|[IVX]{1,4}\.)/
const enumeration =
  /^(?:[一二三四五六七八九十]是|其[一二三四五次]|首先|其次|再次|最后|最後|第[一二三四五六七八九十])/
const bullet = /^(?:[-*+•·●■◆▪○※→]|#{1,6}\s|>|\|)/
const label =
  /^[【[]?(?:内容|內容|论文|論文)?(?:摘\s*要|提要|[关關]\s*[键鍵]\s*[词詞]|中[图圖]分[类類]|文[献獻][标標]|文章[编編]|作者|[单單]位|基金|收稿|[责責][任编編]|[来來]源|[参參]考|注[释釋]|附[录錄]|abstract|key\s*words)/i
const speaker = /^[^，。,；;！？!?\s]{1,10}[：:]/

export function isNumberedHeading(line: string): boolean {
  return numbered.test(line)
}

/** Whether a line is one that starts something of its own: heading number, list item, label, speaker, reference. */
export function startsAnew(line: string): boolean {
  return (
    numbered.test(line) ||
    enumeration.test(line) ||
    bullet.test(line) ||
    label.test(line) ||
    speaker.test(line) ||
    isReference(line)
  )
}

/** Lines that end without a mark although they are whole: labels with their words, tables, headings, speakers. */
export function standsAlone(line: string): boolean {
  return bullet.test(line) || label.test(line) || line.includes('|') || /\t/.test(line)
}
