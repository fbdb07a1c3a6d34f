import type { Line } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'
import { isApparatusLabel, isReference } from './sections.ts'

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}
const mark = /[,:;?!()]/g
const chinese =
  /[\u3400-\u9fff\uf900-\ufaff\ud840-\ud888\udc00-\udfff\u3001-\u3011\u201c\u201d\u2018\u2019\uff01-\uff5e]/
const kana = /[\u3040-\u30ff]/g
/** How a reference in the running text says what kind of work it names. */
const citation = /\[(?:[JMNCDRSPZA]|EB|DB|CP)(?:\/OL)?\]/
const code = /[{}=<>]|;$|^\s*(?:#|\/\/|\$ )/
const SAMPLE = 4000
/** A line longer than this is running text again, below references too. */
const LONG_LINE = 200
/** `???!!!` may be so long, in marks. */
const LONGEST_ROW = 8

/**
 * Half-width punctuation next to Chinese characters, made full-width one for one. Offered only: quotations then
 * differ from the file. References, numbers, times and Latin words keep theirs.
 */
export const halfWidthMark: CleaningRule = {
  id: 'half-width-mark',
  kinds: ['F3'],
  act: 'replace',
  class: 'offered',
  scope: 'document',
  find(page) {
    if (!page.isChinese || isJapanese(page.text)) return []
    let inReferences = false
    return page.lines.flatMap(line => {
      if (isApparatusLabel(line.text)) inReferences = true
      else if (line.text.length > LONG_LINE && !isReference(line.text)) inReferences = false
      return inReferences || !isProse(line.text) ? [] : marksOf(line)
    })
  },
}

function isJapanese(text: string): boolean {
  return (text.slice(0, SAMPLE).match(kana)?.length ?? 0) * 20 > Math.min(text.length, SAMPLE)
}

/** Chinese for the most part, and neither a reference nor a line of code. */
function isProse(text: string): boolean {
  if (isReference(text) || citation.test(text) || code.test(text)) return false
  const han = text.match(/[\u3400-\u9fff]/g)?.length ?? 0
  return han > 0 && han >= (text.match(/[a-z]+/gi)?.length ?? 0)
}

function marksOf({ from, text }: Line): Finding[] {
  const brackets = bracketPairs(text)
  const found: Finding[] = []
  for (const { 0: character, index: at } of text.matchAll(mark)) {
    const partner = brackets.get(at)
    const isMeant = touchesChinese(text, at) || (partner !== undefined && touchesChinese(text, partner))
    const insert = fullWidth[character]
    if (!insert || !isMeant || isFace(text, at)) continue
    found.push({ from: from + at, to: from + at + 1, insert })
  }
  return found
}

/** Brackets change together or not at all. */
function bracketPairs(text: string): Map<number, number> {
  const pairs = new Map<number, number>()
  const open: number[] = []
  for (const { 0: character, index: at } of text.matchAll(/[()]/g)) {
    if (character === '(') open.push(at)
    else {
      const start = open.pop()
      if (start !== undefined) pairs.set(start, at).set(at, start)
    }
  }
  return pairs
}

/** Whether a Chinese character stands beside a mark, or beside the row of `?!` it is in. */
function touchesChinese(text: string, at: number): boolean {
  let [before, behind] = [at - 1, at + 1]
  while (at - before < LONGEST_ROW && /[?!]/.test(text.charAt(before))) before -= 1
  while (behind - at < LONGEST_ROW && /[?!]/.test(text.charAt(behind))) behind += 1
  return chinese.test(text.charAt(before)) || chinese.test(text.charAt(behind))
}

/** `:)` and the like in a chat. */
function isFace(text: string, at: number): boolean {
  return /^[:;]-?[()DP]/.test(text.slice(at)) || /[:;]-?$/.test(text.slice(Math.max(0, at - 2), at))
}
