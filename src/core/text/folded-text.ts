import { simplifiedUnit } from './simplified-unit.ts'

/** A text in which width, case, accents and script (simplified for traditional) do not matter: what searches scan. */
export interface FoldedText {
  readonly text: string
  /** Null where each unit stands at its old place, as in most texts. */
  readonly shifts: Shifts | null
}

/** From folded place `folded[n]` on, up to the next one, text places are `text[n]` and as many units further. */
interface Shifts {
  readonly folded: Int32Array
  readonly text: Int32Array
  /** Folded places between the letters of one ligature. */
  readonly inside: ReadonlySet<number>
}

const UNKNOWN = -1
/** Folds to none or to several units, which `irregular` has. */
const IRREGULAR = -2
const table = new Int32Array(0x10000).fill(UNKNOWN)
const irregular = new Map<number, string>()

/** Accents and vowel points, which people leave out when they type; not the vowels of Thai or Hindi. */
const marks = /(?=\p{Mn})[\p{sc=Zinh}\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]/gu

/** Marks of layout nobody sees: soft hyphens, zero width spaces, directions. Joiners stay, they make emoji. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/**
 * Folds a text for searching. Punctuation and blanks stay (full width ones become half width), rare characters and
 * emoji stay; accents and invisible marks go, ligatures become their letters.
 */
export function foldText(text: string): FoldedText {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const folded = foldedUnit(text.charCodeAt(at))
    if (folded === IRREGULAR) return foldIrregular(text)
    units[at] = folded
  }
  return { text: decoder.decode(units), shifts: null }
}

/** The same with every unit at its old place: what folds to none or to several units stays as it is. */
export function foldInPlace(text: string): string {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const folded = foldedUnit(unit)
    units[at] = folded === IRREGULAR ? unit : folded
  }
  return decoder.decode(units)
}

/** Where a match of the folded text lies in the text; an accent behind its last letter belongs to it. */
export function unfoldSpan(
  { shifts }: FoldedText,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } {
  if (shifts === null) return { from, to }
  const start = placeOf(shifts, from)
  return { from: shifts.inside.has(from) ? start - 1 : start, to: placeOf(shifts, to) }
}

function placeOf({ folded, text }: Shifts, at: number): number {
  let low = 0
  let high = folded.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((folded[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low === 0 ? at : (text[low - 1] ?? 0) + at - (folded[low - 1] ?? 0)
}

function foldIrregular(text: string): FoldedText {
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    length += foldedUnit(unit) === IRREGULAR ? (irregular.get(unit)?.length ?? 0) : 1
  }
  const units = new Uint16Array(length)
  const foldedPlaces: number[] = []
  const textPlaces: number[] = []
  const inside = new Set<number>()
  let end = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const folded = foldedUnit(unit)
    if (folded !== IRREGULAR) {
      units[end++] = folded
      continue
    }
    const letters = irregular.get(unit) ?? ''
    if (letters === '' && foldedPlaces.at(-1) === end) textPlaces[textPlaces.length - 1] = at + 1
    else if (letters === '') {
      foldedPlaces.push(end)
      textPlaces.push(at + 1)
    }
    for (let n = 0; n < letters.length; n++) {
      units[end++] = letters.charCodeAt(n)
      foldedPlaces.push(end)
      textPlaces.push(at + 1)
      if (n < letters.length - 1) inside.add(end)
    }
  }
  const shifts = { folded: Int32Array.from(foldedPlaces), text: Int32Array.from(textPlaces), inside }
  return { text: decoder.decode(units), shifts }
}

function foldedUnit(unit: number): number {
  const known = table[unit] ?? IRREGULAR
  if (known !== UNKNOWN) return known
  const folded = foldCharacter(unit)
  table[unit] = folded.length === 1 ? folded.charCodeAt(0) : IRREGULAR
  if (folded.length !== 1) irregular.set(unit, folded)
  return table[unit] ?? IRREGULAR
}

function foldCharacter(unit: number): string {
  const character = String.fromCharCode(unit)
  if (unit >= 0xd800 && unit <= 0xdfff) return character
  if (invisible.test(character)) return ''
  const plain = character
    .normalize(unit < 0x2e80 ? 'NFKD' : 'NFKC')
    .replace(marks, '')
    .toLowerCase()
    .replace(marks, '')
    .replace('ς', 'σ')
  // What becomes several signs, such as … or ½, is one to those who search.
  if (plain.length > 1 && !/^[\p{L}\p{N}]+$/u.test(plain)) return character
  if (plain === '' && !/^\p{Mn}$/u.test(character)) return character
  return Array.from({ length: plain.length }, (_, at) =>
    String.fromCharCode(simplifiedUnit(plain.charCodeAt(at))),
  ).join('')
}
