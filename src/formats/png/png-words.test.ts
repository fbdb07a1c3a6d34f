import { crc32, deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { isPng, pngWithWords } from './index.ts'

function chunk(type: string, data: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(content.length + 8)
  whole.writeUInt32BE(data.length, 0)
  content.copy(whole, 4)
  whole.writeUInt32BE(crc32(content), content.length + 4)
  return whole
}

/** One white pixel. */
const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', header),
  chunk('IDAT', deflateSync(Buffer.from([0, 255]))),
  chunk('IEND', Buffer.alloc(0)),
])

function chunksOf(bytes: Buffer): { type: string; data: Buffer; sound: boolean }[] {
  const chunks = []
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const content = bytes.subarray(at + 4, at + 8 + length)
    const sound = bytes.readUInt32BE(at + 8 + length) === crc32(content)
    chunks.push({ type: content.subarray(0, 4).toString('latin1'), data: content.subarray(4), sound })
    at += length + 12
  }
  return chunks
}

it('puts words behind the header and leaves the rest as it was', () => {
  const words = 'project 研究 𠮷 · journal 7 · עברית'
  const chunks = chunksOf(Buffer.from(pngWithWords(png, words)))
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND'])
  expect(chunks.every(({ sound }) => sound)).toBe(true)
  expect(chunks[1]?.data.toString('utf8')).toBe(`Comment\0\0\0\0\0${words}`)
  expect(chunks.filter(({ type }) => type !== 'iTXt')).toEqual(chunksOf(png))
})

it.each([
  ['nothing', Buffer.alloc(0), false],
  ['the sign alone', png.subarray(0, 8), false],
  ['another file', Buffer.from('<svg/>'.repeat(20)), false],
  ['a PNG', png, true],
])('knows a PNG by its sign: %s', (_, bytes, is) => {
  expect(isPng(bytes)).toBe(is)
})
