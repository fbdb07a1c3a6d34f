import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { checkedFileChoice } from '../../ipc/imports.ts'
import { Connection } from '../db/connection.ts'
import { migrate } from '../db/migrations/index.ts'
import { readContent } from '../store/contents.ts'
import { planFile } from './plan-file.ts'
import { readSourceFile } from './read-file.ts'
import { storable } from './storable.ts'
import { storeFile } from './store-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'postil-store-file-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const path = join(folder, '访谈.txt')
const words = '街坊𠮷们在院子里商量停车的问题。\n\nעברית 👨‍👩‍👧\n'
let db: Connection

beforeEach(() => {
  db = new Connection(':memory:')
  migrate(db)
})

async function planned(bytes: Uint8Array, choice: { readonly keepOriginal?: boolean } = {}) {
  writeFileSync(path, bytes)
  const chosen = checkedFileChoice({ path, ...choice })
  const file = await readSourceFile(path, { encoding: undefined, part: undefined, sheet: undefined })
  return { file: storable(await planFile(chosen, file), chosen).file, choice: chosen }
}

it.each([
  ['the text and nothing else', Buffer.from(words), true],
  ['a byte order mark before the text', Buffer.from(`\ufeff${words}`), false],
  ['other line ends', Buffer.from(words.replaceAll('\n', '\r\n')), false],
  ['another encoding', Buffer.from(`\ufeff${words}`, 'utf16le'), false],
])('keeps the bytes of a file that is %s', async (_, bytes, isOne) => {
  const { file, choice } = await planned(bytes)
  const { originalKey, extractedKey, linked } = storeFile(db, file, choice)
  expect(readContent(db, originalKey).equals(bytes)).toBe(true)
  expect(readContent(db, extractedKey).toString('utf8')).toBe(words)
  expect(originalKey === extractedKey).toBe(isOne)
  expect(linked).toBeNull()
})

it.each([
  ['has other words', () => writeFileSync(path, `${words}完`), 'file-changed'],
  ['has words as many, written later', () => rewritten(words.replace('街', '邻')), 'file-changed'],
  ['is gone', () => rmSync(path), 'file-missing'],
])('refuses a file that meanwhile %s', async (_, change, code) => {
  const { file, choice } = await planned(Buffer.from(words))
  change()
  expect(() => storeFile(db, file, choice)).toThrow(expect.objectContaining({ code }))
})

it('takes a file that was only touched', async () => {
  const { file, choice } = await planned(Buffer.from(words))
  rewritten(words)
  const { originalKey } = storeFile(db, file, choice)
  expect(readContent(db, originalKey).toString('utf8')).toBe(words)
})

it('keeps of a linked file where it lies', async () => {
  const { file, choice } = await planned(Buffer.from(words), { keepOriginal: false })
  const { originalKey, extractedKey, linked } = storeFile(db, file, choice)
  expect(originalKey).toBe(extractedKey)
  expect(JSON.parse(linked ?? '')).toMatchObject({ path, bytes: Buffer.byteLength(words) })
})

function rewritten(text: string): void {
  writeFileSync(path, text)
  utimesSync(path, 2_000_000_000, 2_000_000_000)
}
