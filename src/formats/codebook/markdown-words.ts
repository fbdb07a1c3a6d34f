/** Signs that Markdown takes for its own wherever they stand. */
const signs = /[\\`*_[\]<>#|~&]/g
/** Characters that a line or a file does not keep: controls, and line ends of other kinds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
const unkept = /[\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029]/g

const reference = (words: string): string =>
  [...words].map(character => `&#${character.codePointAt(0)};`).join('')

/** Words of one line that Markdown shows as they stand; `unescaped` gives them back. */
export function escaped(words: string): string {
  return words
    .replace(signs, '\\$&')
    .replace(unkept, reference)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^\s|\s+$/gu, reference)
}

/** Several lines: each stays one, and white space at either end of the whole is kept. */
export function escapedText(text: string): string {
  const [start = ''] = /^\s*/u.exec(text) ?? []
  const end = /\s*$/u.exec(text.slice(start.length))?.[0] ?? ''
  const lines = text
    .slice(start.length, text.length - end.length)
    .split('\n')
    .map(escaped)
  const shown = lines.map((line, at) => (line === '' || !lines[at + 1] ? line : `${line}  `)).join('\n')
  return reference(start) + shown + reference(end)
}

/** Takes the marks out again: signs after a backslash stand for themselves, references for their character. */
export function unescaped(words: string): string {
  return words.replace(/\\([!-/:-@[-`{-~])|&#(\d{1,7});/g, (whole, sign: string | undefined, code) =>
    sign === undefined ? characterOf(Number(code), whole) : sign,
  )
}

function characterOf(code: number, otherwise: string): string {
  const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : otherwise
}
