/** The longest in-vivo name, in characters as people count them. */
const LONGEST = 40

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const edges = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu

/**
 * A name for a code made of the words themselves: without quotes and punctuation at its ends, line breaks as
 * spaces, at most 40 characters. Empty when nothing is left.
 */
export function inVivoName(words: string): string {
  const trimmed = trimEdges(words.replaceAll(/\s+/gu, ' '))
  const parts = [...characters.segment(trimmed)].map(part => part.segment)
  return parts.length <= LONGEST ? trimmed : trimEdges(parts.slice(0, LONGEST).join(''))
}

/** Emoji are symbols, but words to people: they stay. */
function trimEdges(words: string): string {
  return words.replace(edges, edge => (/\p{Extended_Pictographic}/u.test(edge) ? edge.trim() : ''))
}
