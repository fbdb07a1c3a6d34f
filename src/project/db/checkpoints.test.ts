import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createProjectFile, type ProjectFile } from './open.ts'

let folder: string
let path: string
let file: ProjectFile

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  folder = mkdtempSync(join(tmpdir(), 'postil-checkpoints-'))
  path = join(folder, '𠮷.postil')
  file = createProjectFile(path)
})

afterEach(() => {
  file.close()
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

/** So many megabytes, as one act. */
function write(megabytes: number): void {
  for (let at = 0; at < megabytes; at++) {
    file.db.run('INSERT INTO content (hash, body) VALUES (randomblob(32), zeroblob(1000000))')
  }
  file.acted()
}

it('leaves an act in the journal beside the file, and takes it into the file when there is rest', () => {
  const before = statSync(path).size
  write(8)
  expect(statSync(path).size).toBe(before)
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(8_000_000)
  vi.advanceTimersByTime(600)
  write(1)
  vi.advanceTimersByTime(600)
  expect(statSync(path).size).toBe(before)
  vi.advanceTimersByTime(500)
  expect(statSync(path).size).toBeGreaterThan(9_000_000)
})

it('does not let the journal grow without bound while there is no rest', () => {
  for (let act = 0; act < 30; act++) write(10)
  expect(statSync(path).size).toBeGreaterThan(100_000_000)
  expect(statSync(`${path}-wal`).size).toBeLessThan(200_000_000)
})
