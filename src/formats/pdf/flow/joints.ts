import { isSharedPunctuation, isWide } from '../characters.ts'
import type { Line } from '../lines.ts'

/** How two lines of a paragraph become one: what of the first one's end goes, and what stands between them. */
export interface Joint {
  /** Code units at the end of the first line: a hyphen that only parts a word. */
  readonly dropped: 0 | 1
  readonly between: '' | ' '
}

const PLAIN: Joint = { dropped: 0, between: ' ' }
const TIGHT: Joint = { dropped: 0, between: '' }
const END = TIGHT
/** Words after which a hyphen stands for a part left out: `pre- and post-war`. */
const conjunctions = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e)$/
/** Numbers and words with self- are always written with a hyphen. */
const alwaysHyphened =
  /^(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty-(?:one|two|three|four|five|six|seven|eight|nine)|self-\p{L}{5,})$/iu
const address = /(?:https?:\/\/|www\.|doi\.org\/|doi:)\S*$/i

/** Joins lines by what the rest of the document writes. */
export class Joints {
  private readonly compounds = new Set<string>()
  /** Words with a capital inside, such as PostScript. */
  private readonly capitalised = new Set<string>()
  private spaced = 0
  private tight = 0

  constructor(lines: Iterable<Line>) {
    for (const { text } of lines) {
      for (const [compound] of text.matchAll(/\p{L}+(?:[-‐]\p{L}+)+/gu)) this.compounds.add(plain(compound))
      for (const [word] of text.matchAll(/\p{L}*\p{Ll}\p{Lu}\p{Ll}+/gu)) this.capitalised.add(word)
      this.spaced += text.match(/\p{Script=Han} [\p{Script=Latin}\d]/gu)?.length ?? 0
      this.tight += text.match(/\p{Script=Han}[\p{Script=Latin}\d]/gu)?.length ?? 0
    }
  }

  /** The lines of a paragraph, each with its joint to the next; of the last one nothing is dropped. */
  *along(lines: readonly Line[]): Generator<{ line: Line; joint: Joint; next: Line | undefined }> {
    let started = ''
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1]
      const words = started + line.text
      const joint = next === undefined ? END : this.between(words, next.text)
      yield { line, joint, next }
      // a word or address that fills several lines is looked at as a whole
      started =
        joint.between === ''
          ? (/\S{0,500}$/.exec(words.slice(0, words.length - joint.dropped))?.[0] ?? '')
          : ''
    }
  }

  /** `line` and what goes before it in the same word; `next` is the line behind. */
  between(line: string, next: string): Joint {
    if (line.endsWith('\u00ad')) return { dropped: 1, between: '' }
    return addressJoint(line, next) ?? this.hyphenJoint(line, next) ?? this.blankJoint(line, next)
  }

  private hyphenJoint(line: string, next: string): Joint | null {
    const left = /([\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*)[-‐]$/u.exec(line)?.[1]
    if (left === undefined) return null
    const right = /^[\p{L}\p{M}]+/u.exec(next)?.[0] ?? ''
    if (conjunctions.test(right)) return PLAIN
    if (this.capitalised.has(left + right)) return { dropped: 1, between: '' }
    if (alwaysHyphened.test(`${left}-${right}`)) return TIGHT
    const isWordPart = /^\p{Ll}/u.test(right) && /\p{L}$/u.test(left)
    if (!isWordPart || this.compounds.has(plain(`${left}-${right}`))) return TIGHT
    return { dropped: 1, between: '' }
  }

  private blankJoint(line: string, next: string): Joint {
    const last = line.at(-1) ?? ''
    const first = next.charAt(0)
    const isLastWide = isWideEnd(last, line.at(-2) ?? '')
    const isFirstWide = isWideEnd(first, next.charAt(1))
    if (isLastWide && isFirstWide) return TIGHT
    if (isWidePunctuation(last) || isWidePunctuation(first)) return TIGHT
    if (isLastWide || isFirstWide) return this.spaced > this.tight ? PLAIN : TIGHT
    if (/[\p{L}\p{N}]—$/u.test(line) || /^—[\p{L}\p{N}]/u.test(next)) return TIGHT
    return PLAIN
  }
}

function plain(word: string): string {
  return word.toLowerCase().replace(/‐/g, '-')
}

function isWideEnd(character: string, neighbour: string): boolean {
  return isWide(character) || (isSharedPunctuation(character) && isWide(neighbour))
}

function isWidePunctuation(character: string): boolean {
  return /[\u3000-\u3004\u3008-\u3020\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/.test(character)
}

/** Web addresses go on without a blank when they stop at one of their signs, or the next line looks like one. */
function addressJoint(line: string, next: string): Joint | null {
  const start = address.exec(line)?.[0]
  if (start === undefined) return null
  const word = /^\S+/.exec(next)?.[0] ?? ''
  if (/[)\]>,;。，；）]$/.test(start)) return null
  const looksLikeAddress = /[/=%&_~?]|\.(?:html?|pdf|php|aspx?|com|org|net|edu|cn)\b|\d/.test(word)
  if (/[/=&?%_~-]$/.test(start)) return isWide(word.charAt(0)) ? null : TIGHT
  if (/\.$/.test(start))
    return looksLikeAddress || /^(?:com|org|net|edu|gov|html?|pdf|php|cn)\b/.test(word) ? TIGHT : null
  return looksLikeAddress && /^[\w./=%&~?#-]+$/.test(word) && !/^\(?\d{4}\)?[.,;)]*$/.test(word)
    ? TIGHT
    : null
}
