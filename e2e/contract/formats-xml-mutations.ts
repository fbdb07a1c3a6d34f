import type { Edit } from './formats-mutations.ts'

/** Tags and the words between them, in order. */
type Tokens = readonly string[]

/**
 * The edits on the tree of an XML text in place of its bytes, so that it stays well-formed and the reader gets past
 * the parser: numbers and names in attributes changed, elements cut, repeated, put elsewhere, words put in.
 */
export function mutateXml(xml: string, edits: readonly Edit[]): string {
  return edits
    .reduce<Tokens>(applyEdit, xml.match(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[^>]*>|[^<]+/g) ?? [])
    .join('')
}

function applyEdit(tokens: Tokens, edit: Edit): Tokens {
  const openings = tokens.flatMap((token, index) => (/^<[\w:.-]+/.test(token) ? [index] : []))
  // The root stays: without it nothing is left to read.
  const opening = openings[1 + Math.floor(edit.at * (openings.length - 2))]
  if (opening === undefined) return tokens
  const end = endOf(tokens, opening)
  const element = tokens.slice(opening, end)
  switch (edit.kind) {
    case 'flip':
      return replaced(tokens, opening, renamed(element, tokens, openings, edit.bit))
    case 'cut':
      return replaced(tokens, opening, [], end)
    case 'repeat':
      return tokens.length > 20_000
        ? tokens
        : replaced(
            tokens,
            opening,
            Array(edit.times + 1)
              .fill(element)
              .flat(),
            end,
          )
    case 'number':
      return replaced(tokens, opening, [withNumber(tokens[opening] ?? '', edit.value)], opening + 1)
    case 'insert':
      return [...tokens.slice(0, opening), escaped(edit.words), ...tokens.slice(opening)]
    case 'splice': {
      const place = openings[1 + Math.floor(edit.from * (openings.length - 2))] ?? opening
      return [...tokens.slice(0, place), ...element, ...tokens.slice(place)]
    }
  }
}

/** Where the element that opens here is over. */
function endOf(tokens: Tokens, opening: number): number {
  let depth = 0
  for (let at = opening; at < tokens.length; at++) {
    const token = tokens[at] ?? ''
    if (/^<[\w:.-]+/.test(token) && !token.endsWith('/>')) depth++
    if (token.startsWith('</')) depth--
    if (depth === 0) return at + 1
  }
  return tokens.length
}

function replaced(tokens: Tokens, from: number, by: Tokens, to = from + by.length): Tokens {
  return [...tokens.slice(0, from), ...by, ...tokens.slice(to)]
}

/** The element under the name of another of the same file. */
function renamed(element: Tokens, tokens: Tokens, openings: readonly number[], bit: number): Tokens {
  const other = tokens[openings[Math.floor((openings.length * (bit + 1)) / 9)] ?? 0] ?? ''
  const name = /^<([\w:.-]+)/.exec(other)?.[1] ?? 'a'
  return element.map((token, index) => {
    if (index > 0 && index < element.length - 1) return token
    return token.replace(/^(<\/?)[\w:.-]+/, `$1${name}`)
  })
}

/** The first attribute that holds a number, else the first at all, with another. */
function withNumber(tag: string, value: number): string {
  const numbered = tag.replace(/="-?\d[\d.]*[a-z%]*"/, `="${value}"`)
  return numbered === tag ? tag.replace(/="[^"]*"/, `="${value}"`) : numbered
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\0', '')
}
