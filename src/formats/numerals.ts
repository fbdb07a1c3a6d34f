/** How the numbers of a list are written; a word processor's own names are mapped to these. */
export type NumeralStyle =
  | 'none'
  | 'decimal'
  | 'decimal-zero'
  | 'lower-letter'
  | 'upper-letter'
  | 'lower-roman'
  | 'upper-roman'
  | 'ordinal'
  | 'hexadecimal'
  | 'dashed'
  | 'footnote-signs'
  | 'full-width'
  | 'circled'
  | 'parenthesised'
  | 'full-stopped'
  | 'chinese'
  | 'chinese-digits'
  | 'chinese-circled'
  | 'legal-simplified'
  | 'legal-traditional'
  | 'legal-japanese'
  | 'stems'
  | 'branches'
  | 'stems-and-branches'
  | 'katakana'
  | 'iroha'
  | 'hangul-syllables'
  | 'hangul-letters'
  | 'russian-lower'
  | 'russian-upper'
  | 'hebrew'
  | 'arabic-letters'

const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

/** Alphabets that start over, doubled, tripled …, when they are used up. */
const alphabets: Partial<Record<NumeralStyle, string>> = {
  'lower-letter': 'abcdefghijklmnopqrstuvwxyz',
  'upper-letter': 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'russian-lower': 'абвгдежзиклмнопрстуфхцчшщыэюя',
  'russian-upper': 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ',
  'arabic-letters': 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي',
  'footnote-signs': '*†‡§',
}

/** Series that start over as they are. */
const cycles: Partial<Record<NumeralStyle, string>> = {
  stems,
  branches,
  katakana: 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  iroha: 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン',
  'hangul-syllables': '가나다라마바사아자차카타파하',
  'hangul-letters': 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ',
}

/** Ready-made characters, counted on from the first: `[first number, last number, first code point]`. */
const enclosed: Partial<Record<NumeralStyle, readonly (readonly [number, number, number])[]>> = {
  circled: [
    [0, 0, 0x24ea],
    [1, 20, 0x2460],
    [21, 35, 0x3251],
    [36, 50, 0x32b1],
  ],
  parenthesised: [[1, 20, 0x2474]],
  'full-stopped': [[1, 20, 0x2488]],
  'chinese-circled': [[1, 10, 0x3280]],
}

interface ChineseDigits {
  /** 0 to 9. */
  readonly digits: string
  /** 1, 10, 100 and 1,000. */
  readonly units: readonly string[]
  readonly tenThousand: string
  /** Whether 10 is 一十 and not 十. */
  readonly saysOneTen: boolean
}

const chineseDigits: Partial<Record<NumeralStyle, ChineseDigits>> = {
  chinese: {
    digits: '零一二三四五六七八九',
    units: ['', '十', '百', '千'],
    tenThousand: '万',
    saysOneTen: false,
  },
  'legal-simplified': {
    digits: '零壹贰叁肆伍陆柒捌玖',
    units: ['', '拾', '佰', '仟'],
    tenThousand: '万',
    saysOneTen: true,
  },
  'legal-traditional': {
    digits: '零壹貳參肆伍陸柒捌玖',
    units: ['', '拾', '佰', '仟'],
    tenThousand: '萬',
    saysOneTen: true,
  },
  'legal-japanese': {
    digits: '零壱弐参四伍六七八九',
    units: ['', '拾', '百', '千'],
    tenThousand: '万',
    saysOneTen: true,
  },
}

/** A whole number written in a style. Numbers that the style cannot write come out as decimals. */
export function numeral(value: number, style: NumeralStyle): string {
  const alphabet = alphabets[style]
  if (alphabet !== undefined) return repeatedLetter(value, [...alphabet])
  const cycle = cycles[style]
  if (cycle !== undefined) return value < 1 ? String(value) : cycle.charAt((value - 1) % cycle.length)
  const ranges = enclosed[style]
  if (ranges !== undefined) return enclosedNumber(value, ranges)
  const digits = chineseDigits[style]
  if (digits !== undefined) return chineseNumber(value, digits)
  return otherNumeral(value, style)
}

function otherNumeral(value: number, style: NumeralStyle): string {
  switch (style) {
    case 'none':
      return ''
    case 'decimal-zero':
      return String(value).padStart(2, '0')
    case 'lower-roman':
      return roman(value).toLowerCase()
    case 'upper-roman':
      return roman(value)
    case 'ordinal':
      return ordinal(value)
    case 'hexadecimal':
      return value.toString(16).toUpperCase()
    case 'dashed':
      return `- ${value} -`
    case 'full-width':
      return String(value).replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit)))
    case 'chinese-digits':
      return String(value).replace(/\d/g, digit => '〇一二三四五六七八九'.charAt(Number(digit)))
    case 'stems-and-branches':
      return value < 1 ? String(value) : stems.charAt((value - 1) % 10) + branches.charAt((value - 1) % 12)
    case 'hebrew':
      return hebrew(value)
    default:
      return String(value)
  }
}

/** a, b, … z, aa, bb: as word processors count. */
function repeatedLetter(value: number, alphabet: readonly string[]): string {
  const times = Math.ceil(value / alphabet.length)
  const letter = alphabet[(value - 1) % alphabet.length]
  return letter === undefined || times > 30 ? String(value) : letter.repeat(times)
}

function enclosedNumber(value: number, ranges: readonly (readonly [number, number, number])[]): string {
  const range = ranges.find(([first, last]) => value >= first && value <= last)
  return range === undefined ? String(value) : String.fromCodePoint(range[2] + value - range[0])
}

/** 十一, 二十, 一百零一, 一万零三十: units of four digits, a zero for each gap. */
function chineseNumber(value: number, { digits, units, tenThousand, saysOneTen }: ChineseDigits): string {
  if (value < 1 || value > 99_999_999 || !Number.isInteger(value)) return String(value)
  if (value >= 10_000) {
    const style = { digits, units, tenThousand, saysOneTen }
    const high = chineseNumber(Math.floor(value / 10_000), style) + tenThousand
    const low = value % 10_000
    if (low === 0) return high
    return high + (low < 1_000 ? digits.charAt(0) : '') + chineseNumber(low, { ...style, saysOneTen: true })
  }
  let words = ''
  let hasGap = false
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10
    if (digit === 0) {
      hasGap = words !== ''
      continue
    }
    if (hasGap) words += digits.charAt(0)
    hasGap = false
    const isBareTen = power === 1 && digit === 1 && words === '' && !saysOneTen
    words += (isBareTen ? '' : digits.charAt(digit)) + (units[power] ?? '')
  }
  return words
}

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 9_999) return String(value)
  let left = value
  let words = ''
  for (const [worth, letters] of romanDigits) {
    while (left >= worth) {
      words += letters
      left -= worth
    }
  }
  return words
}

function ordinal(value: number): string {
  const isTeen = value % 100 >= 11 && value % 100 <= 13
  return `${value}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th'}`
}

/** Hebrew letters as numbers; 15 and 16 are written around the name of God. */
function hebrew(value: number): string {
  if (value < 1 || value > 499) return String(value)
  const hundreds = ['', 'ק', 'ר', 'ש', 'ת'][Math.floor(value / 100)] ?? ''
  const rest = value % 100
  if (rest === 15 || rest === 16) return `${hundreds}ט${rest === 15 ? 'ו' : 'ז'}`
  return hundreds + 'יכלמנסעפצ'.charAt(Math.floor(rest / 10) - 1) + 'אבגדהוזחט'.charAt((rest % 10) - 1)
}
