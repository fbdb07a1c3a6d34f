import type { NumeralStyle } from '../numerals.ts'
import { bullet } from '../symbol-fonts.ts'
import type { Styles } from './styles.ts'
import { isOn, readWordXml, wholeNumber, type XmlAttributes } from './word-xml.ts'

/** One level of a list, as `w:lvl` describes it (ISO 29500-1, 17.9.6). */
export interface ListLevel {
  start: number
  style: NumeralStyle | 'bullet'
  /** Digits at least, for `001`. */
  width: number
  /** `%1` stands for the number of the first level, and so on. */
  text: string
  font: string | null
  /** Whether a blank or tab follows the label. */
  isParted: boolean
  /** All numbers in the label are written as decimals. */
  isLegal: boolean
  /** It starts anew after an item of a level before this one (counted from 1); 0: never; null: after any. */
  restartAfter: number | null
  paragraphStyle: string | null
}

interface AbstractList {
  readonly id: string
  readonly levels: Map<number, ListLevel>
  /** The list is really that of this numbering style. */
  byStyle: string | null
}

/** A list as paragraphs refer to it: a design, and where this use of it differs. */
export interface List {
  /** The design whose numbers it continues. */
  readonly design: string
  level(level: number): ListLevel | null
  /** The number its first item on this level has, whatever came before; null when it continues. */
  restart(level: number): number | null
  /** The level that belongs to a paragraph style; null when none does. */
  levelOf(style: string): number | null
}

interface ListUse {
  design: string
  readonly restarts: Map<number, number>
  readonly levels: Map<number, ListLevel>
}

const MAX_LEVEL = 8
const MAX_NUMBER = 2_147_483_647

/** The lists of a document. */
export class Numbering {
  private readonly designs = new Map<string, AbstractList>()
  private readonly uses = new Map<string, ListUse>()

  /** Refuses: file-damaged. */
  static read(bytes: Uint8Array | null): Numbering {
    const numbering = new Numbering()
    if (bytes !== null) new NumberingReader(numbering.designs, numbering.uses).read(bytes)
    return numbering
  }

  /** The list of this id; null when there is none, also for `0`, which takes a paragraph out of its list. */
  list(id: string, styles: Styles): List | null {
    const use = this.uses.get(id)
    const design = use === undefined ? undefined : this.designOf(use, styles)
    if (use === undefined || design === undefined || id === '0') return null
    return {
      design: design.id,
      level: level => use.levels.get(level) ?? design.levels.get(level) ?? null,
      restart: level => use.restarts.get(level) ?? null,
      levelOf: style => {
        for (const [level, { paragraphStyle }] of design.levels) if (paragraphStyle === style) return level
        return null
      },
    }
  }

  /** Follows `numStyleLink` to the design that a numbering style names; circles end where they started. */
  private designOf(use: ListUse, styles: Styles): AbstractList | undefined {
    let design = this.designs.get(use.design)
    for (let step = 0; step < 10 && design !== undefined && design.byStyle !== null; step++) {
      const numbering = styles.paragraph(design.byStyle).numbering
      const next = numbering === null ? undefined : this.designs.get(this.uses.get(numbering)?.design ?? '')
      if (next === undefined || next === design) break
      design = next
    }
    return design
  }
}

class NumberingReader {
  private design: AbstractList | null = null
  private use: ListUse | null = null
  private overridden = 0
  private level: ListLevel | null = null
  /** Inside `mc:Fallback`: the choice before it was read. */
  private fallback = 0

  constructor(
    private readonly designs: Map<string, AbstractList>,
    private readonly uses: Map<string, ListUse>,
  ) {}

  read(bytes: Uint8Array): void {
    readWordXml(bytes, {
      open: (name, attributes) => {
        if (name === 'mc:Fallback') this.fallback += 1
        if (this.fallback > 0) return
        if (this.level !== null) readLevelProperty(this.level, name, attributes)
        else this.open(name, attributes)
      },
      close: name => {
        if (name === 'mc:Fallback') this.fallback -= 1
        else if (this.fallback === 0) this.close(name)
      },
    })
  }

