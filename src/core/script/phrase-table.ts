/** Where a later step must not look across: `cuts[at]` is 1 where one unit of meaning ends and the next begins. */
export type Cuts = Uint8Array

/** What a step made of a text, with the cuts of the text that came in at their new places. */
export interface Converted {
  readonly text: string
  readonly cuts: Cuts | null
}

/** So many slots for the beginnings of phrases; the largest dictionaries have some 25,000 of them. */
const SLOTS = 1 << 17
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/**
 * Dictionaries of OpenCC (`key value` parted by `|`) made ready for one step of a conversion: at each place the
 * longest key is taken, of equal keys that of the earlier dictionary. Keys and values have equally many characters
 * (code points), which a test holds every dictionary to. An array by units instead of the library's tree of maps:
 * built in a quarter of the time and run in a third.
 */
export class PhraseTable {
  /** For keys of one unit: the unit of the value; 0 where there is no key, `LONG` where the value is a pair. */
  readonly #single = new Uint16Array(0x10000)
  readonly #pairs = new Map<number, string>()
  /** 1 for units with which longer keys begin. */
  readonly #starts = new Uint8Array(0x10000)
  /** Beginnings (two units) of longer keys, in open addressing, each with its first phrase in `#keys`, from 1. */
  readonly #beginnings = new Uint32Array(SLOTS)
  readonly #first = new Int32Array(SLOTS)
  /** Phrases with one beginning stand together, the longest first. */
  readonly #keys: string[] = []
  readonly #values: string[] = []

  constructor(dictionaries: readonly string[]) {
    const phrases = new Map<string, string>()
    for (const dictionary of dictionaries) {
      for (const entry of dictionary.split('|')) {
        const space = entry.indexOf(' ')
        const key = entry.slice(0, space)
        if (space === 1) this.#addSingle(key.charCodeAt(0), entry.slice(2))
        else if (!phrases.has(key)) phrases.set(key, entry.slice(space + 1))
      }
    }
    const byBeginning = new Map<string, string[]>()
    for (const key of phrases.keys()) {
      const beginning = key.slice(0, 2)
      const others = byBeginning.get(beginning)
      if (others === undefined) byBeginning.set(beginning, [key])
      else others.push(key)
    }
    for (const [beginning, keys] of byBeginning) this.#addPhrases(beginning, keys, phrases)
  }

  #addSingle(unit: number, value: string): void {
    if (this.#single[unit] !== 0) return
    if (value.length > 1) this.#pairs.set(unit, value)
    this.#single[unit] = value.length > 1 ? LONG : value.charCodeAt(0)
  }

  #addPhrases(beginning: string, keys: string[], phrases: ReadonlyMap<string, string>): void {
    const wanted = beginningOf(beginning.charCodeAt(0), beginning.charCodeAt(1))
    this.#starts[beginning.charCodeAt(0)] = 1
    let slot = slotOf(wanted)
    while (this.#beginnings[slot] !== 0) slot = (slot + 1) % SLOTS
    this.#beginnings[slot] = wanted
    this.#first[slot] = this.#keys.length + 1
    for (const key of keys.sort((a, b) => b.length - a.length)) {
      this.#keys.push(key)
      this.#values.push(phrases.get(key) ?? key)
    }
    // A gap ends the phrases of one beginning.
    this.#keys.push('')
    this.#values.push('')
  }

