import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { damagedCopies } from './testing/damage.ts'
import { zipOf } from './testing/zip-of.ts'
import { MAX_UNPACKED_BYTES, openZip, openZipFile } from './zip.ts'

const words = '社区治理 𠮷 👨‍👩‍👧 עברית '.repeat(50)

async function readText(bytes: Uint8Array, name: string): Promise<string | null> {
  const found = await (await openZip(bytes)).read(name)
  return found === null ? null : Buffer.from(found).toString('utf8')
}

function refused(code: string): unknown {
  return expect.objectContaining({ name: 'Refusal', code })
}

/** The archive with a number of its one central directory entry changed, `offset` as in APPNOTE 4.3.12. */
function withCentral(bytes: Buffer, offset: number, value: number, size: 2 | 4): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUIntLE(value, copy.indexOf('PK\x01\x02', 0, 'latin1') + offset, size)
  return copy
}

describe('openZip', () => {
  it('lists names and reads entries, null for one that is not there', async () => {
    const zip = await openZip(await zipOf({ 'a/b.xml': words, 'empty.txt': '', '文.txt': '𠮷' }))
    expect(zip.names).toEqual(['a/b.xml', 'empty.txt', '文.txt'])
    expect(Buffer.from((await zip.read('a/b.xml')) ?? []).toString('utf8')).toBe(words)
    expect((await zip.read('empty.txt'))?.length).toBe(0)
    expect(await zip.read('nothing')).toBeNull()
  })

  it('finds names in another case, with ./ and with backslashes', async () => {
    const bytes = await zipOf({ 'abc/Document.xml': 'one' })
    expect(await readText(bytes, './ABC\\document.xml')).toBe('one')
    const windows = Buffer.from(bytes.toString('latin1').replaceAll('abc/', '.\\c\\'), 'latin1')
    expect((await openZip(windows)).names).toEqual(['c/Document.xml'])
    expect(await readText(windows, 'c/Document.xml')).toBe('one')
  })

  it('takes names out of the folder for what they are: names', async () => {
    const bytes = Buffer.from(
      (await zipOf({ 'xx/xx/up': 'x' })).toString('latin1').replaceAll('xx/', '../'),
      'latin1',
    )
    expect((await openZip(bytes)).names).toEqual(['../../up'])
  })

  it('reads the first of two entries with one name', async () => {
    const bytes = await zipOf({ 'a.txt': 'first', 'b.txt': 'second' })
    const doubled = Buffer.from(bytes.toString('latin1').replaceAll('b.txt', 'a.txt'), 'latin1')
    expect(await readText(doubled, 'a.txt')).toBe('first')
  })

  it('reads names in GBK when they are not UTF-8', async () => {
    const bytes = await zipOf({ '123456.txt': 'x' })
    const gbk = iconv.encode('访谈录', 'gbk').toString('latin1')
    const renamed = Buffer.from(bytes.toString('latin1').replaceAll('123456', gbk), 'latin1')
    expect((await openZip(withCentral(renamed, 8, 0, 2))).names).toEqual(['访谈录.txt'])
  })

  it('does not depend on where in its memory the bytes lie', async () => {
    const bytes = await zipOf({ 'a.txt': words })
    const around = new Uint8Array(bytes.length + 20).fill(80)
    around.set(bytes, 7)
    expect(await readText(around.subarray(7, 7 + bytes.length), 'a.txt')).toBe(words)
  })
})

