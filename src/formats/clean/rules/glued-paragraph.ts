import type { Page } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'

const BREAK = '\n\n'
/** Labels of the parts before the text, looked for near its start only. */
const label =
  /(?:内容提要|內容提要|内容摘要|內容摘要|摘\s*要|[关關]\s*[键鍵]\s*[词詞]|Abstract|Key\s*words)(?=[\s:：“]|$)/g
const LABEL_ZONE = 3000
const sectionNumber =
  /(?<=[。！？!?][”’」』）)]?)(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)/g
const itemNumber = /(?<=[。：:！？!?][”’」』）)]?)(\d{1,2})[.．](?=\D|\d{3,})/g
const keywordLabel = /^[关關]\s*[键鍵]\s*[词詞]\s*[:：]?\s*/

/**
 * Paragraphs of a PDF preview that were run together. Breaks come back where they are certain: behind the title,
 * before the labels of abstract and keywords, before numbered headings and items behind the end of a sentence, before
 * references.
 * Headings without a number cannot be told from the text.
 */
export const gluedParagraph: CleaningRule = {
  id: 'glued-paragraph',
  kinds: ['E4'],
  act: 'split',
  class: 'safe',
  scope: 'document',
  find(page) {
    if (!page.hasActed('segment-number')) return []
    const places = new Set([
      ...titleEnd(page),
      ...labels(page.text),
      ...sections(page.text),
      ...items(page.text),
      ...referenceList(page.text),
      ...keywordEnd(page),
    ])
    return [...places]
      .filter(at => at > 0 && page.text[at - 1] !== '\n')
      .sort((a, b) => a - b)
      .map((at): Finding => ({ from: at, to: at, insert: BREAK }))
  },
}

function titleEnd(page: Page): number[] {
  const { title } = page.metadata
  const first = page.lines[0]
  if (!title || !first?.text.startsWith(title) || first.text.length === title.length) return []
  return [first.from + title.length]
}

function labels(text: string): number[] {
  const seen = new Set<string>()
  const places: number[] = []
  for (const match of text.slice(0, LABEL_ZONE).matchAll(label)) {
    const kind = match[0].replace(/\s/g, '')
    if (!seen.has(kind)) places.push(match.index)
    seen.add(kind)
  }
  return places
}

function sections(text: string): number[] {
  return [...text.matchAll(sectionNumber)].map(match => match.index)
}

/** Items that count 1, 2, 3…; each 1 starts a list. */
function items(text: string): number[] {
  const places: number[] = []
  let expected = 1
  for (const match of text.matchAll(itemNumber)) {
    const number = Number(match[1])
    if (number !== 1 && number !== expected) continue
    expected = number + 1
    places.push(match.index)
  }
  return places
}

const references = /(?:参考文[献獻]|參考文[献獻])\s{0,20}[:：]?\s{0,20}(?=\[1\])/

/** The label of the references and each of them, counted from one. */
function referenceList(text: string): number[] {
  const label = references.exec(text)
  if (!label) return []
  const places = [label.index]
  let at = label.index + label[0].length
  for (let number = 1; at >= 0; number++, at = text.indexOf(`[${number}]`, at)) places.push(at)
  return places
}

/** The last keyword, with the first sentence run into it, ends where the words stop recurring in the text. */
function keywordEnd(page: Page): number[] {
  const at = page.text.slice(0, LABEL_ZONE).search(/[关關]\s*[键鍵]\s*[词詞]/)
  if (at < 0) return []
  const end = page.text.indexOf('\n', at)
  const line = page.text.slice(at, end < 0 ? undefined : end)
  const start = keywordLabel.exec(line)?.[0].length ?? 0
  const clause = /^[^。，,；;：:！？!?]*/.exec(line.slice(start))?.[0] ?? ''
  const lastBlank = Math.max(clause.lastIndexOf(' '), clause.lastIndexOf('\u3000')) + 1
  if (lastBlank === clause.length || start + clause.length >= line.length) return []
  const from = at + start + lastBlank
  for (let length = 8; length >= 3; length--) {
    const word = page.text.slice(from, from + length)
    if (word.length === length && page.text.split(word).length - 1 >= 3) return [from + length]
  }
  return []
}
