/** Accents that are characters of their own, and those that stand on a letter. */
const accents = new Map([
  ['´', '\u0301'],
  ['`', '\u0300'],
  ['¨', '\u0308'],
  ['ˆ', '\u0302'],
  ['˜', '\u0303'],
  ['¯', '\u0304'],
  ['ˇ', '\u030c'],
  ['˘', '\u0306'],
  ['˙', '\u0307'],
  ['˚', '\u030a'],
  ['¸', '\u0327'],
  ['˝', '\u030b'],
])
const undotted = new Map([
  ['ı', 'i'],
  ['ȷ', 'j'],
])

/** Older TeX draws é as an accent and a letter over each other; PDFium may give both as one character. */
export function composeAccents(text: string): string {
  if (text.length !== 2) return text
  return withAccent(text.charAt(1), text.charAt(0)) ?? withAccent(text.charAt(0), text.charAt(1)) ?? text
}

/** `text` with `next`, drawn over its last character, put together; null when none of them is an accent. */
export function overAccent(text: string, next: string): string | null {
  const last = text.slice(-1)
  const letter = withAccent(next, last) ?? withAccent(last, next)
  return letter === null ? null : text.slice(0, -1) + letter
}

function withAccent(letter: string, accent: string): string | null {
  const mark = accents.get(accent)
  if (mark === undefined || !/^\p{L}$/u.test(letter)) return null
  return ((undotted.get(letter) ?? letter) + mark).normalize('NFC')
}
