import { Refusal } from '../refusal.ts'
import { simplifiedUnit } from '../text/simplified-unit.ts'
import type { Exactness } from './query.ts'

/** A regular expression as the searching thread takes it. */
export interface Pattern {
  readonly source: string
  readonly flags: string
}

/**
 * A regular expression (ECMAScript, Unicode) as people write it, made ready: it minds neither case nor script unless
 * that is asked for; width and accents it takes as they stand. Refuses: search-empty, pattern-invalid with the place
 * where it does not hold together: `position` in characters from 1, `at` in UTF-16 code units from 0.
 */
export function readPattern(written: string, exact: readonly Exactness[]): Pattern {
  if (written === '') throw new Refusal('search-empty', 'An empty regular expression')
  const flags = `gmu${exact.includes('case') ? '' : 'i'}`
  if (!compiles(written, flags)) {
    const at = firstFault(written, flags)
    const position = [...written.slice(0, at)].length + 1
    throw new Refusal('pattern-invalid', `Not a regular expression: ${written}`, { position, at })
  }
  const source = exact.includes('script') ? written : tokensOf(written).map(inBothScripts).join('')
  return { source: compiles(source, flags) ? source : written, flags }
}

function compiles(source: string, flags: string): boolean {
  try {
    new RegExp(source, flags)
    return true
  } catch {
    return false
  }
}

interface Token {
  readonly at: number
  readonly text: string
  /** True between the brackets of a class. */
  readonly inClass: boolean
  /** True for the end of a range such as `一-龥`. */
  readonly inRange: boolean
}

const pieces =
  /\\(?:[pPu]\{[^}]*\}|k<[^>]*>|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[a-zA-Z]|.)|\(\?(?:<?[=!:]|<[^>]*>)?|./gsu

function tokensOf(pattern: string): Token[] {
  const tokens: Token[] = []
  let inClass = false
  for (const { index: at, 0: text } of pattern.matchAll(pieces)) {
    const inRange = inClass && (pattern[at - 1] === '-' || pattern[at + text.length] === '-')
    if (inClass && text === ']') inClass = false
    tokens.push({ at, text, inClass, inRange })
    if (!inClass && text === '[') inClass = true
  }
  return tokens
}

/** The offset of the first piece with which even the beginning, closed where it is open, does not hold together. */
function firstFault(pattern: string, flags: string): number {
  const open: number[] = []
  let classAt: number | null = null
  for (const { at, text, inClass } of tokensOf(pattern)) {
    if (!inClass) {
      if (classAt !== null && text === ']') classAt = null
      else if (text === '[') classAt = at
      else if (text.startsWith('(')) open.push(at)
      else if (text === ')' && open.pop() === undefined) return at
    }
    const beginning = pattern.slice(0, at + text.length)
    if (
      classAt === null &&
      !/[\\{,\d(?<]$/u.test(text) &&
      !compiles(beginning + ')'.repeat(open.length), flags)
    ) {
      return at
    }
  }
  return classAt ?? open.at(-1) ?? Math.max(0, tokensOf(pattern).at(-1)?.at ?? 0)
}

let variants: ReadonlyMap<number, string> | undefined

function inBothScripts({ text, inClass, inRange }: Token): string {
  if (text.length !== 1 || inRange || !/\p{sc=Han}/u.test(text)) return text
  variants ??= allVariants()
  const all = variants.get(simplifiedUnit(text.charCodeAt(0)))
  if (all === undefined || all.length < 2) return text
  return inClass ? all : `[${all}]`
}

/** All characters that are folded to one, by that one. */
function allVariants(): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (let unit = 0x3400; unit < 0xa000; unit++) {
    const simple = simplifiedUnit(unit)
    found.set(simple, (found.get(simple) ?? '') + String.fromCharCode(unit))
  }
  return found
}
