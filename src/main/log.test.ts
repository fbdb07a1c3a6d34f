import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openLog } from './log.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postil-log-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

it('tells notes from defects, and a defect by its stack', () => {
  const file = join(folder, 'logs', 'postil.log')
  const log = openLog(file, { echo: false })
  log.note('host: ended with code 3')
  log.defect('Shell call preferences', new TypeError('no such thing'))
  log.defect('Unhandled rejection', 'text')
  const text = readFileSync(file, 'utf8')
  expect(text).toMatch(/^\d{4}-\d\d-\d\dT\S+Z note host: ended with code 3\n/)
  expect(text).toMatch(/Z defect Shell call preferences: TypeError: no such thing\n\s+at /)
  expect(text).toMatch(/Z defect Unhandled rejection: text\n$/)
})

it('begins anew when it has grown too long, and keeps the one before', () => {
  const file = join(folder, 'postil.log')
  const log = openLog(file, { echo: false, limit: 100 })
  log.note('first '.repeat(30))
  log.note('second')
  expect(readFileSync(`${file}.1`, 'utf8')).toContain('first first')
  expect(readFileSync(file, 'utf8')).toMatch(/^\S+ note second\n$/)
})

it('fails nobody where it cannot be written', () => {
  writeFileSync(join(folder, 'logs'), '')
  const errors: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation(text => errors.push(String(text)) > 0)
  openLog(join(folder, 'logs', 'postil.log'), { echo: false }).note('still told')
  expect(errors.join('')).toContain('still told')
})
