import traditionalCharacters from 'opencc-js/dict/TSCharacters'

/** What `foldUnit` gives for blanks, punctuation, accents and everything else that does not make the words. */
export const NOTHING = 0

/** No character, so nothing is folded to it. */
const UNKNOWN = 0xffff
const table = new Uint16Array(0x10000).fill(UNKNOWN)

/** Variants that the dictionary leaves as they are, each before the character it is folded to. */
const variants = '著着衞卫敍叙枱台粧妆糭粽衹只'

let simplified: ReadonlyMap<string, string> | null = null

/**
 * One UTF-16 code unit without what should not matter when texts are compared: width, case, accents, script (simplified
 * for traditional, character by character); `NOTHING` for blanks, punctuation and symbols of the basic plane. Halves of
 * rare characters and of emoji stay as they are. Looked up in a table that fills as texts need it.
 */
export function foldUnit(unit: number): number {
  const known = table[unit] ?? NOTHING
  if (known !== UNKNOWN) return known
  const folded = foldedUnit(unit)
  table[unit] = folded
  return folded
}

function foldedUnit(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit
  const character = String.fromCharCode(unit)
  const base = character.normalize(unit < 0x2e80 ? 'NFKD' : 'NFKC').charAt(0)
  if (!/[\p{L}\p{N}]/u.test(base)) return NOTHING
  if (!/\p{Script=Han}/u.test(base)) return base.toLowerCase().charCodeAt(0)
  simplified ??= simplifiedCharacters()
  const simple = simplified.get(base) ?? base
  return simple.length === 1 ? simple.charCodeAt(0) : base.charCodeAt(0)
}

/** Without the phrases of OpenCC: one character is folded to the same one wherever it stands. */
function simplifiedCharacters(): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>()
  for (const entry of traditionalCharacters.split('|')) {
    const [traditional, simple] = entry.split(' ')
    if (traditional !== undefined && simple !== undefined) pairs.set(traditional, simple)
  }
  for (let at = 0; at < variants.length; at += 2) pairs.set(variants.charAt(at), variants.charAt(at + 1))
  return pairs
}

/** How many units are made into a string at once; more would not fit the stack. */
const CHUNK = 8_192

/** A text folded unit by unit, what folds to nothing left out; offsets do not fit the text. */
export function foldUnits(text: string): string {
  let folded = ''
  let units: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = foldUnit(text.charCodeAt(at))
    if (unit !== NOTHING) units.push(unit)
    if (units.length === CHUNK || at === text.length - 1) {
      folded += String.fromCharCode(...units)
      units = []
    }
  }
  return folded
}