  private open(name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val']
    switch (name) {
      case 'w:abstractNum':
        this.design = { id: attributes['w:abstractNumId'] ?? '', levels: new Map(), byStyle: null }
        if (!this.designs.has(this.design.id)) this.designs.set(this.design.id, this.design)
        break
      case 'w:numStyleLink':
        if (this.design !== null) this.design.byStyle = value ?? null
        break
      case 'w:num':
        this.use = { design: '', restarts: new Map(), levels: new Map() }
        this.uses.set(attributes['w:numId'] ?? '', this.use)
        break
      case 'w:abstractNumId':
        if (this.use !== null) this.use.design = value ?? ''
        break
      case 'w:lvlOverride':
        this.overridden = wholeNumber(attributes['w:ilvl'], 0, MAX_LEVEL) ?? 0
        break
      case 'w:startOverride':
        this.use?.restarts.set(this.overridden, wholeNumber(value, 0, MAX_NUMBER) ?? 1)
        break
      case 'w:lvl':
        this.openLevel(attributes)
        break
    }
  }

  private openLevel(attributes: XmlAttributes): void {
    const level = wholeNumber(attributes['w:ilvl'], 0, MAX_LEVEL)
    this.level = {
      start: 0,
      style: 'decimal',
      width: 1,
      text: '',
      font: null,
      isParted: true,
      isLegal: false,
      restartAfter: null,
      paragraphStyle: null,
    }
    if (level !== null) (this.use ?? this.design)?.levels.set(level, this.level)
  }

  private close(name: string): void {
    if (name === 'w:lvl' && this.level !== null) {
      if (this.level.style === 'bullet') this.level.text = bullet(this.level.text, this.level.font)
      this.level = null
    } else if (name === 'w:abstractNum') this.design = null
    else if (name === 'w:num') this.use = null
  }
}

function readLevelProperty(level: ListLevel, name: string, attributes: XmlAttributes): void {
  const value = attributes['w:val']
  switch (name) {
    case 'w:start':
      level.start = wholeNumber(value, 0, MAX_NUMBER) ?? 0
      break
    case 'w:numFmt':
      level.style = value === 'bullet' ? 'bullet' : (numeralStyles[value ?? ''] ?? 'decimal')
      if (value === 'custom')
        level.width = Math.min(10, /^0*1/.exec(attributes['w:format'] ?? '')?.[0].length ?? 1)
      break
    case 'w:lvlText':
      level.text = (value ?? '').slice(0, 100)
      break
    case 'w:rFonts':
      level.font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? null
      break
    case 'w:suff':
      level.isParted = value !== 'nothing'
      break
    case 'w:isLgl':
      level.isLegal = isOn(attributes)
      break
    case 'w:lvlRestart':
      level.restartAfter = wholeNumber(value, 0, MAX_LEVEL + 1)
      break
    case 'w:pStyle':
      level.paragraphStyle = value ?? null
      break
  }
}

/** The number formats of ISO 29500-1, 17.18.59, that are not decimal. */
const numeralStyles: Readonly<Record<string, NumeralStyle>> = {
  none: 'none',
  decimalZero: 'decimal-zero',
  lowerLetter: 'lower-letter',
  upperLetter: 'upper-letter',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
  ordinal: 'ordinal',
  hex: 'hexadecimal',
  numberInDash: 'dashed',
  chicago: 'footnote-signs',
  decimalFullWidth: 'full-width',
  decimalFullWidth2: 'full-width',
  decimalEnclosedCircle: 'circled',
  decimalEnclosedCircleChinese: 'circled',
  decimalEnclosedParen: 'parenthesised',
  decimalEnclosedFullstop: 'full-stopped',
  chineseCounting: 'chinese',
  chineseCountingThousand: 'chinese',
  taiwaneseCounting: 'chinese',
  taiwaneseCountingThousand: 'chinese',
  japaneseCounting: 'chinese',
  koreanDigital2: 'chinese-digits',
  ideographDigital: 'chinese-digits',
  taiwaneseDigital: 'chinese-digits',
  japaneseDigitalTenThousand: 'chinese-digits',
  ideographEnclosedCircle: 'chinese-circled',
  chineseLegalSimplified: 'legal-simplified',
  ideographLegalTraditional: 'legal-traditional',
  japaneseLegal: 'legal-japanese',
  ideographTraditional: 'stems',
  ideographZodiac: 'branches',
  ideographZodiacTraditional: 'stems-and-branches',
  aiueo: 'katakana',
  aiueoFullWidth: 'katakana',
  iroha: 'iroha',
  irohaFullWidth: 'iroha',
  ganada: 'hangul-syllables',
  chosung: 'hangul-letters',
  russianLower: 'russian-lower',
  russianUpper: 'russian-upper',
  hebrew1: 'hebrew',
  arabicAlpha: 'arabic-letters',
}
