/** What a line of a codebook in Markdown is. */
export type MarkdownLine = { readonly raw: string } & (
  | { readonly kind: 'heading'; readonly level: number; readonly words: string }
  /** How far it is indented, in columns; a tab goes to the next multiple of four. */
  | { readonly kind: 'item'; readonly indent: number; readonly words: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'words' }
)

export function markdownLine(raw: string): MarkdownLine {
  const heading = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/u.exec(raw)
  if (heading !== null) {
    return { raw, kind: 'heading', level: heading[1]?.length ?? 1, words: heading[2] ?? '' }
  }
  if (/^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/.test(raw)) return { raw, kind: 'rule' }
  const item = /^(\s*)(?:[-+*•]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(\S.*)$/u.exec(raw)
  if (item !== null)
    return { raw, kind: 'item', indent: columnsOf(item[1] ?? ''), words: (item[2] ?? '').trim() }
  return { raw, kind: 'words' }
}

function columnsOf(blanks: string): number {
  let columns = 0
  for (const blank of blanks) columns = blank === '\t' ? columns - (columns % 4) + 4 : columns + 1
  return columns
}
