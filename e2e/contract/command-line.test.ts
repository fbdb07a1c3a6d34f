import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { postil, postilJson } from './command-line.ts'
import { mixedText, newProject, temporaryFolder } from './project-fixture.ts'

/** A folder with a new project and a text file in it. */
async function start(text: string | Uint8Array = `\ufeff${mixedText.replaceAll('\n', '\r\n')}`) {
  const folder = temporaryFolder()
  const project = join(folder, 'P.postil')
  const file = join(folder, '访谈一.txt')
  writeFileSync(file, text)
  await postilJson('new', project, '--name', '研究', '--coder', 'Ada')
  return { folder, project, file }
}

it('does the whole job and prints one JSON value a command', async () => {
  const { folder, project, file } = await start()
  const [document] = await postilJson<{ id: string }[]>('import', project, file, '--no-clean')
  expect(await postilJson('docs', project)).toMatchObject([
    { id: document?.id, name: '访谈一', source: '访谈一.txt', characters: mixedText.length },
  ])
  expect((await postil(['text', project, '访谈一'])).out).toBe(mixedText)
  const list = join(folder, 'codings.json')
  const from = mixedText.indexOf('𠮷祥社區')
  writeFileSync(
    list,
    JSON.stringify({
      codes: [{ name: '主题' }, { name: '参与', parent: '主题', definition: '谁来', color: '#AA4499' }],
      segments: [{ document: '访谈一.txt', quote: '𠮷祥社區', codes: ['主题/参与'] }],
    }),
  )
  expect(await postilJson('code', project, '--file', list)).toEqual({ codes: 2, codings: 1, present: 0 })
  expect(await postilJson('codes', project)).toMatchObject([
    { name: '主题', path: '主题', codings: 0 },
    { name: '参与', path: '主题/参与', definition: '谁来', color: '#aa4499', codings: 1 },
  ])
  const codings = [
    { from, to: from + 5, quotation: '𠮷祥社區', code: '参与', document: '访谈一', coder: 'Ada' },
  ]
  expect(await postilJson('codings', project, '--document', '访谈一.txt', '--code', '参与')).toMatchObject(
    codings,
  )
  const matrix = ['matrix', project, '--rows', 'codes', '--columns', 'documents', '--measure', 'characters']
  expect(await postilJson(...matrix, '--subcodes')).toMatchObject({ cells: [[5], [5]] })
  expect((await postil([...matrix, '--format', 'csv'])).out).toBe(',访谈一\r\n主题,0\r\n主题/参与,5\r\n')
  await postilJson(...matrix, '--format', 'xlsx', '--out', join(folder, 'm.xlsx'))
  await postilJson(...matrix, '--format', 'csv', '--out', join(folder, 'm.csv'))
  expect(readFileSync(join(folder, 'm.csv'), 'utf8')).toBe('\ufeff,访谈一\r\n主题,0\r\n主题/参与,5\r\n')
  expect(readFileSync(join(folder, 'm.xlsx')).subarray(0, 2).toString()).toBe('PK')
  expect(await postilJson('undo', project)).toMatchObject([{ operation: 'codings.applyList' }])
  expect(await postilJson('codes', project)).toEqual([])
  expect(await postilJson('redo', project)).toMatchObject([{ operation: 'codings.applyList' }])
  expect(await postilJson('codings', project)).toMatchObject(codings)
  expect(await postilJson('undo', project, '--steps', '2')).toHaveLength(2)
  expect((await postil(['undo', project, '--steps', '1'])).exitCode).toBe(1)
  expect((await postilJson<{ kind: string }[]>('log', project)).map(act => act.kind)).toEqual([
    'base',
    'change',
    'change',
    'undo',
    'redo',
    'undo',
    'undo',
  ])
  expect(await postilJson('check', project)).toEqual([])
  await postilJson('redo', project)
  await postilJson('redo', project)
  await postilJson('export', project, '--refi', join(folder, 'out.qdpx'))
  await postilJson('export', project, '--codebook', join(folder, 'out.qdc'))
  await postilJson('export', project, '--reading-room', join(folder, 'out.html'))
  expect(readFileSync(join(folder, 'out.html'), 'utf8')).toContain('<!doctype html>')
  expect(readFileSync(join(folder, 'out.qdc'), 'utf8')).toContain('urn:QDA-XML:codebook:1.0')
})

