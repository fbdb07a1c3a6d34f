import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readJsonFile, writeJsonFile } from './json-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postil-json-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('a file is read as it was written, and nothing is left beside it', () => {
  const file = join(folder, 'a', 'b.json')
  writeJsonFile(file, { name: '𠮷' })
  writeJsonFile(file, { name: '👨‍👩‍👧' })
  expect(readJsonFile(file)).toEqual({ state: 'read', value: { name: '👨‍👩‍👧' } })
  expect(readdirSync(join(folder, 'a'))).toEqual(['b.json'])
})

it('a file that is not there is absent, one that is cut off is damaged', () => {
  expect(readJsonFile(join(folder, 'none.json'))).toEqual({ state: 'absent' })
  writeFileSync(join(folder, 'cut.json'), '{"a":')
  expect(readJsonFile(join(folder, 'cut.json'))).toMatchObject({ state: 'damaged' })
  expect(readJsonFile(folder)).toMatchObject({ state: 'damaged' })
})

it('a file that cannot be replaced stays as it was, and nothing is left beside it', () => {
  const file = join(folder, 'a.json')
  mkdirSync(join(file, 'in the way'), { recursive: true })
  expect(() => writeJsonFile(file, 'new')).toThrow()
  expect(() => writeJsonFile(file, { big: 1n })).toThrow(TypeError)
  expect(readdirSync(folder)).toEqual(['a.json'])
  expect(readdirSync(file)).toEqual(['in the way'])
})
