/** A character that takes another number of UTF-16 units in the other script. */
export interface OddCharacter {
  /** Where it is stored, in UTF-16 code units; it ends at `to`. */
  readonly from: number
  readonly to: number
  /** What it looks like in the other script: one character. */
  readonly shown: string
}

/**
 * A text as it looks in another script. `text` has every unit at its stored place, so that offsets of the one are
 * offsets of the other, without any map: the rare characters whose counterparts are shorter or longer (𠮷 has two
 * units, 吉 one) stand in it as they are stored, and `odd` says, in text order, what is to be drawn for them.
 */
export interface ShownText {
  readonly text: string
  readonly odd: readonly OddCharacter[]
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/**
 * Lays a converted text over the stored one, character by character; conversions between scripts keep the number of
 * characters. One that did not would be shown as stored.
 */
export function layOver(stored: string, converted: string): ShownText {
  const units = new Uint16Array(stored.length)
  const odd: OddCharacter[] = []
  let at = 0
  let other = 0
  while (at < stored.length && other < converted.length) {
    const unit = converted.charCodeAt(other)
    if (!isHalf(unit) && !isHalf(stored.charCodeAt(at))) {
      units[at++] = unit
      other++
      continue
    }
    const width = widthAt(stored, at)
    const otherWidth = widthAt(converted, other)
    const source = width === otherWidth ? converted : stored
    const start = width === otherWidth ? other : at
    if (width !== otherWidth) {
      odd.push({ from: at, to: at + width, shown: converted.slice(other, other + otherWidth) })
    }
    for (let n = 0; n < width; n++) units[at + n] = source.charCodeAt(start + n)
    at += width
    other += otherWidth
  }
  const isWhole = at === stored.length && other === converted.length
  return isWhole ? { text: decoder.decode(units), odd } : { text: stored, odd: [] }
}

function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

function widthAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdbff) return 1
  const next = text.charCodeAt(at + 1)
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1
}
