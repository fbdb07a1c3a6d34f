const digits = '零一二三四五六七八九'
const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
const words =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

/** The number that a heading is written with: `12`, `十二`, `XII`, `twelve`; null for other words. */
export function parseNumber(written: string): number | null {
  const number = written.toLowerCase()
  if (/^\d+$/.test(number)) return Number(number)
  if (/^[ivxlc]+$/.test(number)) return parseRoman(number)
  const word = words.indexOf(number)
  if (word >= 0) return word + 1
  return parseHanzi(number.replace(/〇/g, '零').replace(/[两兩]/g, '二'))
}

function parseRoman(number: string): number {
  let sum = 0
  for (let at = 0; at < number.length; at++) {
    const value = roman[number.charAt(at)] ?? 0
    sum += value < (roman[number.charAt(at + 1)] ?? 0) ? -value : value
  }
  return sum
}

/** 一 to 九百九十九, and figures one by one: 一二 is 12. */
function parseHanzi(number: string): number | null {
  if (number === '' || !/^[零一二三四五六七八九十百]+$/.test(number)) return null
  if (!/[十百]/.test(number)) return Number([...number].map(digit => digits.indexOf(digit)).join(''))
  const [, hundreds, tens, ones] =
    /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(number) ??
    []
  if (hundreds === undefined && tens === undefined) return null
  const value = (digit: string | undefined) => (digit ? digits.indexOf(digit) : 0)
  const ten = tens === undefined ? 0 : tens === '' ? 1 : value(tens)
  return value(hundreds) * 100 + ten * 10 + value(ones)
}
