/** The colours that reference managers and PDF readers highlight with, most of them Zotero's, by what they are called. */
export const highlightColors = {
  yellow: ['#ffd400', '#ffff00', '#fff066', '#faf56b'],
  red: ['#ff6666', '#ff0000', '#fb5c59'],
  green: ['#5fb236', '#00ff00', '#7bc868', '#92e285'],
  blue: ['#2ea8e5', '#0000ff', '#69b0f1', '#00ffff'],
  purple: ['#a28ae5', '#800080', '#c885da'],
  magenta: ['#e56eee', '#ff00ff', '#f668ad'],
  orange: ['#f19837', '#ffa500', '#ff9900'],
  grey: ['#aaaaaa', '#808080', '#c0c0c0'],
} as const

export type HighlightColor = keyof typeof highlightColors

/** What each known colour is called, given the words for the colours. A colour nobody knows keeps its `#rrggbb`. */
export function highlightNames(words: (color: HighlightColor) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(highlightColors).flatMap(([color, values]) =>
      values.map(value => [value, words(color as HighlightColor)]),
    ),
  )
}
