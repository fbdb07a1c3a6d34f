import type { ByteReader } from './byte-reader.ts'

/** A modifier of formatting: its code and where its operand stands in `reader` (Prl, MS-DOC 2.2.5.2). */
export type PropertyHandler = (code: number, reader: ByteReader, at: number) => void

/** Tells the modifiers of a list one by one; one that is cut off ends the list. */
export function eachProperty(reader: ByteReader, handle: PropertyHandler, from = 0): void {
  let at = from
  while (at + 2 < reader.length) {
    const code = reader.u16(at)
    const size = operandSize(code, reader, at + 2)
    if (at + 2 + size > reader.length) return
    handle(code, reader, at + 2)
    at += 2 + size
  }
}

const TABLE_DEFINITION = 0xd608
const TAB_CHANGES = 0xc615

/** Size of an operand in bytes: its kind stands in the three highest bits of the code (Sprm, 2.2.5.1). */
function operandSize(code: number, reader: ByteReader, at: number): number {
  switch (code >>> 13) {
    case 0:
    case 1:
      return 1
    case 3:
      return 4
    case 6:
      return variableSize(code, reader, at)
    case 7:
      return 3
    default:
      return 2
  }
}

function variableSize(code: number, reader: ByteReader, at: number): number {
  if (code === TABLE_DEFINITION) return at + 2 > reader.length ? 2 : reader.u16(at) + 1
  const size = reader.u8(at)
  if (code !== TAB_CHANGES || size !== 255) return size + 1
  // The size does not fit in a byte: it follows from the numbers of tabs deleted and added.
  const deleted = at + 2 > reader.length ? 0 : reader.u8(at + 1)
  const next = at + 2 + deleted * 4
  const added = next + 1 > reader.length ? 0 : reader.u8(next)
  return 3 + deleted * 4 + added * 3
}
