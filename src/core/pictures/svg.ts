/** A number as pictures write it: at most two decimals, no trailing zeros, never `-0`. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What XML 1.0 has no way to write, § 2.2. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to leave out
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Words as they stand in an element or an attribute; what XML cannot hold is left out. */
export function escaped(words: string): string {
  return words
    .toWellFormed()
    .replace(unwritable, '')
    .replace(/[&<>"']/g, sign => entities[sign] ?? '')
}

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** One element. Numbers are written as coordinates, attributes that are undefined are left out; `inner` is markup. */
export function element(name: string, attributes: Attributes, inner = ''): string {
  const written = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === undefined
      ? []
      : [` ${attribute}="${typeof value === 'number' ? coordinate(value) : escaped(value)}"`],
  )
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`
}
