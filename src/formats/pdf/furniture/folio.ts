/** A page number as printed. */
export interface Folio {
  readonly number: number
  readonly style: 'arabic' | 'roman' | 'chinese'
  /** Printed with words or signs that only page numbers have, such as `- 12 -` or `第12页`. */
  readonly isDecorated: boolean
  /** How many pages there are, where that is printed too. */
  readonly total: number | null
}

const chineseDigits = '〇一二三四五六七八九'
const dash = '[-‐‑‒–—―−~～·•.|∙⋅・〜*]{1,3}'
const number = '(\\d{1,5}|[ivxlcdm]{1,9}|[IVXLCDM]{1,9}|[〇零一二三四五六七八九十百]{1,6})'

const patterns: readonly { readonly pattern: RegExp; readonly isDecorated: boolean }[] = [
  { pattern: new RegExp(`^${number}$`), isDecorated: false },
  { pattern: new RegExp(`^${dash} ?${number} ?${dash}$`), isDecorated: true },
  { pattern: new RegExp(`^[\\[(（［【〔<〈《] ?${number} ?[\\])）］】〕>〉》]$`), isDecorated: true },
  { pattern: new RegExp(`^第? ?${number} ?[页頁]$`), isDecorated: true },
  {
    pattern: new RegExp(`^第? ?${number} ?[页頁] ?[,，/、|]? ?[共总總] ?(\\d{1,5}) ?[页頁]$`),
    isDecorated: true,
  },
  {
    pattern: new RegExp(`^[共总總] ?\\d{1,5} ?[页頁] ?[,，/、|]? ?第 ?${number} ?[页頁]$`),
    isDecorated: true,
  },
  { pattern: new RegExp(`^(?:page|p\\.?|seite|s\\.|页码|頁碼)[:：]? ?${number}$`, 'i'), isDecorated: true },
  {
    pattern: new RegExp(`^(?:page|seite)? ?${number} ?(?:/|of|von|sur|de) ?(\\d{1,5})$`, 'i'),
    isDecorated: true,
  },
]

/** The folio that a line is, with nothing else in it; null when it is something else. */
export function readFolio(line: string): Folio | null {
  const words = line.normalize('NFKC').replace(/\s+/g, ' ').trim()
  if (words.length > 24) return null
  for (const { pattern, isDecorated } of patterns) {
    const match = pattern.exec(words)
    const digits = match?.[1]
    const value = digits === undefined ? null : readNumber(digits)
    if (value !== null) return { ...value, isDecorated, total: match?.[2] ? Number(match[2]) : null }
  }
  return null
}

function readNumber(digits: string): Pick<Folio, 'number' | 'style'> | null {
  if (/^\d+$/.test(digits)) return { number: Number(digits), style: 'arabic' }
  const roman = readRoman(digits.toLowerCase())
  if (roman !== null) return { number: roman, style: 'roman' }
  const chinese = readChinese(digits)
  return chinese === null ? null : { number: chinese, style: 'chinese' }
}

const romanValues = new Map(
  [...'ivxlcdm'].map((letter, index) => [letter, [1, 5, 10, 50, 100, 500, 1000][index] ?? 0]),
)

function readRoman(letters: string): number | null {
  let value = 0
  for (const [index, letter] of [...letters].entries()) {
    const own = romanValues.get(letter)
    if (own === undefined) return null
    const next = romanValues.get(letters.charAt(index + 1)) ?? 0
    value += own < next ? -own : own
  }
  return writeRoman(value) === letters ? value : null
}

const romanParts: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Small roman numerals. */
export function writeRoman(value: number): string {
  let left = value
  let letters = ''
  for (const [part, sign] of romanParts) {
    while (left >= part) {
      letters += sign
      left -= part
    }
  }
  return letters
}

function readChinese(words: string): number | null {
  const digits = words.replace(/零/g, '〇')
  if (/^[〇一二三四五六七八九]+$/.test(digits)) {
    return Number([...digits].map(digit => chineseDigits.indexOf(digit)).join(''))
  }
  const match =
    /^(?:([一二三四五六七八九])百〇?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(digits)
  if (match === null || digits === '') return null
  const [, hundreds, tens, ten, ones] = match
  const value = (digit: string | undefined) => (digit === undefined ? 0 : chineseDigits.indexOf(digit))
  return (
    value(hundreds) * 100 + (ten === undefined ? 0 : tens === undefined ? 10 : value(tens) * 10) + value(ones)
  )
}

const chineseTens = (value: number): string =>
  value < 10 ? '' : `${value < 20 ? '' : chineseDigits.charAt(Math.floor(value / 10))}十`

/** A page number in the style of the others of its series. */
export function writeFolio(value: number, style: Folio['style']): string {
  if (style === 'arabic') return String(value)
  if (style === 'roman') return writeRoman(value)
  if (value >= 100) return [...String(value)].map(digit => chineseDigits.charAt(Number(digit))).join('')
  const ones = value % 10
  return chineseTens(value) + (ones === 0 ? '' : chineseDigits.charAt(ones))
}