  /** Converts a text; no phrase is taken across one of the `cuts`. With `cutting`, its own phrases become cuts. */
  convert(text: string, cuts: Cuts | null, cutting = false): Converted {
    const units = new Uint16Array(text.length * 2)
    const movedCuts = cuts === null && !cutting ? null : new Uint8Array(text.length * 2 + 1)
    let end = 0
    for (let at = 0; at < text.length; ) {
      if (movedCuts !== null && cuts?.[at] === 1) movedCuts[end] = 1
      const unit = text.charCodeAt(at)
      const phrase = this.#starts[unit] === 1 ? this.#phraseAt(text, at, cuts) : -1
      if (phrase >= 0) {
        const value = this.#values[phrase] ?? ''
        if (cutting && movedCuts !== null) movedCuts[end] = movedCuts[end + value.length] = 1
        for (let n = 0; n < value.length; n++) units[end++] = value.charCodeAt(n)
        at += this.#keys[phrase]?.length ?? 1
        continue
      }
      const single = this.#single[unit] ?? 0
      if (single === LONG) {
        const pair = this.#pairs.get(unit) ?? ''
        for (let n = 0; n < pair.length; n++) units[end++] = pair.charCodeAt(n)
        at++
      } else if (single !== 0 || standsAlone(unit)) {
        units[end++] = single || unit
        at++
      } else {
        const next = passedOver(text, at, cuts)
        while (at < next) units[end++] = text.charCodeAt(at++)
      }
    }
    return { text: decoder.decode(units.subarray(0, end)), cuts: movedCuts }
  }

  /** Cuts a text where phrases begin and end; what lies between two phrases is one piece. */
  cut(text: string): Cuts {
    const cuts = new Uint8Array(text.length + 1)
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at)
      const phrase = this.#starts[unit] === 1 ? this.#phraseAt(text, at, null) : -1
      if (phrase < 0) {
        at = standsAlone(unit) ? at + 1 : passedOver(text, at, null)
        continue
      }
      cuts[at] = 1
      at += this.#keys[phrase]?.length ?? 1
      cuts[at] = 1
    }
    return cuts
  }

  /** The longest phrase at a place, -1 when there is none. */
  #phraseAt(text: string, at: number, cuts: Cuts | null): number {
    if (at + 1 >= text.length) return -1
    const wanted = beginningOf(text.charCodeAt(at), text.charCodeAt(at + 1))
    let slot = slotOf(wanted)
    while (this.#beginnings[slot] !== wanted) {
      if (this.#beginnings[slot] === 0) return -1
      slot = (slot + 1) % SLOTS
    }
    for (let phrase = (this.#first[slot] ?? 0) - 1; ; phrase++) {
      const key = this.#keys[phrase] ?? ''
      if (key === '') return -1
      if (text.startsWith(key, at) && !isCut(cuts, at + 1, at + key.length)) return phrase
    }
  }
}

/** Half of a pair, which no value is. */
const LONG = 0xd800

function beginningOf(first: number, second: number): number {
  return ((first << 16) | second) >>> 0
}

function slotOf(beginning: number): number {
  return (Math.imul(beginning, 0x9e3779b1) >>> 15) % SLOTS
}

/** True for a character of one unit that begins no description. */
function standsAlone(unit: number): boolean {
  return unit < 0x2ff0 || (unit > 0x2fff && unit < 0xd800) || unit > 0xdbff
}

function isCut(cuts: Cuts | null, from: number, to: number): boolean {
  if (cuts === null) return false
  for (let at = from; at < to; at++) if (cuts[at] === 1) return true
  return false
}

/** Behind a character that is no key; behind the whole of a description such as ⿰氵里, whose parts stay. */
function passedOver(text: string, at: number, cuts: Cuts | null): number {
  const end = endOfDescription(text, at)
  // A description that was cut has come apart already.
  return end > at && !isCut(cuts, at + 1, end) ? end : endOfCharacter(text, at)
}

function endOfCharacter(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
}

/** The end of an ideographic description sequence (Unicode, chapter 18.2); `at` where there is none. */
function endOfDescription(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit < 0x2ff0 || unit > 0x2fff) return at
  let end = at + 1
  for (let parts = unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2; parts > 0; parts--) {
    if (end >= text.length) return at
    const inner = endOfDescription(text, end)
    end = inner > end ? inner : endOfCharacter(text, end)
  }
  return end
}
