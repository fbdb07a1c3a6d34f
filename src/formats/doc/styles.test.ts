import { describe, expect, it } from 'vitest'
import { ByteReader } from './byte-reader.ts'
import { Styles } from './styles.ts'

interface Sample {
  readonly id?: number
  readonly name: string
  readonly base?: number
  readonly properties?: readonly number[]
}

const BASE_SIZE = 10
const NONE = 0xfff

function styleBytes({ id = 0xffe, name, base = NONE, properties = [] }: Sample): Buffer {
  const head = Buffer.alloc(BASE_SIZE)
  head.writeUInt16LE(id, 0)
  head.writeUInt16LE((base << 4) | 1, 2)
  const words = Buffer.from(`${String.fromCharCode(name.length)}${name}\0`, 'utf16le')
  const size = Buffer.alloc(4)
  size.writeUInt16LE(2 + properties.length)
  const body = Buffer.concat([head, words, size, Buffer.from(properties)])
  const length = Buffer.alloc(2)
  length.writeUInt16LE(body.length)
  return Buffer.concat([length, body, Buffer.alloc(body.length % 2)])
}

function sheet(...styles: readonly (Sample | null)[]): ByteReader {
  const head = Buffer.from([4, 0, styles.length, 0, BASE_SIZE, 0])
  return new ByteReader(
    Buffer.concat([head, ...styles.map(style => (style === null ? Buffer.alloc(2) : styleBytes(style)))]),
  )
}

const outline = (level: number) => [0x40, 0x26, level]

describe('styles of a Word document', () => {
  it('are headings by their number, their name, or their outline level', () => {
    const styles = new Styles(
      sheet(
        { id: 0, name: 'Normal' },
        { id: 1, name: 'Kop een' },
        null,
        { name: '标题 3' },
        { id: 2, name: 'heading 2', properties: outline(9) },
        { name: 'Mine', properties: outline(4) },
      ),
    )
    expect([0, 1, 2, 3, 4, 5, 99].map(number => styles.format(number).outlineLevel)).toEqual([
      null,
      0,
      null,
      2,
      9,
      4,
      null,
    ])
  })

  it('inherit what they do not say themselves', () => {
    const styles = new Styles(
      sheet(
        { id: 1, name: 'heading 1', properties: [0x0b, 0x46, 3, 0] },
        { name: 'Mine', base: 0, properties: [0x0a, 0x26, 1] },
      ),
    )
    expect(styles.format(1)).toMatchObject({ outlineLevel: 0, list: 3, listLevel: 1 })
    expect(styles.format(0)).toMatchObject({ list: 3, listLevel: 0 })
  })

  it('that are based on each other in a circle end', () => {
    const styles = new Styles(sheet({ name: 'a', base: 1, properties: outline(3) }, { name: 'b', base: 0 }))
    expect(styles.format(0).outlineLevel).toBe(3)
    expect(styles.format(1).outlineLevel).toBe(3)
  })

  it('that are cut off are none', () => {
    const whole = sheet({ id: 1, name: 'heading 1', properties: outline(0) })
    for (let length = 0; length < whole.length - 2; length++) {
      const styles = new Styles(new ByteReader(whole.bytes.subarray(0, length)))
      expect(styles.format(0).outlineLevel).toBeNull()
    }
  })
})
