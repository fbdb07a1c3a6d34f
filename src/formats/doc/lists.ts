import { type NumeralStyle, numeral } from '../numerals.ts'
import { listLabel } from '../story/index.ts'
import type { ByteReader } from './byte-reader.ts'

/** One level of a list (LVLF, MS-DOC 2.9.150). */
interface ListLevel {
  readonly start: number
  readonly style: NumeralStyle | 'bullet'
  /** Characters up to U+0008 stand for the number of the level they count, from 0. */
  readonly text: string
  /** Whether a blank or tab follows the label. */
  readonly isParted: boolean
  readonly isLegal: boolean
  /** It starts anew after an item of a level before this one, counted from 0; null: after any level above. */
  readonly restartBelow: number | null
  /** Where the next level stands. */
  readonly end: number
}

interface ListUse {
  readonly design: number
  readonly starts: ReadonlyMap<number, number>
  readonly levels: ReadonlyMap<number, ListLevel>
}

const LEVELS = 9
const LIST_SIZE = 28
const USE_SIZE = 16
const LEVEL_SIZE = 28
const LONGEST_LABEL = 100

/** The lists of a document and the uses that paragraphs make of them. */
export class Lists {
  private readonly designs: ReadonlyMap<number, readonly ListLevel[]>
  private readonly uses: readonly ListUse[]

  /** `designs` is PlfLst with the levels behind it, `uses` PlfLfo; both may be empty. */
  constructor(designs: ByteReader, uses: ByteReader) {
    this.designs = readDesigns(designs)
    this.uses = readUses(uses)
  }

  /** A use by its number from 1, with its level; null when there is none. */
  find(use: number, level: number): { use: ListUse; level: ListLevel } | null {
    const found = this.uses[use - 1]
    const design = found === undefined ? undefined : this.level(found, level)
    return found === undefined || design === undefined ? null : { use: found, level: design }
  }

  level(use: ListUse, level: number): ListLevel | undefined {
    return use.levels.get(level) ?? this.designs.get(use.design)?.[level]
  }
}

/** Counts the items of one story. All uses of one list continue each other, unless one says where it starts. */
export class ListCounter {
  private readonly counts = new Map<number, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  constructor(private readonly lists: Lists) {}

  /** Counts an item and gives its label, with the blank behind it; empty when it has none. */
  next(number: number, level: number): string {
    const found = this.lists.find(number, level)
    if (found === null) return ''
    const { use } = found
    const counts = this.counts.get(use.design) ?? []
    this.counts.set(use.design, counts)
    counts[level] = this.value(number, use, level, counts[level])
    for (let deeper = level + 1; deeper < LEVELS; deeper++) {
      const below = this.lists.level(use, deeper)?.restartBelow ?? null
      if (below === null || level < below) counts[deeper] = undefined
    }
    return this.label(use, found.level, counts)
  }

  private value(number: number, use: ListUse, level: number, before: number | undefined): number {
    const start = use.starts.get(level)
    const key = `${number} ${level}`
    const isFirst = start !== undefined && !this.begun.has(key)
    this.begun.add(key)
    return isFirst || before === undefined ? this.startOf(use, level) : before + 1
  }

  private startOf(use: ListUse, level: number): number {
    return use.starts.get(level) ?? this.lists.level(use, level)?.start ?? 0
  }

  private label(use: ListUse, design: ListLevel, counts: readonly (number | undefined)[]): string {
    if (design.style === 'bullet') return listLabel(design.text, design.isParted)
    const words = [...design.text].map(character => {
      const level = character.charCodeAt(0)
      if (level >= LEVELS) return character
      const style = this.lists.level(use, level)?.style ?? 'decimal'
      if (style === 'bullet') return ''
      const isDecimal = design.isLegal && style !== 'decimal-zero' && style !== 'none'
      return numeral(counts[level] ?? this.startOf(use, level), isDecimal ? 'decimal' : style)
    })
    return listLabel(words.join(''), design.isParted)
  }
}