it('reads a named encoding, and refuses one that does not exist', async () => {
  const { project, file } = await start(iconv.encode('社區治理需要居民參與。', 'big5'))
  await postilJson('import', project, file, '--no-clean', '--encoding', 'big5')
  expect((await postil(['text', project, '访谈一'])).out).toBe('社區治理需要居民參與。')
  const refused = await postil(['import', project, file, '--encoding', 'klingon'])
  expect([refused.exitCode, refused.out]).toEqual([1, ''])
})

const refused: readonly [what: string, make: (path: string, folder: string) => void][] = [
  ['an empty file', path => writeFileSync(path, '')],
  [
    'a binary called .txt',
    path => writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1])),
  ],
  ['a text of 200 MB', path => hugeText(path)],
  ['a file that is gone', path => rmSync(path)],
]

function hugeText(path: string): void {
  writeFileSync(path, '社區治理\n')
  truncateSync(path, 0)
  writeFileSync(path, Buffer.alloc(200 * 1024 * 1024, Buffer.from('社區治理需要居民參與。\n')))
}

it.each(refused)(
  'refuses %s with one clear line in the user’s language, and nothing is lost',
  async (_, make) => {
    const { folder, project, file } = await start()
    const good = join(folder, 'good.txt')
    writeFileSync(good, mixedText)
    await postilJson('import', project, good)
    const bad = join(folder, 'bad.txt')
    writeFileSync(bad, 'x')
    make(bad, folder)
    for (const language of ['en', 'zh-CN', 'zh-TW'] as const) {
      const printed = await postil(['import', project, file, bad], language)
      expect([printed.exitCode, printed.out]).toEqual([1, ''])
      expect(printed.error.trim().split('\n')).toHaveLength(1)
      expect(printed.error).toContain('bad.txt')
      expect(/[一-鿿]/.test(printed.error.replace('bad.txt', ''))).toBe(language !== 'en')
      expect(printed.error).not.toMatch(/undefined|\{\{|refusals\./)
    }
    expect(await postilJson('docs', project)).toHaveLength(1)
    expect(await postilJson('check', project)).toEqual([])
  },
)

it('refuses a foreign database, a truncated project, a missing one, each with exit code 1', async () => {
  const { folder, project, file } = await start()
  await postilJson('import', project, file)
  truncateSync(project, 9000)
  const text = join(folder, 'text.postil')
  writeFileSync(text, mixedText.repeat(9))
  for (const path of [project, text, join(folder, 'none.postil')]) {
    const printed = await postil(['docs', path, '--json'])
    expect([printed.exitCode, printed.out]).toEqual([1, ''])
    expect(printed.error).toContain(path)
  }
})

it('refuses to write a project that another program has open', async () => {
  const open = await newProject()
  const file = join(open.folder, 'a.txt')
  writeFileSync(file, mixedText)
  expect((await postil(['import', open.path, file])).exitCode).toBe(1)
  expect((await postil(['docs', open.path, '--json'])).out).toBe('[]\n')
})

it('takes all of a list of codings or none of it, and says which quotation is at fault', async () => {
  const { folder, project, file } = await start()
  await postilJson('import', project, file, '--no-clean')
  const list = join(folder, 'codings.json')
  const segment = (quote: string) => ({ document: '访谈一', quote, codes: ['c'] })
  writeFileSync(
    list,
    JSON.stringify({ codes: [{ name: 'c' }], segments: [segment('居民参与'), segment('没有')] }),
  )
  const printed = await postil(['code', project, '--file', list])
  expect(printed.exitCode).toBe(1)
  expect(printed.error).toContain('没有')
  expect(await postilJson('codes', project)).toEqual([])
  writeFileSync(list, '{')
  expect((await postil(['code', project, '--file', list])).exitCode).toBe(1)
})

it('takes parents and children in any order, names with odd spaces, and a byte order mark', async () => {
  const { folder, project, file } = await start()
  await postilJson('import', project, file, '--no-clean')
  const list = join(folder, 'codings.json')
  const segments = [{ document: '访谈一', quote: '居民参与', codes: ['主题  一/子'] }]
  const codes = [{ name: '子', parent: '主题 一' }, { name: ' 主题  一 ' }]
  writeFileSync(list, `\ufeff${JSON.stringify({ codes, segments })}`)
  expect(await postilJson('code', project, '--file', list)).toEqual({ codes: 2, codings: 1, present: 0 })
  expect(await postilJson('code', project, '--file', list)).toEqual({ codes: 0, codings: 0, present: 1 })
  expect((await postilJson<{ path: string }[]>('codes', project)).map(code => code.path)).toEqual([
    '主题 一',
    '主题 一/子',
  ])
})

it('never writes over the project or over what it reads', async () => {
  const { folder, project, file } = await start()
  await postilJson('import', project, file)
  const before = readFileSync(project)
  const matrix = [
    'matrix',
    project,
    '--rows',
    'codes',
    '--columns',
    'documents',
    '--format',
    'csv',
    '--out',
    project,
  ]
  expect((await postil(matrix)).exitCode).toBe(1)
  expect((await postil(['export', project, '--refi', project])).exitCode).toBe(1)
  expect(readFileSync(project).equals(before)).toBe(true)
  expect((await postil(['clean', file, '--out', folder])).exitCode).toBe(1)
  expect(readFileSync(file, 'utf8')).toContain('\r\n')
  expect((await postil(['clean', file, '--out', file])).exitCode).toBe(1)
})

it('cleans files into a folder, with a report', async () => {
  const { folder } = await start()
  const out = join(folder, 'out')
  const sample = join(import.meta.dirname, '../../resources/sample')
  const pages = ['scraped-article.txt', 'scraped-collection.txt'].map(name => join(sample, name))
  await postilJson('clean', ...pages, '--out', out)
  expect(readdirSync(out).sort()).toEqual([
    'report.json',
    'scraped-article.txt',
    'scraped-collection-01.txt',
    'scraped-collection-02.txt',
    'scraped-collection-03.txt',
    'scraped-collection-04.txt',
  ])
  interface Removed {
    readonly rule: string
    readonly from: number
    readonly to: number
    readonly text: string
  }
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as {
    files: { file: string; removed: Removed[] }[]
  }
  const extracted = readFileSync(pages[0] ?? '', 'utf8')
  const removed = report.files[0]?.removed ?? []
  expect(removed.length).toBeGreaterThan(150)
  for (const { from, to, text } of removed) expect(extracted.slice(from, to)).toBe(text)
})

it.each([
  [[]],
  [['fly']],
  [['docs']],
  [['docs', 'a', 'b']],
  [['docs', 'a', '--wings']],
  [['groups']],
  [['groups', 'create', 'a']],
  [['groups', 'fly', 'a', 'b']],
  [['sets', 'add', 'a', 'b']],
  [['clean', 'a.txt']],
  [['matrix', 'a', '--rows', 'codes', '--columns', 'documents', '--measure', 'words']],
  [['matrix', 'a', '--rows', 'codes', '--columns', 'documents', '--format', 'xlsx']],
  [['export', 'a']],
  [['undo', 'a', '--steps', '0']],
])('says how it is used and exits with 2: %j', async words => {
  const printed = await postil(words)
  expect([printed.exitCode, printed.out]).toEqual([2, ''])
  expect(printed.error).not.toBe('')
})

it.each([
  [['fly'], '没有“fly”这个命令', 'postil docs P'],
  [['docs', 'a', '--wings'], '没有 --wings 选项', 'postil docs P'],
  [['undo', 'a', '--steps'], '--steps 的值不合要求', 'postil undo P'],
  [['undo', 'a', '--steps', '0'], '--steps 应为不小于 1 的整数', ''],
  [['sets', 'take', 'a', 'b'], 'sets 的参数', 'postil sets P'],
  [['export', 'a'], 'export 需要以下选项中的一个', ''],
  [
    ['matrix', 'a', '--rows', 'codes', '--columns', 'documents', '--measure', 'words'],
    '--measure 可取以下之一',
    '',
  ],
])('says so in the user’s language: %j', async (words, said, form) => {
  const { error } = await postil(words, 'zh-CN')
  expect(error).toContain(said)
  expect(error).toContain(form)
  expect(error).not.toMatch(/usage[A-Z]|\{\{|undefined|''/)
})

it('says how a command is written, in each way people ask for it', async () => {
  const all = await postil(['--help'])
  expect(all).toMatchObject({ exitCode: 0, error: '' })
  for (const asked of [
    ['help', 'matrix'],
    ['matrix', '--help'],
    ['--help', 'matrix'],
    ['matrix', 'P', '--help'],
  ]) {
    const one = await postil(asked)
    expect(one).toMatchObject({ exitCode: 0, error: '' })
    expect(one.out).toMatch(/^postil matrix P .*\n$/)
    expect(all.out).toContain(one.out)
  }
  expect(await postil(['help', 'nothing'])).toMatchObject({ exitCode: 0, out: all.out })
  expect((await postil([])).exitCode).toBe(2)
})
