import type { ByteReader } from './byte-reader.ts'
import { eachProperty } from './properties.ts'

/** What formatting says of a paragraph. */
export interface ParagraphFormat {
  isInTable: boolean
  /** How deep in tables; 0 when the file says nothing. */
  depth: number
  isRowEnd: boolean
  isInnerCellEnd: boolean
  isInnerRowEnd: boolean
  /** From 0 for the highest heading; 9 is body text, null when nothing is said. */
  outlineLevel: number | null
  /** The use of a list, counted from 1; 0 for none. */
  list: number
  listLevel: number
  /** A large first letter, which is a paragraph of its own before the words it belongs to. */
  isDropCap: boolean
}

/** Reads what modifiers say of a paragraph (MS-DOC 2.6.2). */
export function applyParagraphProperties(format: ParagraphFormat, properties: ByteReader, from = 0): void {
  eachProperty(properties, (code, reader, at) => apply(format, code, reader, at), from)
}

function apply(format: ParagraphFormat, code: number, reader: ByteReader, at: number): void {
  switch (code) {
    case 0x2416:
      format.isInTable = reader.u8(at) !== 0
      break
    case 0x2417:
      format.isRowEnd = reader.u8(at) !== 0
      break
    case 0x6649:
      format.depth = Math.min(16, reader.u32(at))
      break
    case 0x664a:
      format.depth = Math.min(16, Math.max(0, format.depth + reader.i32(at)))
      break
    case 0x244b:
      format.isInnerCellEnd = reader.u8(at) !== 0
      break
    case 0x244c:
      format.isInnerRowEnd = reader.u8(at) !== 0
      break
    case 0x2640:
      format.outlineLevel = reader.u8(at)
      break
    case 0x460b:
      format.list = reader.u16(at)
      break
    case 0x260a:
      format.listLevel = Math.min(8, reader.u8(at))
      break
    case 0x442c:
      format.isDropCap = (reader.u8(at) & 7) !== 0
      break
  }
}
