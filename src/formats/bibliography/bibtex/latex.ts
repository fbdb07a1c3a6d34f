/** Accents by their command, as combining characters. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
}

const symbols: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ng: 'ŋ',
  NG: 'Ŋ',
  S: '§',
  P: '¶',
  dag: '†',
  pounds: '£',
  copyright: '©',
  euro: '€',
  dots: '…',
  ldots: '…',
  textellipsis: '…',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  guillemotleft: '«',
  guillemotright: '»',
  textexclamdown: '¡',
  textquestiondown: '¿',
  textasciitilde: '~',
  textasciicircum: '^',
  textbackslash: '\\',
  backslash: '\\',
  textunderscore: '_',
  textbar: '|',
  textless: '<',
  textgreater: '>',
  textregistered: '®',
  texttrademark: '™',
  textdegree: '°',
  times: '×',
  cdot: '·',
  textperiodcentered: '·',
  quad: ' ',
  space: ' ',
}

/** Characters that stand for themselves after a backslash; spacing commands become a blank or nothing. */
const escaped: Readonly<Record<string, string>> = {
  ' ': ' ',
  '\n': ' ',
  '\\': ' ',
  ',': ' ',
  ';': ' ',
  ':': ' ',
  '/': '',
  '-': '',
  '!': '',
  '@': '',
}

const plainRun = /[^\\{}$~`'-]+/y

/**
 * The words of a value of BibTeX as LaTeX would print them: accents, letters, dashes, quotes; braces and mathematics
 * signs go. A command nobody knows goes when it has something in braces after it, else its name stays. One pass.
 */
export function latexText(value: string): string {
  if (!/[\\{}$~`'-]/.test(value)) return value
  let text = ''
  let at = 0
  while (at < value.length) {
    plainRun.lastIndex = at
    const run = plainRun.exec(value)?.[0] ?? ''
    text += run
    at += run.length
    const character = value.charAt(at)
    if (character === '\\') {
      const { words, end } = command(value, at)
      text += words
      at = end
    } else {
      const [words, length] = plainSign(value, at, character)
      text += words
      at += length
    }
  }
  return text.normalize('NFC')
}

function plainSign(value: string, at: number, character: string): [words: string, length: number] {
  const isDouble = value.charAt(at + 1) === character
  switch (character) {
    case '{':
    case '}':
    case '$':
      return ['', 1]
    case '~':
      return [' ', 1]
    case '-':
      return !isDouble ? ['-', 1] : value.charAt(at + 2) === '-' ? ['—', 3] : ['–', 2]
    case '`':
      return isDouble ? ['“', 2] : ['‘', 1]
    case "'":
      return isDouble ? ['”', 2] : ["'", 1]
    default:
      return [character, 1]
  }
}

const commandName = /[A-Za-z]+/y

/** What the command at the backslash `at` prints, and where it ends. */
function command(value: string, at: number): { words: string; end: number } {
  commandName.lastIndex = at + 1
  const letters = commandName.exec(value)?.[0]
  const sign = letters ?? value.charAt(at + 1)
  const end = at + 1 + sign.length
  const accent = Object.hasOwn(accents, sign) ? accents[sign] : undefined
  if (accent !== undefined) {
    const base = accentedLetter(value, letters === undefined ? end : skipBlanks(value, end))
    if (base !== null) return { words: `${base.letter}${accent}`, end: base.end }
  }
  if (letters === undefined) return { words: escaped[sign] ?? sign, end }
  const next = skipBlanks(value, end)
  if (Object.hasOwn(symbols, sign)) {
    // `\ss{}` and `{\ss}` are two ways to say where the command ends.
    return { words: symbols[sign] ?? '', end: value.startsWith('{}', next) ? next + 2 : next }
  }
  return value.charAt(next) === '{' ? { words: '', end: next } : { words: sign, end }
}

/** The letter under an accent: `e`, `{e}`, `\i`, `{\i}`, also with a blank before. */
function accentedLetter(value: string, at: number): { letter: string; end: number } | null {
  const match = /\{?(?:\\([ij])(?![A-Za-z])|(\p{L})) ?\}?/uy
  match.lastIndex = at
  const found = match.exec(value)
  if (!found) return null
  const letter = found[1] ?? found[2] ?? ''
  const isBraced = found[0].startsWith('{')
  const length = isBraced ? found[0].length : found[0].replace(/ ?\}?$/, '').length
  return { letter, end: at + length }
}

function skipBlanks(value: string, at: number): number {
  let end = at
  while (value.charAt(end) === ' ' || value.charAt(end) === '\n') end++
  return end
}

/** A value that is no prose (an address, a path): escapes of LaTeX resolved, everything else as it is. */
export function verbatimText(value: string): string {
  return value
    .replace(/\$\\backslash\$|\\textbackslash(?:\{\})?/g, '\\')
    .replace(/\\textasciitilde(?:\{\})?|\\~(?:\{\})?/g, '~')
    .replace(/\\([_%&#$^{}])/g, '$1')
    .replace(/[{}]/g, '')
}
