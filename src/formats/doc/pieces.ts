import { Refusal } from '../../core/refusal.ts'
import { decodeBytes } from '../text/encodings.ts'
import type { ByteReader } from './byte-reader.ts'
import { readPlc } from './plc.ts'

/** A stretch of the text and where its bytes stand in the main stream. */
export interface TextPiece {
  /** Places in the text, in UTF-16 code units. */
  readonly from: number
  readonly to: number
  /** In bytes of the main stream. */
  readonly offset: number
  /** 1 for Windows Latin, 2 for UTF-16. */
  readonly width: 1 | 2
}

/** The whole text of a document, all stories one after the other, and the pieces it is made of. */
export interface PieceTable {
  readonly text: string
  readonly pieces: readonly TextPiece[]
}

/** Reads the piece table (Clx, MS-DOC 2.9.38) of a main stream. Refuses: file-damaged. */
export function readPieces(main: ByteReader, table: ByteReader): PieceTable {
  const plc = readPlc(pieceDescriptors(table), 8)
  const pieces: TextPiece[] = []
  const words: string[] = []
  let last = 0
  for (let index = 0; index < plc.count; index++) {
    const from = plc.place(index)
    const to = plc.place(index + 1)
    // Each character takes a byte at least: what claims more would fill the memory.
    if (from !== last || to < from || to > main.length)
      throw new Refusal('file-damaged', `Piece ${from}-${to} after ${last}`)
    const packed = plc.reader.u32(plc.at(index) + 2)
    const isLatin = (packed & 0x4000_0000) !== 0
    const place = packed & 0x3fff_ffff
    const offset = isLatin ? place >>> 1 : place
    const piece: TextPiece = { from, to, offset, width: isLatin ? 1 : 2 }
    pieces.push(piece)
    words.push(decode(main, piece))
    last = to
  }
  return { text: words.join(''), pieces }
}

function decode(main: ByteReader, { from, to, offset, width }: TextPiece): string {
  const { bytes } = main.slice(offset, (to - from) * width)
  return width === 1 ? decodeBytes(bytes, 'windows-1252') : Buffer.from(bytes).toString('utf16le')
}

/** The table itself stands behind formatting of single pieces, which is not needed. */
function pieceDescriptors(clx: ByteReader): ByteReader {
  let at = 0
  while (at < clx.length && clx.u8(at) === 1) at += 3 + clx.u16(at + 1)
  if (clx.length === 0 || clx.u8(at) !== 2) throw new Refusal('file-damaged', 'No piece table')
  return clx.slice(at + 5, clx.u32(at + 1))
}
