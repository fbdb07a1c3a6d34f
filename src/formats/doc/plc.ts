import type { ByteReader } from './byte-reader.ts'

/** A table of places with something at each (PLC, MS-DOC 2.2.2): n + 1 places of 4 bytes, n structures of one size. */
export interface Plc {
  readonly count: number
  /** Places 0 to `count`; the last is the end of the last stretch. */
  place(index: number): number
  /** Where the structure of a place stands, in bytes of `reader`. */
  at(index: number): number
  readonly reader: ByteReader
}

export function readPlc(reader: ByteReader, size: number): Plc {
  const count = Math.max(0, Math.floor((reader.length - 4) / (4 + size)))
  return {
    count,
    reader,
    place: index => reader.u32(index * 4),
    at: index => (count + 1) * 4 + index * size,
  }
}

/** A stretch of the document's text, in UTF-16 code units. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The stretches between the places of a table, inside `bounds`, in order and apart whatever the file says. */
export function stretches(plc: Plc, bounds: Stretch): Stretch[] {
  const found: Stretch[] = []
  let last = bounds.from
  for (let index = 0; index < plc.count; index++) {
    const from = clamp(bounds.from + plc.place(index), last, bounds.to)
    const to = clamp(bounds.from + plc.place(index + 1), from, bounds.to)
    found.push({ from, to })
    last = to
  }
  return found
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