describe('readNow', () => {
  async function onDisk(bytes: Uint8Array) {
    const folder = mkdtempSync(join(tmpdir(), 'postil-zip-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const path = join(folder, 'a.zip')
    writeFileSync(path, bytes)
    const zip = await openZipFile(path, 10)
    zip.close()
    return zip
  }

  it('reads what read reads, also when the archive is closed', async () => {
    const zip = await onDisk(await zipOf({ 'sources/文.txt': words, 'empty.txt': '' }))
    expect(Buffer.from(zip.readNow('SOURCES/文.txt') ?? []).toString('utf8')).toBe(words)
    expect(zip.readNow('empty.txt')?.length).toBe(0)
    expect(zip.readNow('nothing')).toBeNull()
  })

  it.each([
    ['an encrypted entry', 8, 1, 2, 'file-protected'],
    ['too small a size', 24, words.length, 4, 'file-damaged'],
    ['too large a size', 24, 9_000, 4, 'file-damaged'],
    ['more than the budget', 24, 600_000_000, 4, 'file-too-large'],
    ['another compression', 10, 12, 2, 'file-damaged'],
    ['a wrong checksum', 16, 1, 4, 'file-damaged'],
    ['bytes beyond the end', 42, 5_000_000, 4, 'file-damaged'],
  ] as const)('refuses %s', async (_, offset, value, size, code) => {
    const zip = await onDisk(withCentral(await zipOf({ 'a.txt': words }), offset, value, size))
    expect(() => zip.readNow('a.txt')).toThrow(refused(code) as Error)
  })
})

describe('refusals', () => {
  it('refuses an encrypted entry as protected', async () => {
    const bytes = withCentral(await zipOf({ 'a.txt': words }), 8, 1, 2)
    await expect(readText(bytes, 'a.txt')).rejects.toThrow(refused('file-protected'))
  })

  it('refuses strong encryption of the archive as protected', async () => {
    const bytes = withCentral(await zipOf({ 'a.txt': words }), 8, 0x41, 2)
    await expect(openZip(bytes)).rejects.toThrow(refused('file-protected'))
  })

  it.each([
    ['too small a size', words.length, 'file-damaged'],
    ['too large a size', 9_000, 'file-damaged'],
    ['an impossible size', 400_000_000, 'file-damaged'],
    ['more than the budget', 600_000_000, 'file-too-large'],
  ])('refuses %s as %s', async (_, size, code) => {
    const bytes = withCentral(await zipOf({ 'a.txt': words }), 24, size, 4)
    await expect(readText(bytes, 'a.txt')).rejects.toThrow(refused(code))
  })

  it('refuses another compression and a wrong checksum', async () => {
    const bytes = await zipOf({ 'a.txt': words })
    await expect(readText(withCentral(bytes, 10, 12, 2), 'a.txt')).rejects.toThrow(refused('file-damaged'))
    await expect(readText(withCentral(bytes, 16, 1, 4), 'a.txt')).rejects.toThrow(refused('file-damaged'))
  })

  it('refuses an entry that swells like no text does', async () => {
    const bytes = await zipOf({ 'bomb.xml': Buffer.alloc(40 * 1024 * 1024) })
    await expect(readText(bytes, 'bomb.xml')).rejects.toThrow(refused('file-too-large'))
  })

  it('unpacks no more than its limit from one archive, however often it is asked', async () => {
    expect(MAX_UNPACKED_BYTES).toBe(512 * 1024 * 1024)
    const zip = await openZip(await zipOf({ 'bomb.xml': Buffer.alloc(2_000_000), 'b.xml': 'b' }), 5_000_000)
    expect((await zip.read('bomb.xml'))?.length).toBe(2_000_000)
    await zip.read('bomb.xml')
    await expect(zip.read('bomb.xml')).rejects.toThrow(refused('file-too-large'))
    expect((await zip.read('b.xml'))?.length).toBe(1)
  })

  it('refuses an archive that announces more than 20,000 entries', async () => {
    const bytes = await zipOf({ 'a.txt': words })
    bytes.writeUInt16LE(20_001, bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 10)
    await expect(openZip(bytes)).rejects.toThrow(refused('file-too-large'))
  })

  it('refuses damaged and cut off archives, and nothing else comes out', async () => {
    const bytes = await zipOf({ 'a.txt': words, 'b/c.xml': '<a>𠮷</a>' })
    let refusals = 0
    for (const copy of damagedCopies(bytes)) {
      try {
        const zip = await openZip(copy)
        for (const name of zip.names) await zip.read(name)
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
        refusals += 1
      }
    }
    expect(refusals).toBeGreaterThan(10)
  })
})
