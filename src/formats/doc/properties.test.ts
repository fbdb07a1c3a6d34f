import { describe, expect, it } from 'vitest'
import { ByteReader } from './byte-reader.ts'
import { eachProperty } from './properties.ts'

function codes(bytes: readonly number[]): [code: string, first: number][] {
  const found: [string, number][] = []
  eachProperty(new ByteReader(Uint8Array.from(bytes)), (code, reader, at) => {
    found.push([code.toString(16), reader.u8(at)])
  })
  return found
}

const last = [0x3c, 0x08, 0x01]

describe('modifiers of formatting', () => {
  it.each([
    ['one byte', [0x16, 0x24, 5]],
    ['two bytes', [0x0b, 0x46, 5, 0]],
    ['two bytes, of another kind', [0x00, 0x84, 5, 0]],
    ['four bytes', [0x49, 0x66, 5, 0, 0, 0]],
    ['three bytes', [0x23, 0xf6, 5, 0, 0]],
    ['as many as they say', [0x0d, 0xc6, 5, 1, 2, 3, 4, 5]],
    ['a table of cells, with a size of two bytes', [0x08, 0xd6, 5, 0, 1, 2, 3, 4]],
    ['changes of tabs too many for one byte', [0x15, 0xc6, 255, 1, 1, 2, 3, 4, 2, 1, 2, 3, 4, 5, 6]],
  ])('take %s', (_, bytes) => {
    expect(codes([...bytes, ...last]).at(-1)).toEqual(['83c', 1])
    expect(codes([...bytes, ...last])).toHaveLength(2)
  })

  it('that are cut off end the list', () => {
    expect(codes([...last, 0x49, 0x66, 5, 0])).toEqual([['83c', 1]])
    expect(codes([...last, 0x08, 0xd6, 5])).toEqual([['83c', 1]])
    expect(codes([...last, 0x15, 0xc6, 255])).toEqual([['83c', 1]])
    expect(codes([0x3c])).toEqual([])
  })
})
