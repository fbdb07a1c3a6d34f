import { describe, expect, it } from 'vitest'
import { ByteReader } from './byte-reader.ts'
import { ListCounter, Lists } from './lists.ts'

interface Level {
  readonly start?: number
  readonly format?: number
  readonly text: string
  /** 0 a tab, 1 a blank, 2 nothing. */
  readonly follow?: number
  readonly flags?: number
  readonly restart?: number
}

function levelBytes({ start = 1, format = 0, text, follow = 0, flags = 0, restart = 0 }: Level): Buffer {
  const head = Buffer.alloc(28)
  head.writeUInt32LE(start, 0)
  head.writeUInt8(format, 4)
  head.writeUInt8(flags, 5)
  head.writeUInt8(follow, 15)
  head.writeUInt8(2, 24)
  head.writeUInt8(restart, 26)
  const length = Buffer.alloc(2)
  length.writeUInt16LE(text.length)
  return Buffer.concat([head, Buffer.from([9, 9]), length, Buffer.from(text, 'utf16le')])
}

/** Lists with the ids 1, 2, …; those of one level are simple lists. */
function designs(...lists: readonly (readonly Level[])[]): ByteReader {
  const count = Buffer.alloc(2)
  count.writeUInt16LE(lists.length)
  const heads = lists.map((levels, index) => {
    const head = Buffer.alloc(28)
    head.writeInt32LE(index + 1, 0)
    head.writeUInt8(levels.length === 1 ? 1 : 0, 26)
    return head
  })
  const filled = lists.map(levels =>
    levels.length === 1
      ? levels
      : [...levels, ...Array.from({ length: 9 - levels.length }, () => ({ text: '' }))],
  )
  return new ByteReader(Buffer.concat([count, ...heads, ...filled.flat().map(levelBytes)]))
}

interface Use {
  readonly design: number
  readonly changes?: readonly { readonly level: number; readonly start?: number; readonly design?: Level }[]
}

function uses(...all: readonly Use[]): ByteReader {
  const count = Buffer.alloc(4)
  count.writeUInt32LE(all.length)
  const heads = all.map(({ design, changes = [] }) => {
    const head = Buffer.alloc(16)
    head.writeInt32LE(design, 0)
    head.writeUInt8(changes.length, 12)
    return head
  })
  const data = all.map(({ changes = [] }) => {
    const parts = changes.map(({ level, start, design }) => {
      const change = Buffer.alloc(8)
      change.writeUInt32LE(start ?? 0, 0)
      change.writeUInt32LE(level | (start === undefined ? 0 : 0x10) | (design === undefined ? 0 : 0x20), 4)
      return design === undefined ? change : Buffer.concat([change, levelBytes(design)])
    })
    return Buffer.concat([Buffer.alloc(4), ...parts])
  })
  return new ByteReader(Buffer.concat([count, ...heads, ...data]))
}

function labels(lists: Lists, items: readonly (readonly [use: number, level: number])[]): string[] {
  const counter = new ListCounter(lists)
  return items.map(([use, level]) => counter.next(use, level))
}

describe('lists of a Word document', () => {
  it('count each level, and inner ones anew below each outer item', () => {
    const chinese = designs([
      { text: '\0、', format: 37 },
      { text: '（\x01）', format: 37, follow: 2 },
      { text: '\0.\x02', flags: 4 },
    ])
    const items = [0, 1, 1, 0, 1, 2, 2].map(level => [1, level] as const)
    expect(labels(new Lists(chinese, uses({ design: 1 })), items)).toEqual([
      '一、',
      '（一）',
      '（二）',
      '二、',
      '（一）',
      '2.1 ',
      '2.2 ',
    ])
  })

  it('go on in another use of the same list, unless that says where it starts', () => {
    const lists = new Lists(
      designs([{ text: '\0.', start: 3, follow: 1 }]),
      uses({ design: 1 }, { design: 1, changes: [{ level: 0, start: 7 }] }, { design: 1 }),
    )
    expect(
      labels(lists, [
        [1, 0],
        [3, 0],
        [2, 0],
        [2, 0],
        [1, 0],
      ]),
    ).toEqual(['3. ', '4. ', '7. ', '8. ', '9. '])
  })

  it('look different where a use says so', () => {
    const lists = new Lists(
      designs([{ text: '\0.' }]),
      uses(
        { design: 1, changes: [{ level: 0, design: { text: '(\0)', format: 4, start: 2 } }] },
        { design: 1 },
      ),
    )
    expect(
      labels(lists, [
        [1, 0],
        [1, 0],
        [2, 0],
      ]),
    ).toEqual(['(b) ', '(c) ', '4. '])
  })

  it('show bullets as they are, and count on where a level does not start anew', () => {
    const lists = new Lists(
      designs([{ text: '\0.' }, { text: '\uf0b7', format: 23 }, { text: '\x02)', flags: 8, restart: 1 }]),
      uses({ design: 1 }),
    )
    expect(
      labels(lists, [
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 2],
      ]),
    ).toEqual(['1. ', '\uf0b7 ', '1) ', '\uf0b7 ', '2) ', '2. ', '1) '])
  })

  it('have no label where there is none, and damage ends the reading', () => {
    const whole = designs([{ text: '\0.' }], [{ text: '\0)' }])
    const cut = new ByteReader(whole.bytes.subarray(0, whole.length - 3))
    const lists = new Lists(cut, uses({ design: 1 }, { design: 2 }, { design: 5 }))
    expect(
      labels(lists, [
        [1, 0],
        [2, 0],
        [3, 0],
        [9, 0],
        [1, 5],
      ]),
    ).toEqual(['1. ', '', '', '', ''])
    const empty = new ByteReader(new Uint8Array())
    expect(labels(new Lists(empty, empty), [[1, 0]])).toEqual([''])
  })
})
