import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { fillFolder } from './own-folder.ts'

function place(): { readonly folder: string; readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'postil-markdown-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return { folder, path: join(folder, '笔记 𠮷') }
}

const pages = (...words: string[]) => words.map(word => ({ path: `documents/${word}.md`, text: `${word}\n` }))

const seen = (path: string) =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => [name, readFileSync(join(path, name), 'utf8')])
    .sort()

async function reasonOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    error => (error instanceof Refusal ? error.code : String(error)),
  )
}

it('fills a new folder, an empty one, and its own again, where what others put stays', async () => {
  const { folder, path } = place()
  expect(await fillFolder(path, pages('甲', '乙'))).toBe(8)
  mkdirSync(join(path, '.obsidian'))
  writeFileSync(join(path, '.obsidian', 'a.md'), 'theirs')
  writeFileSync(join(path, 'documents', '我的.md'), 'mine')
  await fillFolder(path, pages('乙', '丙'))
  expect(seen(path)).toEqual([
    ['.obsidian/a.md', 'theirs'],
    ['documents/丙.md', '丙\n'],
    ['documents/乙.md', '乙\n'],
    ['documents/我的.md', 'mine'],
  ])
  mkdirSync(join(folder, 'empty'))
  await fillFolder(join(folder, 'empty'), pages('甲'))
  expect(readdirSync(folder).sort()).toEqual(['empty', '笔记 𠮷'])
})

it.each([
  ['files of others', (path: string) => rmSync(join(path, '.postil-folder.json'))],
  [
    'a page somebody wrote in',
    (path: string) => writeFileSync(join(path, 'documents', '甲.md'), '甲 and more'),
  ],
  [
    'a page of others where a new one goes',
    (path: string) => writeFileSync(join(path, 'documents', '丙.md'), 'mine'),
  ],
  ['a list that is none', (path: string) => writeFileSync(join(path, '.postil-folder.json'), '{')],
  [
    'a list that leads out',
    (path: string) =>
      writeFileSync(join(path, '.postil-folder.json'), '{"files":{"documents/../../a.md":"x"}}'),
  ],
  [
    'a folder that leads elsewhere',
    (path: string) => {
      rmSync(join(path, 'documents'), { recursive: true })
      mkdirSync(join(path, 'elsewhere'))
      symlinkSync(join(path, 'elsewhere'), join(path, 'documents'))
    },
  ],
])('leaves a folder with %s as it is', async (_, change) => {
  const { folder, path } = place()
  await fillFolder(path, pages('甲', '乙'))
  change(path)
  const before = readdirSync(path).map(name => [name, existsSync(join(path, name))])
  const own = seen(join(folder)).length
  expect(await reasonOf(fillFolder(path, pages('丙')))).toBe('folder-not-empty')
  expect(readdirSync(path).map(name => [name, existsSync(join(path, name))])).toEqual(before)
  expect(seen(folder)).toHaveLength(own)
  expect(readdirSync(folder)).toEqual(['笔记 𠮷'])
})

it('writes nothing when it is stopped or a page cannot be made', async () => {
  const { folder, path } = place()
  const stopped = new AbortController()
  stopped.abort()
  expect(await reasonOf(fillFolder(path, pages('甲'), { signal: stopped.signal }))).toBe('cancelled')
  function* broken() {
    yield* pages('甲')
    throw new Refusal('not-found', 'gone')
  }
  expect(await reasonOf(fillFolder(path, broken()))).toBe('not-found')
  expect(readdirSync(folder)).toEqual([])
})

it('puts everything back when replacing fails half way', async () => {
  const { folder, path } = place()
  await fillFolder(path, [...pages('甲'), { path: 'codes/a.md', text: 'a\n' }])
  const before = seen(path)
  // A folder where a page is to go cannot be replaced by it.
  function* late() {
    yield* pages('丙')
    yield { path: 'memos/m.md', text: 'm\n' }
    writeFileSync(join(path, 'memos'), 'in the way')
  }
  expect(await reasonOf(fillFolder(path, late()))).not.toBe('none')
  expect(seen(path)).toEqual(before)
  expect(readdirSync(folder)).toEqual(['笔记 𠮷'])
})

it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'refuses where it may not write',
  async () => {
    const { folder, path } = place()
    chmodSync(folder, 0o500)
    onTestFinished(() => chmodSync(folder, 0o700))
    expect(await reasonOf(fillFolder(path, pages('甲')))).toBe('folder-read-only')
  },
)
