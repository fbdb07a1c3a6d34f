import type { ByteReader } from './byte-reader.ts'
import { eachProperty } from './properties.ts'

/** What formatting says of a paragraph. */
export interface ParagraphFormat {
  readonly isInTable: boolean
  /** How deep in tables; 0 when the file says nothing. */
  readonly depth: number
  readonly isRowEnd: boolean
  readonly isInnerCellEnd: boolean
  readonly isInnerRowEnd: boolean
  /** From 0 for the highest heading; 9 is body text, null when nothing is said. */
  readonly outlineLevel: number | null
  /** The use of a list, counted from 1; 0 for none. */
  readonly list: number
  readonly listLevel: number
  /** A large first letter, which is a paragraph of its own before the words it belongs to. */
  readonly isDropCap: boolean
}

export const plainFormat: ParagraphFormat = {
  isInTable: false,
  depth: 0,
  isRowEnd: false,
  isInnerCellEnd: false,
  isInnerRowEnd: false,
  outlineLevel: null,
  list: 0,
  listLevel: 0,
  isDropCap: false,
}

type Changes = { -readonly [Key in keyof ParagraphFormat]?: ParagraphFormat[Key] }

/** What modifiers say of a paragraph (MS-DOC 2.6.2), from a place in their list on. */
export function readParagraphFormat(properties: ByteReader, from = 0): Partial<ParagraphFormat> {
  const changes: Changes = {}
  eachProperty(properties, (code, reader, at) => read(changes, code, reader, at), from)
  return changes
}

function read(changes: Changes, code: number, reader: ByteReader, at: number): void {
  switch (code) {
    case 0x2416:
      changes.isInTable = reader.u8(at) !== 0
      break
    case 0x2417:
      changes.isRowEnd = reader.u8(at) !== 0
      break
    case 0x6649:
      changes.depth = Math.min(16, reader.u32(at))
      break
    case 0x244b:
      changes.isInnerCellEnd = reader.u8(at) !== 0
      break
    case 0x244c:
      changes.isInnerRowEnd = reader.u8(at) !== 0
      break
    case 0x2640:
      changes.outlineLevel = reader.u8(at)
      break
    case 0x460b:
      changes.list = reader.u16(at)
      break
    case 0x260a:
      changes.listLevel = Math.min(8, reader.u8(at))
      break
    case 0x442c:
      changes.isDropCap = (reader.u8(at) & 7) !== 0
      break
  }
}