/** Lists by their id; their levels stand behind them all. Damage ends the reading, what came before stays. */
function readDesigns(reader: ByteReader): Map<number, readonly ListLevel[]> {
  const designs = new Map<number, readonly ListLevel[]>()
  const count = reader.length < 2 ? 0 : Math.min(reader.u16(0), Math.floor((reader.length - 2) / LIST_SIZE))
  let at = 2 + count * LIST_SIZE
  for (let index = 0; index < count; index++) {
    const place = 2 + index * LIST_SIZE
    const levelCount = (reader.u8(place + 26) & 1) === 1 ? 1 : LEVELS
    const levels: ListLevel[] = []
    for (let level = 0; level < levelCount; level++) {
      const read = readLevel(reader, at)
      if (read === null) return designs
      levels.push(read)
      at = read.end
    }
    designs.set(reader.i32(place), levels)
  }
  return designs
}

/** The uses, then for each what it changes (LFO and LFOData, MS-DOC 2.9.131). */
function readUses(reader: ByteReader): ListUse[] {
  const uses: ListUse[] = []
  const count = reader.length < 4 ? 0 : Math.min(reader.u32(0), Math.floor((reader.length - 4) / USE_SIZE))
  let at = 4 + count * USE_SIZE
  for (let index = 0; index < count; index++) {
    const place = 4 + index * USE_SIZE
    const starts = new Map<number, number>()
    const levels = new Map<number, ListLevel>()
    at += 4
    for (let change = reader.u8(place + 12); change > 0 && at + 8 <= reader.length; change--) {
      const start = reader.u32(at)
      const flags = reader.u32(at + 4)
      at += 8
      const level = (flags & 0x20) === 0 ? null : readLevel(reader, at)
      if (level !== null) {
        levels.set(flags & 0xf, level)
        at = level.end
      } else if ((flags & 0x10) !== 0) starts.set(flags & 0xf, start)
    }
    uses.push({ design: reader.i32(place), starts, levels })
  }
  return uses
}

function readLevel(reader: ByteReader, at: number): ListLevel | null {
  if (at + LEVEL_SIZE > reader.length) return null
  const flags = reader.u8(at + 5)
  const textAt = at + LEVEL_SIZE + reader.u8(at + 24) + reader.u8(at + 25)
  const length = textAt + 2 > reader.length ? 0 : reader.u16(textAt)
  const end = textAt + 2 + length * 2
  if (end > reader.length) return null
  return {
    start: reader.u32(at),
    style: numeralStyles[reader.u8(at + 4)] ?? 'decimal',
    text: reader.utf16(textAt + 2, Math.min(length, LONGEST_LABEL)),
    isParted: reader.u8(at + 15) !== 2,
    isLegal: (flags & 0x04) !== 0,
    restartBelow: (flags & 0x08) === 0 ? null : reader.u8(at + 26),
    end,
  }
}

/** Number formats (MSONFC, MS-OSHARED 2.2.1.3) that are not decimal. */
const numeralStyles: Readonly<Record<number, NumeralStyle | 'bullet'>> = {
  1: 'upper-roman',
  2: 'lower-roman',
  3: 'upper-letter',
  4: 'lower-letter',
  5: 'ordinal',
  8: 'hexadecimal',
  9: 'footnote-signs',
  10: 'chinese-digits',
  11: 'chinese',
  12: 'katakana',
  13: 'iroha',
  14: 'full-width',
  16: 'legal-japanese',
  17: 'chinese-digits',
  18: 'circled',
  19: 'full-width',
  20: 'katakana',
  21: 'iroha',
  22: 'decimal-zero',
  23: 'bullet',
  24: 'hangul-syllables',
  25: 'hangul-letters',
  26: 'full-stopped',
  27: 'parenthesised',
  28: 'circled',
  29: 'chinese-circled',
  30: 'stems',
  31: 'branches',
  32: 'stems-and-branches',
  33: 'chinese',
  34: 'legal-traditional',
  35: 'chinese',
  36: 'chinese-digits',
  37: 'chinese',
  38: 'legal-simplified',
  39: 'chinese',
  44: 'chinese-digits',
  45: 'hebrew',
  46: 'arabic-letters',
  57: 'dashed',
  58: 'russian-lower',
  59: 'russian-upper',
  255: 'none',
}
