/** What a line of Markdown begins; shared by the parser and by the editor, which draws lines as they are typed. */

export function headingOf(
  line: string,
): { readonly level: number; readonly words: string; readonly mark: number } | null {
  const match = /^ {0,3}(#{1,6})(?:[ \t\u3000]+|$)/.exec(line)
  if (match === null) return null
  const words = line.slice(match[0].length).replace(/[ \t]+#*[ \t]*$/, '')
  return { level: match[1]?.length ?? 1, words, mark: match[0].length }
}

/** The marks a fenced stretch of code begins with. */
export function fenceOf(line: string): string | null {
  return /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1] ?? null
}

export function closesFence(line: string, fence: string): boolean {
  const marks = line.trim()
  return marks.length >= fence.length && marks === fence.charAt(0).repeat(marks.length)
}

export function isRule(line: string): boolean {
  return /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/.test(line)
}

export interface ItemMark {
  /** Items of one list have the same: `-`, `*`, `+`, `.` or `)`. */
  readonly style: string
  /** Null for a bullet. */
  readonly number: number | null
  /** Characters before the words of the item. */
  readonly width: number
}

export function itemOf(line: string): ItemMark | null {
  const match = /^( {0,3}(?:([-+*])|(\d{1,9})([.)])))( {1,4}(?! )|\t| (?= )|$)/.exec(line)
  if (match === null || isRule(line)) return null
  const [whole, marker = '', bullet, number, end] = match
  return {
    style: bullet ?? end ?? '',
    number: number === undefined ? null : Number(number),
    width: whole.length === marker.length ? marker.length + 1 : whole.length,
  }
}

/** True for a line that ends a paragraph: a blank one, or one that begins something else. */
export function startsBlock(line: string): boolean {
  return (
    line.trim() === '' ||
    /^ {0,3}>/.test(line) ||
    headingOf(line) !== null ||
    fenceOf(line) !== null ||
    isRule(line) ||
    itemOf(line) !== null
  )
}
