import { parseHTML } from 'linkedom'

/** Different names looked up in one run of the program; the standard has 2,231, a file of nonsense millions. */
const MAX_NAMES = 5_000

/** Names met so far and what they stand for. */
const known = new Map<string, string>([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&nbsp;', '\u00a0'],
])

const inText = /&(?:#[xX][0-9a-fA-F]{1,8};?|#[0-9]{1,10};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)/g
/** In attributes a name without semicolon is part of an address, as in `?a=1&copy=2`. */
const inAttribute = /&(?:#[xX][0-9a-fA-F]{1,8};?|#[0-9]{1,10};?|[a-zA-Z][a-zA-Z0-9]{1,31};)/g

/** Text with its character references resolved; unknown ones stay as written, so that no entity can unfold. */
export function decodeReferences(words: string, place: 'text' | 'attribute'): string {
  if (!words.includes('&')) return words
  return words.replace(place === 'text' ? inText : inAttribute, reference => {
    if (reference.charAt(1) === '#') return decodeNumber(reference)
    return known.get(reference) ?? lookUp(reference)
  })
}

function decodeNumber(reference: string): string {
  const digits = reference.replace(/;$/, '')
  const code = /^&#x/i.test(digits)
    ? Number.parseInt(digits.slice(3), 16)
    : Number.parseInt(digits.slice(2), 10)
  // The byte values of windows-1252, which the standard reads as that encoding does.
  if (code >= 0x80 && code <= 0x9f) return known.get(reference) ?? lookUp(reference)
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd'
  return String.fromCodePoint(code)
}

function lookUp(reference: string): string {
  if (known.size >= MAX_NAMES) return reference
  const { document } = parseHTML(`<!DOCTYPE html><html><body><p>${reference}</p></body></html>`)
  const meaning: string = document.querySelector('p')?.textContent ?? reference
  known.set(reference, meaning)
  return meaning
}
