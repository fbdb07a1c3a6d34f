import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { damagedCopies } from '../container/testing/damage.ts'
import { readDoc, sniffCompoundFile } from './index.ts'

const original = readFileSync(join(import.meta.dirname, 'testing', 'interview.doc'))
const SECTOR = 512
/** Where the directory and the main stream start in this file. */
const directory = (original.readUInt32LE(0x30) + 1) * SECTOR
const main = original.indexOf(Buffer.from([0xec, 0xa5]))

function changed(change: (bytes: Buffer) => void): Buffer {
  const copy = Buffer.from(original)
  change(copy)
  return copy
}

/** The file with an entry of its directory called differently. */
function renamed(from: string, to: string): Buffer {
  return changed(bytes => {
    const at = bytes.indexOf(Buffer.from(from, 'utf16le'), directory)
    bytes.fill(0, at, at + 64)
    bytes.write(to, at, 'utf16le')
    bytes.writeUInt16LE(to.length * 2 + 2, at + 64)
  })
}

describe('compound files', () => {
  it.each([
    ['WordDocument', 'word'],
    ['Workbook', 'excel'],
    ['Book', 'excel'],
    ['PowerPoint Document', 'powerpoint'],
    ['EncryptedPackage', 'encrypted-ooxml'],
    ['Something', 'other'],
  ])('with %s inside are of the kind %s', (name, kind) => {
    expect(sniffCompoundFile(renamed('WordDocument', name))).toBe(kind)
  })

  it.each([
    ['of another kind', Buffer.from('PK\x03\x04'.padEnd(1000))],
    ['cut off', original.subarray(0, 600)],
    ['whose allocation table runs in a circle', changed(bytes => bytes.fill(0, SECTOR))],
    ['whose directory points nowhere', changed(bytes => bytes.writeUInt32LE(0xffff_fff0, 0x30))],
    ['without a Word document', renamed('WordDocument', 'Workbook')],
    ['without a table', renamed('1Table', '2Table')],
  ])('%s are refused', (_, bytes) => {
    expect(() => readDoc(bytes)).toThrow(expect.objectContaining({ name: 'Refusal', code: 'file-damaged' }))
  })

  it('whose directory runs in a circle are read once', () => {
    const circle = changed(bytes => {
      for (let at = directory; at < directory + SECTOR; at += 128) bytes.writeUInt32LE(1, at + 68)
    })
    expect(() => sniffCompoundFile(circle)).not.toThrow()
  })
})

describe('Word documents', () => {
  it('that are encrypted are said to be', () => {
    const encrypted = changed(bytes => bytes.writeUInt16LE(bytes.readUInt16LE(main + 10) | 0x100, main + 10))
    expect(() => readDoc(encrypted)).toThrow(expect.objectContaining({ code: 'file-protected' }))
    expect(() => readDoc(renamed('Data', 'EncryptedPackage'))).toThrow(
      expect.objectContaining({ code: 'file-protected' }),
    )
  })

  it('of Word 95 are not read', () => {
    expect(() => readDoc(changed(bytes => bytes.writeUInt16LE(0x65, main + 2)))).toThrow(
      expect.objectContaining({ code: 'format-unknown' }),
    )
  })

  it('without words are empty', () => {
    expect(() => readDoc(changed(bytes => bytes.writeUInt32LE(0, main + 0x4c)))).toThrow(
      expect.objectContaining({ code: 'file-empty' }),
    )
  })

  it('whose text claims to be longer than the file are refused', () => {
    const body = original.readUInt32LE(main + 0x4c)
    expect(body).toBeGreaterThan(0)
    const clx = tableOf(original) + original.readUInt32LE(main + 0x1a2)
    const long = changed(bytes => bytes.writeUInt32LE(0x7fff_ffff, clx + 9))
    expect(() => readDoc(long)).toThrow(expect.objectContaining({ code: 'file-damaged' }))
  })

  it('with damage give a text whose marks lie inside it, or a refusal', () => {
    for (const bytes of damagedCopies(original)) {
      try {
        const { text, marks } = readDoc(bytes)
        expect(text.isWellFormed()).toBe(true)
        expect(marks.every(({ from, to }) => from < to && to <= text.length)).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
      }
    }
  })

  it('with every number of the header made absurd give a text or a refusal', () => {
    for (let at = main; at < main + 0x480; at += 2) {
      for (const value of [0, 0x7fff_ffff, 0xffff_ffff, 777]) {
        try {
          readDoc(changed(bytes => bytes.writeUInt32LE(value, at)))
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal)
        }
      }
    }
  })
})

/** Where the table stream starts: this file writes it in one stretch. */
function tableOf(bytes: Buffer): number {
  const entry = bytes.indexOf(Buffer.from('1Table', 'utf16le'), directory)
  return (bytes.readUInt32LE(entry + 116) + 1) * SECTOR
}
