import { Converter } from 'opencc-js/t2cn'
import { polyphonic } from 'pinyin-pro'

/**
 * How a name answers what was typed, best first: it is the name, begins it, stands in it; or its pinyin, in full
 * or by initials, begins the name's pinyin or stands in it.
 */
export const matchRanks = ['exact', 'start', 'inside', 'pinyin-start', 'pinyin-inside'] as const
export type MatchRank = (typeof matchRanks)[number]

export interface NameMatch<Named> {
  readonly item: Named
  readonly rank: MatchRank
}

/** A name made ready for matching: folded characters, each with the ways it is read. */
interface PreparedName {
  readonly text: string
  readonly characters: readonly PreparedCharacter[]
}

interface PreparedCharacter {
  /** Folded. */
  readonly text: string
  /** Pinyin without tones, all readings; empty for a character that is no Chinese one. */
  readonly readings: readonly string[]
  /** What can be typed first for it. */
  readonly begins: ReadonlySet<string>
  /** True for space and punctuation, which nobody types between initials. */
  readonly skipped: boolean
}

/**
 * Finds names by what people type of them: any part of the name, in either script, any case and width; pinyin in
 * full or by initials, also mixed with characters. Names are made ready once; a search is a scan.
 */
export class NameMatcher<Named extends { readonly name: string }> {
  readonly #entries: readonly { readonly item: Named; readonly name: PreparedName }[]

  constructor(items: readonly Named[]) {
    this.#entries = items.map(item => ({ item, name: prepared(item.name) }))
  }

  /** The best ranks first, within a rank in the order of the items. All of them when nothing was typed. */
  find(typed: string): NameMatch<Named>[] {
    const wanted = foldName(typed.trim())
    const letters = wanted.replaceAll(/[\s'’]/g, '')
    const found: Record<MatchRank, NameMatch<Named>[]> = {
      ...{ exact: [], start: [], inside: [], 'pinyin-start': [], 'pinyin-inside': [] },
    }
    const isRead = /[a-z]/.test(letters)
    for (const { item, name } of this.#entries) {
      const rank = rankOf(name, wanted, isRead ? letters : '')
      if (rank !== null) found[rank].push({ item, rank })
    }
    return matchRanks.flatMap(rank => found[rank])
  }
}

function rankOf(name: PreparedName, wanted: string, letters: string): MatchRank | null {
  const at = name.text.indexOf(wanted)
  if (at === 0) return name.text.length === wanted.length ? 'exact' : 'start'
  if (at > 0) return 'inside'
  if (letters === '') return null
  for (let start = 0; start < name.characters.length; start++) {
    if (!name.characters[start]?.begins.has(letters.charAt(0))) continue
    if (readsAs(name.characters, start, letters, true)) return start === 0 ? 'pinyin-start' : 'pinyin-inside'
  }
  return null
}

/** True when some of a folded name is read as `letters`, pinyin in full or by initials; `a` to `z` only. */
export function readsLike(name: string, letters: string): boolean {
  const characters = [...name].map(preparedCharacter)
  return characters.some(
    ({ begins }, start) => begins.has(letters.charAt(0)) && readsAs(characters, start, letters, true),
  )
}

/**
 * True when `letters` can be split over the characters from `start` on: each gives itself, or its pinyin from the
 * first letter on.
 */
function readsAs(
  characters: readonly PreparedCharacter[],
  start: number,
  letters: string,
  atStart: boolean,
): boolean {
  if (letters === '') return true
  const character = characters[start]
  if (character === undefined) return false
  const rest = (length: number) => readsAs(characters, start + 1, letters.slice(length), false)
  if (letters.startsWith(character.text) && rest(character.text.length)) return true
  if (character.skipped && !atStart) return rest(0)
  return character.readings.some(reading => {
    for (let length = commonStart(reading, letters); length > 0; length--) if (rest(length)) return true
    return false
  })
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/**
 * Folds what should not matter in names: width, case, script. Traditional characters become simplified ones, and
 * 著, which no conversion table touches, becomes 着.
 */
export function foldName(name: string): string {
  return toSimplified(name.normalize('NFKC').toLowerCase()).replaceAll('著', '着')
}

const toSimplified = Converter({ from: 't', to: 'cn' })

/** Counts of codings change far more often than names, so names are kept ready beyond one list of codes. */
const preparedNames = new Map<string, PreparedName>()
const KEPT_NAMES = 20_000

function prepared(name: string): PreparedName {
  const known = preparedNames.get(name)
  if (known !== undefined) return known
  const text = foldName(name)
  const characters = [...text].map(preparedCharacter)
  const made = { text, characters }
  if (preparedNames.size >= KEPT_NAMES) preparedNames.clear()
  preparedNames.set(name, made)
  return made
}

function preparedCharacter(text: string): PreparedCharacter {
  const readings = readingsOf(text)
  const begins = new Set([text.charAt(0), ...readings.map(reading => reading.charAt(0))])
  return { text, readings, begins, skipped: /[\s\p{P}]/u.test(text) }
}

const readings = new Map<string, readonly string[]>()

/** `ü` is typed as v, and by some as u. */
function readingsOf(character: string): readonly string[] {
  const known = readings.get(character)
  if (known !== undefined) return known
  const found = /\p{Script=Han}/u.test(character)
    ? polyphonic(character, { toneType: 'none', type: 'array' }).flat()
    : []
  const typed = found
    .filter(reading => /^[a-zü]+$/.test(reading))
    .flatMap(reading =>
      reading.includes('ü') ? [reading.replace('ü', 'v'), reading.replace('ü', 'u')] : [reading],
    )
  const all = [...new Set(typed)]
  readings.set(character, all)
  return all
}
