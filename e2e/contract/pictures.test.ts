import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parsedSvg } from '../../src/core/pictures/testing/parsed-svg.ts'
import { postil, postilJson } from './command-line.ts'

interface Drawn {
  readonly title: string
  readonly summary: string
  readonly svg: string
  readonly table: {
    readonly head: readonly string[]
    readonly lines: readonly (readonly (string | number)[])[]
  }
}

let folder = ''
let project = ''

/** Three texts; codes with names that pages and pictures must not take for their own signs; dates. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postil-test-'))
  project = join(folder, 'P.postil')
  await postilJson('new', project, '--name', '研究', '--coder', 'Ada')
  const texts = {
    '甲.txt': '居民参与不足。平台𠮷很好。\n',
    '乙.txt': '平臺很好，家人👨‍👩‍👧都來。\n',
    '丙.txt': 'שיתוף תושבים。居民。\n',
  }
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
  await postilJson('import', project, ...Object.keys(texts).map(name => join(folder, name)), '--no-clean')
  const list = join(folder, 'codings.json')
  const codes = [
    { name: '治理' },
    { name: '<script>alert("&")</script>', parent: '治理' },
    { name: '平台𠮷' },
  ]
  const segments = [
    { document: '甲', quote: '居民参与不足。', codes: ['<script>alert("&")</script>'] },
    { document: '甲', quote: '参与不足。平台𠮷', codes: ['平台𠮷'] },
    { document: '乙', quote: '平臺很好', codes: ['平台𠮷'] },
    { document: '丙', quote: 'שיתוף', codes: ['治理'] },
  ]
  writeFileSync(list, JSON.stringify({ codes, segments }))
  await postilJson('code', project, '--file', list)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const all: readonly (readonly string[])[] = [
  ['bar', '--subcodes'],
  ['bar', '--rows', 'documents'],
  ['bar', '--rows', 'documents', '--code', '平台𠮷', '--measure', 'share'],
  ['stacked', '--rows', 'documents', '--columns', 'codes', '--shares'],
  ['heat', '--rows', 'codes', '--columns', 'documents', '--percent', 'row'],
  ['network'],
  ['network', '--weight', 'jaccard', '--threshold', '0.1'],
  ['network', '--same', 'document'],
  ['sunburst'],
  ['portrait', '--document', '甲'],
  ['codeline', '--document', '甲'],
  ['saturation', '--random', '--seed', '3'],
  ['cloud', '--min-length', '2'],
  ['dispersion', '--words', '居民'],
]

const draw = ([kind = '', ...options]: readonly string[]) =>
  postilJson<Drawn>('picture', kind, project, ...options)

describe('postil picture', () => {
  it.each(all.map(words => [words.join(' '), words] as const))(
    '%s: draws the same bytes each time',
    async (_, words) => {
      const drawn = await draw(words)
      const elements = parsedSvg(drawn.svg)
      expect(
        elements.filter(({ attributes }) => attributes['data-mark'] !== undefined).length,
      ).toBeGreaterThan(0)
      expect(elements.filter(({ name }) => name === 'script')).toEqual([])
      expect(drawn.summary).not.toMatch(/\{\{|undefined|NaN/)
      expect(await draw(words)).toEqual(drawn)
    },
  )

  it('writes a file that says where its numbers come from', async () => {
    const out = join(folder, 'p.svg')
    const words = ['picture', 'bar', project, '--out', out, '--date', '2026-01-02', '--theme', 'print']
    expect((await postil(words, 'zh-CN')).exitCode).toBe(0)
    const svg = readFileSync(out, 'utf8')
    const elements = parsedSvg(svg)
    const { provenance } = await postilJson<{
      provenance: { project: string; journal: number; program: string }
    }>('frequencies', project)
    expect(elements.find(({ name }) => name === 'metadata')?.text).toBe(
      `project ${provenance.project}\njournal ${provenance.journal}\nprogram ${provenance.program}\ndate 2026-01-02`,
    )
    expect(elements[1]?.text).toBe('编码：编码片段数')
    const again = join(folder, 'q.svg')
    await postil(words.with(4, again), 'zh-CN')
    expect(readFileSync(again, 'utf8')).toBe(svg)
  })

  it('has the numbers of the tables', async () => {
    const { table } = await draw([
      'heat',
      '--rows',
      'codes',
      '--columns',
      'documents',
      '--measure',
      'covered',
    ])
    const matrix = await postilJson<{ cells: number[][] }>(
      ...['matrix', project, '--rows', 'codes', '--columns', 'documents', '--measure', 'covered'],
    )
    expect(table.lines.map(([, ...numbers]) => numbers)).toEqual(matrix.cells)
    const tied = await draw(['network', '--weight', 'jaccard', '--threshold', '0'])
    const { jaccard } = await postilJson<{ jaccard: number[][] }>('cooccur', project)
    expect(tied.table.lines.map(line => line[2])).toEqual([jaccard[1]?.[2]])
  })

  it('draws time by a date of the documents', async () => {
    const dated = join(folder, 'D.postil')
    await postilJson('new', dated, '--name', '时间', '--coder', 'Ada')
    const csv = join(folder, 'dated.csv')
    writeFileSync(
      csv,
      '正文,访谈日期,年份\n甲甲居民。,2019-03-01,2019\n乙乙居民。,2021-05-02,2021\n丙丙居民。,,2020\n',
    )
    await postilJson('import', dated, csv, '--table-text', '正文', '--no-clean')
    const list = join(folder, 'dated.json')
    const documents = (await postilJson<{ id: string }[]>('docs', dated)).map(({ id }) => id)
    const segments = documents.map(document => ({ document, quote: '居民', codes: ['居民'] }))
    writeFileSync(list, JSON.stringify({ codes: [{ name: '居民' }], segments }))
    await postilJson('code', dated, '--file', list)
    const by = (attribute: string, ...options: string[]) =>
      postilJson<Drawn>('picture', 'timeline', dated, '--attribute', attribute, ...options)
    const { table, svg } = await by('访谈日期', '--by', 'year')
    expect(table).toEqual({ head: ['Name', '2019', '2020', '2021'], lines: [['居民', 1, 0, 1]] })
    expect(svg).toContain('Without a date, and left out: 1.')
    expect((await by('访谈日期')).table.head.slice(1, 3)).toEqual(['2019-03', '2019-04'])
    expect((await by('年份')).table.lines).toEqual([['居民', 1, 1, 1]])
  })

  it.each([
    [['pie', 'P']],
    [['heat', 'P', '--rows', 'codes']],
    [['portrait', 'P']],
    [['network', 'P', '--threshold', '-1']],
    [['stacked', 'P', '--rows', 'codes', '--columns', 'documents', '--measure', 'share']],
  ])('refuses %s as wrong usage', async ([kind = '', , ...options]) => {
    expect(await postil(['picture', kind, project, ...options])).toMatchObject({ exitCode: 2, out: '' })
  })

  it('refuses what cannot be drawn, and says why', async () => {
    const reply = await postil(['picture', 'network', project, '--weight', 'units'])
    expect(reply.exitCode).toBe(1)
    expect(reply.error).toContain('units')
  })
})
