import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'
import { gbkBytes } from './gbk.ts'
import { MARK_LEAD, readShifted, type Shifted, Usage, withTrail } from './gbk-shift.ts'

/** `?` for a lost byte, the rest of a full-width mark, then a wrong character. */
export const shiftStart = /[?？\ufffd]([;；!！?？])(?=[\u3400-\u9fff])/g
const anyStart = /[?？\ufffd][;；!！?？](?=[\u3400-\u9fff])|[?\ufffd](?=[\u3400-\u9fff])/g
const RARE = 2
/** Marks of a sentence, which a text may use less often than its words. */
const usualMark = /[，。、；：！？“”‘’（）《》—…[]/

/**
 * Characters read one byte off: a lost byte turned `。”[` into `?!盵`. Marked where a rare character follows and
 * the bytes, read one further, make characters that this text uses.
 */
export const byteShift: CleaningRule = {
  id: 'byte-shift',
  kinds: ['C3'],
  act: 'flag',
  class: 'flag',
  scope: 'document',
  find({ text }) {
    const found: Finding[] = []
    const usage = new LazyUsage(text)
    let end = 0
    for (const { 0: words, index } of text.matchAll(anyStart)) {
      const first = text.charAt(index + words.length)
      if (index < end || (words.length === 1 && isCommon(first)) || !isRare(text, first)) continue
      const finding = words.length === 2 ? afterMark(text, index, usage) : afterLost(text, index, usage)
      if (!finding) continue
      found.push(finding)
      end = finding.to
    }
    return found
  },
}

/** How a text uses its characters, counted when it is asked for. */
class LazyUsage {
  private usage: Usage | undefined

  constructor(private readonly text: string) {}

  get counts(): Usage {
    this.usage ??= new Usage(this.text)
    return this.usage
  }
}

/** Whether a character is one of the 3,755 that GB 2312 lists first because they are common. */
function isCommon(character: string): boolean {
  const [lead = 0, trail = 0] = gbkBytes(character) ?? []
  return lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1
}

/** Whether a text has a character hardly ever. */
function isRare(text: string, character: string): boolean {
  let at = -1
  for (let count = 0; count <= RARE; count++) {
    at = text.indexOf(character, at + 1)
    if (at < 0) return true
  }
  return false
}

/** `?;鶎`: the mark is the second byte of the lost character and the first of the next. */
function afterMark(text: string, index: number, usage: LazyUsage): Finding | null {
  const pending =
    text
      .charAt(index + 1)
      .normalize('NFKC')
      .charCodeAt(0) + 0x80
  const shifted = readShifted(text, index + 2, pending)
  if (!shifted || !isUsual(shifted, usage)) return null
  const lost = lostLead(text, index, usage.counts, shifted.words)
  const place = { from: index, to: shifted.end }
  return lost === null ? place : { ...place, suggestion: lost + shifted.words }
}

/** `?椤澳吧`: one byte of the first character is lost, the first of the wrong one is its second. */
function afterLost(text: string, index: number, usage: LazyUsage): Finding | null {
  const bytes = gbkBytes(text.charAt(index + 1))
  const shifted = bytes ? readShifted(text, index + 2, bytes[1]) : null
  if (!bytes || !shifted || shifted.words.length < 2 || !areUsual(shifted, usage)) return null
  const first = usage.counts.between(text.charAt(index - 1), withTrail(bytes[0]), shifted.words.charAt(0))
  return first === null ? null : { from: index, to: shifted.end, suggestion: first + shifted.words }
}

/** Whether a text uses what was read, in the main. */
function isUsual({ words }: Shifted, usage: LazyUsage): boolean {
  const [first = ''] = words
  return usualMark.test(first) || usage.counts.of(first) > RARE
}

function areUsual({ words }: Shifted, usage: LazyUsage): boolean {
  return [...words].every(character => usualMark.test(character) || usage.counts.of(character) > RARE)
}

/**
 * The character that ended with the first byte of a full-width mark: one that this text has between its neighbours,
 * a stop before a closing mark; null when nothing tells.
 */
export function lostLead(text: string, index: number, usage: Usage, words: string): string | null {
  const next = words.charAt(0)
  const best = usage.between(text.charAt(index - 1), withTrail(MARK_LEAD), next)
  return best ?? (/[”’」』）》]/.test(next) ? '。' : null)
}
