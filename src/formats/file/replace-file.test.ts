import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { replaceFile } from './replace-file.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postil-replace-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('replacing a file', () => {
  it('writes beside the old file, flushes, and only then takes its place', async () => {
    const path = join(folder, 'a.txt')
    await writeFile(path, 'old')
    const seen: string[] = []
    await replaceFile(
      path,
      async write => {
        await write(Buffer.from('new '))
        await write(Buffer.from('words'))
        seen.push(`${(await readdir(folder)).length} files, ${await readFile(path, 'utf8')}`)
      },
      {
        openFile: async temporary => {
          const file = await open(temporary, 'wx')
          const note = (what: string) => readFile(path, 'utf8').then(text => seen.push(`${what}, ${text}`))
          return {
            appendFile: bytes => file.appendFile(bytes),
            sync: () => note('sync').then(() => file.sync()),
            close: () => note('close').then(() => file.close()),
          }
        },
      },
    )
    expect(seen).toEqual(['2 files, old', 'sync, old', 'close, old'])
    expect(await readFile(path, 'utf8')).toBe('new words')
    expect(await readdir(folder)).toEqual(['a.txt'])
  })

  it('can be cancelled up to the last moment', async () => {
    const path = join(folder, 'a.txt')
    const control = new AbortController()
    const filling = replaceFile(path, async () => control.abort(), { signal: control.signal })
    await expect(filling).rejects.toMatchObject({ code: 'cancelled' })
    expect(await readdir(folder)).toEqual([])
  })

  it('gives back what the filling gives', async () => {
    expect(await replaceFile(join(folder, 'a.txt'), async () => 7)).toBe(7)
  })
})
