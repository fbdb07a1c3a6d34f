const ZERO_WIDTH_JOINER = 0x200d

/** For units of the basic plane: 0 not looked at yet, 1 begins a cluster, 2 goes with what stands before. */
const kinds = new Uint8Array(0x10000)
const EXTENDS = 2
const extending = /\p{M}|[\u1160-\u11ff]|\u200c|\u200d/u

/**
 * True where a person sees a character begin: not between the halves of a surrogate pair, before an accent, a vowel
 * point or a variation selector, nor inside an emoji sequence. Looks at the neighbours only, so a row of flags counts
 * as one; both ends of the text are starts.
 */
export function startsCluster(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true
  const unit = text.charCodeAt(at)
  if (unit < 0x300) return true
  if (unit < 0xd800 || unit > 0xdfff) return !extendsCluster(unit) && !followsJoiner(text, at, unit)
  const before = text.charCodeAt(at - 1)
  if (unit >= 0xdc00) return before < 0xd800 || before > 0xdbff
  if (before === ZERO_WIDTH_JOINER) return false
  const codePoint = text.codePointAt(at) ?? 0
  if (isModifier(codePoint)) return false
  return !(isRegional(codePoint) && at >= 2 && isRegional(text.codePointAt(at - 2) ?? 0))
}

function extendsCluster(unit: number): boolean {
  let kind = kinds[unit]
  if (kind === 0) {
    kind = extending.test(String.fromCharCode(unit)) ? EXTENDS : 1
    kinds[unit] = kind
  }
  return kind === EXTENDS
}

/** Joined symbols such as ❤ in an emoji; letters stay free, since joiners between letters only shape them. */
function followsJoiner(text: string, at: number, unit: number): boolean {
  return text.charCodeAt(at - 1) === ZERO_WIDTH_JOINER && unit >= 0x2000 && unit < 0x2e80
}

/** Skin tones, the tags of flags, variation selectors of rare characters. */
function isModifier(codePoint: number): boolean {
  return (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) || (codePoint >= 0xe0000 && codePoint <= 0xe01ef)
}

function isRegional(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff
}
