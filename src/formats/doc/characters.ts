import { symbolCharacter } from '../symbol-fonts.ts'
import type { ByteReader } from './byte-reader.ts'
import { firstRunAfter, readFormattedRuns } from './formatted-pages.ts'
import type { PieceTable, TextPiece } from './pieces.ts'
import { eachProperty } from './properties.ts'
import { parts, type WordFile } from './word-file.ts'

/** What a character of the text is, besides itself. */
export const HIDDEN = 1
export const DELETED = 2

/** Codes of the modifiers that count (MS-DOC 2.6.1). */
const DELETED_CODE = 0x0800
const HIDDEN_CODE = 0x083c
const FONT_CODE = 0x4a4f
const SYMBOL_CODE = 0x6a09

/** Symbols replaced one by one; further ones are told by the code alone. */
const MAX_SYMBOLS = 200_000

/** The formatting of characters, as far as it says what they are. */
export interface CharacterTable {
  /** For each code unit of the text a sum of `HIDDEN` and `DELETED`. */
  readonly flags: Uint8Array
  /** What characters in symbol fonts stand for, by place. */
  readonly symbols: ReadonlyMap<number, string>
}

interface Run {
  readonly from: number
  readonly to: number
  readonly flags: number
  readonly font: number | null
  readonly symbol: number | null
}

/** Reads the formatting of all characters. Refuses: file-damaged. */
export function readCharacters(file: WordFile, { text, pieces }: PieceTable): CharacterTable {
  const flags = new Uint8Array(text.length)
  const symbols = new Map<number, string>()
  const fonts = readFontNames(file.part(parts.fonts))
  const runs = readRuns(file)
  for (const piece of pieces) {
    const end = piece.offset + (piece.to - piece.from) * piece.width
    for (let index = firstRunAfter(runs, piece.offset); index < runs.length; index++) {
      const run = runs[index]
      if (run === undefined || run.from >= end) break
      const from = placeOf(piece, run.from)
      const to = placeOf(piece, run.to)
      if (run.flags !== 0) flags.fill(run.flags, from, to)
      for (let place = from; place < to && hasSymbols(run) && symbols.size < MAX_SYMBOLS; place++) {
        const symbol = symbolAt(text, place, run, fonts)
        if (symbol !== null) symbols.set(place, symbol)
      }
    }
  }
  return { flags, symbols }
}

/** The place in the text of a byte of the main stream, inside the piece. */
function placeOf(piece: TextPiece, offset: number): number {
  const place = piece.from + Math.ceil((offset - piece.offset) / piece.width)
  return Math.min(Math.max(place, piece.from), piece.to)
}

/** Runs that say something; most do not. */
function readRuns(file: WordFile): Run[] {
  return readFormattedRuns(file.main, file.part(parts.characterPages), 1).flatMap(
    ({ from, to, page, at }) => {
      const place = page.u8(at) * 2
      if (place === 0) return []
      const size = Math.min(page.u8(place), page.length - place - 1)
      const run = readRun(page.slice(place + 1, size))
      return run.flags === 0 && !hasSymbols(run) ? [] : [{ from, to, ...run }]
    },
  )
}

function readRun(properties: ByteReader): Omit<Run, 'from' | 'to'> {
  let flags = 0
  let font: number | null = null
  let symbol: number | null = null
  eachProperty(properties, (code, reader, at) => {
    if (code === DELETED_CODE) flags = set(flags, DELETED, reader.u8(at))
    else if (code === HIDDEN_CODE) flags = set(flags, HIDDEN, reader.u8(at))
    else if (code === FONT_CODE) font ??= reader.u16(at)
    else if (code === SYMBOL_CODE) {
      font = reader.u16(at)
      symbol = reader.u16(at + 2)
    }
  })
  return { flags, font, symbol }
}

/** Operands of switches: 0 off, 1 on, 0x80 as the style says, 0x81 unlike the style; styles hide nothing here. */
function set(flags: number, flag: number, operand: number): number {
  return operand === 1 || operand === 0x81 ? flags | flag : flags & ~flag
}

function hasSymbols({ font, symbol }: Pick<Run, 'font' | 'symbol'>): boolean {
  return font !== null || symbol !== null
}

/** Symbols stand as `(` with the character in the formatting, or as a place in the font from U+F020 on. */
function symbolAt(text: string, place: number, run: Run, fonts: readonly string[]): string | null {
  const code = run.symbol ?? text.charCodeAt(place)
  if (run.symbol === null && (code < 0xf020 || code > 0xf0ff)) return null
  return symbolCharacter(code, run.font === null ? null : (fonts[run.font] ?? null))
}

/** The names in the font table (SttbfFfn, MS-DOC 2.9.286). */
function readFontNames(table: ByteReader): string[] {
  const names: string[] = []
  let at = 4
  while (at < table.length) {
    const size = table.u8(at)
    const end = Math.min(at + 1 + size, table.length)
    const nameAt = at + 40
    const name = nameAt < end ? table.utf16(nameAt, (end - nameAt) >> 1) : ''
    names.push(name.replace(/\0.*$/s, ''))
    at = end
    if (size === 0) break
  }
  return names
}
