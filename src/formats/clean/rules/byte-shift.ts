import { isHanzi } from '../characters.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'
import { gbkBytes, gbkCharacter } from './gbk.ts'

const pattern = /[?？\ufffd]([;；!！?？])([\u3400-\u9fff])/g
const fullWidth: Readonly<Record<string, number>> = {
  ';': 0xbb,
  '；': 0xbb,
  '!': 0xa1,
  '！': 0xa1,
  '?': 0xbf,
  '？': 0xbf,
}
/** First byte of full-width punctuation: here the second byte of the character that was lost. */
const MARK = 0xa3
const RARE = 2
const LONGEST = 4
const MOST_LOOKED_AT = 500

/**
 * Characters read one byte off: a lost byte turned `。”[` into `?!盵`. Marked where a rare character follows and
 * the bytes, read one further, make characters that this text uses.
 */
export const byteShift: CleaningRule = {
  id: 'byte-shift',
  act: 'flag',
  safe: true,
  scope: 'document',
  find(page) {
    const found: Finding[] = []
    let counts: Map<string, number> | undefined
    for (const match of page.text.matchAll(pattern)) {
      const [whole, mark = '', next = ''] = match
      counts ??= countCharacters(page.text)
      if ((counts.get(next) ?? 0) > RARE) continue
      const shifted = readShifted(page.text, match.index + whole.length - 1, fullWidth[mark] ?? 0)
      if (!shifted || !isUsual(counts, shifted.words)) continue
      const lost = lostCharacter(page.text, match.index)
      found.push({ from: match.index, to: shifted.end, suggestion: lost + shifted.words })
    }
    return found
  },
}

/** The characters from `at` on with their bytes paired one later, until the pairs are in step again. */
function readShifted(text: string, at: number, first: number): { words: string; end: number } | null {
  let words = ''
  let pending = first
  for (let end = at; end < at + LONGEST; end++) {
    const bytes = gbkBytes(text[end] ?? '')
    if (!bytes) return null
    const character = gbkCharacter(pending, bytes[0])
    if (!character) return null
    words += character
    pending = bytes[1]
    if (pending < 0x80) return { words: words + String.fromCharCode(pending), end: end + 1 }
    if (!isHanzi(text[end + 1])) return { words, end: end + 1 }
  }
  return { words, end: at + LONGEST }
}

function isUsual(counts: ReadonlyMap<string, number>, words: string): boolean {
  const [first = ''] = words
  return /[，。、；：！？“”‘’（）《》]/.test(first) || (counts.get(first) ?? 0) > RARE
}

function countCharacters(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

/** The character whose second byte the mark's first byte was: one this text has after the same character, or a stop. */
function lostCharacter(text: string, at: number): string {
  const before = text[at - 1] ?? ''
  const counts = new Map<string, number>()
  let place = text.indexOf(before)
  for (let looked = 0; place >= 0 && looked < MOST_LOOKED_AT; looked++) {
    const next = text[place + 1] ?? ''
    if (gbkBytes(next)?.[1] === MARK) counts.set(next, (counts.get(next) ?? 0) + 1)
    place = text.indexOf(before, place + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best && best[1] > 1 ? best[0] : '。'
}
