import type { Readings } from '../page.ts'
import { gbkBytes, gbkCharacter } from './gbk.ts'
import { PINYIN_LETTERS } from './pinyin.ts'

/** First byte of full-width punctuation; what is left of one read apart is its half-width form. */
export const MARK_LEAD = 0xa3
/** Bytes below this stand alone. */
const FIRST_LEAD = 0x81
/** Characters that one lost byte spoils, at most. */
const LONGEST = 16

const gloss = new RegExp(`[?？\\ufffd][(（]?([${PINYIN_LETTERS}]{1,8})[)）]`, 'y')

/** Characters as they were before a byte was lost, and where the damage ends. */
export interface Shifted {
  readonly words: string
  /** Offset behind the last damaged character. */
  readonly end: number
  /** Where readings of broken characters start that the words take the place of. */
  readonly glosses: readonly number[]
}

/**
 * Reads the characters from `at` on with their bytes paired one later, `pending` before the first of them, until
 * the pairs are in step again: at a byte that stands alone, or at a broken character whose reading is known. Null
 * where the bytes make no characters.
 */
export function readShifted(text: string, at: number, pending: number, readings?: Readings): Shifted | null {
  let words = ''
  let lead = pending
  for (let end = at; end < at + LONGEST; end++) {
    if (lead < FIRST_LEAD) return { words: words + String.fromCharCode(lead), end, glosses: [] }
    const broken = readings && brokenCharacter(text, end, lead, readings)
    if (broken) return { words: words + broken.character, end: broken.end, glosses: [end + 1] }
    const code = text.charCodeAt(end)
    const alone = code >= 0x40 && code < 0x7f
    const character = gbkCharacter(lead, alone ? code : (bytesAt(text, end)?.[0] ?? 0))
    if (!character) return null
    words += character
    if (alone) return { words, end: end + 1, glosses: [] }
    lead = bytesAt(text, end)?.[1] ?? 0
  }
  return null
}

/** The two bytes of the character at a place, half-width marks taken for the full-width ones that they were. */
function bytesAt(text: string, at: number): readonly [number, number] | undefined {
  const code = text.charCodeAt(at)
  return code > 0x20 && code < 0x40 ? [MARK_LEAD, code + 0x80] : gbkBytes(text.charAt(at))
}

/** `?syllable)`: a character that begins with `lead` and is read so on this page. */
function brokenCharacter(
  text: string,
  at: number,
  lead: number,
  readings: Readings,
): { character: string; end: number } | null {
  const syllable = syllableAt(text, at)
  if (!syllable) return null
  const [only, ...others] = [...(readings.get(syllable.words) ?? [])].filter(
    character => gbkBytes(character)?.[0] === lead,
  )
  return only && others.length === 0 ? { character: only, end: syllable.end } : null
}

/** The reading of a broken character at a place, and where it ends. */
export function syllableAt(text: string, at: number): { words: string; end: number } | null {
  gloss.lastIndex = at
  const match = gloss.exec(text)
  return match ? { words: match[1] ?? '', end: gloss.lastIndex } : null
}

/** How often each character stands in a text, and each pair of characters that follow each other. */
export class Usage {
  private readonly characters = new Map<string, number>()
  private readonly pairs = new Map<string, number>()

  constructor(text: string) {
    let before = ''
    for (const character of text) {
      this.characters.set(character, (this.characters.get(character) ?? 0) + 1)
      const pair = before + character
      this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1)
      before = character
    }
  }

  of(character: string): number {
    return this.characters.get(character) ?? 0
  }

  /** How often two characters follow each other. */
  ofPair(first: string, second: string): number {
    return this.pairs.get(first + second) ?? 0
  }

  /** Of some characters, the one that this text has most often between two others; null when it never does. */
  between(before: string, candidates: readonly string[], after: string): string | null {
    let best: string | null = null
    let most = 0
    for (const candidate of candidates) {
      const count = this.ofPair(before, candidate) + this.ofPair(candidate, after)
      if (count > most) [best, most] = [candidate, count]
    }
    return best
  }
}

/** Every character whose second byte is `trail`. */
export function withTrail(trail: number): string[] {
  const found: string[] = []
  for (let lead = FIRST_LEAD; lead <= 0xfe; lead++) {
    const character = gbkCharacter(lead, trail)
    if (character) found.push(character)
  }
  return found
}
