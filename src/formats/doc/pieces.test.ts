import { describe, expect, it } from 'vitest'
import { ByteReader } from './byte-reader.ts'
import { readFormattedRuns } from './formatted-pages.ts'
import { readPieces } from './pieces.ts'

interface Sample {
  readonly to: number
  readonly offset: number
  readonly isLatin?: boolean
}

/** A piece table, behind formatting of single pieces. */
function clx(...pieces: readonly Sample[]): ByteReader {
  const places = Buffer.alloc(4 + pieces.length * 12)
  pieces.forEach(({ to, offset, isLatin = false }, index) => {
    places.writeUInt32LE(to, (index + 1) * 4)
    const packed = isLatin ? offset * 2 + 0x4000_0000 : offset
    places.writeUInt32LE(packed, (pieces.length + 1) * 4 + index * 8 + 2)
  })
  const head = Buffer.from([1, 2, 0, 9, 9, 2, 0, 0, 0, 0])
  head.writeUInt32LE(places.length, 6)
  return new ByteReader(Buffer.concat([head, places]))
}

const main = new ByteReader(
  Buffer.concat([Buffer.from('a\x93b', 'latin1'), Buffer.from('社𠮷区', 'utf16le')]),
)

describe('the pieces of a text', () => {
  it('are put together in the order of the text, Latin and Unicode', () => {
    const table = clx({ to: 2, offset: 3 }, { to: 5, offset: 0, isLatin: true }, { to: 7, offset: 7 })
    expect(readPieces(main, table).text).toBe('社\ud842a“b\udfb7区')
  })

  it.each([
    ['that go back', clx({ to: 3, offset: 0, isLatin: true }, { to: 2, offset: 0 })],
    ['that stand outside the file', clx({ to: 3, offset: 8 })],
    [
      'that say the same bytes again and again',
      clx({ to: 9, offset: 0, isLatin: true }, { to: 18, offset: 0, isLatin: true }),
    ],
    ['without a table', new ByteReader(new Uint8Array())],
    ['with a table cut off', new ByteReader(clx({ to: 3, offset: 0 }).bytes.subarray(0, 20))],
  ])('%s are refused', (_, table) => {
    expect(() => readPieces(main, table)).toThrow(expect.objectContaining({ code: 'file-damaged' }))
  })
})

describe('formatted runs', () => {
  /** Pages of 512 bytes with the ends of runs, and the table that lists them. */
  function pages(...all: readonly (readonly number[])[]): { main: ByteReader; table: ByteReader } {
    const bytes = Buffer.alloc(512 * all.length)
    const table = Buffer.alloc(4 + all.length * 8)
    all.forEach((ends, page) => {
      for (const [index, end] of ends.entries()) bytes.writeUInt32LE(end, page * 512 + index * 4)
      bytes.writeUInt8(ends.length - 1, page * 512 + 511)
      table.writeUInt32LE(page, (all.length + 1) * 4 + page * 4)
    })
    return { main: new ByteReader(bytes), table: new ByteReader(table) }
  }

  it('follow each other, whatever a file says', () => {
    const { main, table } = pages([0, 10, 20], [5, 15, 25, 22, 30], [0, 1000])
    expect(readFormattedRuns(main, table, 1).map(({ from, to }) => [from, to])).toEqual([
      [0, 10],
      [10, 20],
      [20, 25],
      [25, 30],
      [30, 1000],
    ])
  })

  it('of pages that are not there or hold too many are left out', () => {
    const { main, table } = pages([0, 10])
    table.bytes.set([9, 0, 0, 0], 8)
    expect(readFormattedRuns(main, table, 1)).toEqual([])
    const full = pages([0, 10])
    full.main.bytes[511] = 200
    expect(readFormattedRuns(full.main, full.table, 13)).toEqual([])
  })
})
