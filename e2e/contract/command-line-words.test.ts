import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { postil, postilJson } from './command-line.ts'
import { temporaryFolder } from './project-fixture.ts'

async function studied(): Promise<string> {
  const folder = temporaryFolder()
  const project = join(folder, '词.postil')
  writeFileSync(join(folder, '北.txt'), '居民参与社区治理。居民说𠮷，WeChat群里3个人。')
  writeFileSync(join(folder, '南.txt'), '社區的網格員，=網格 the grid.')
  await postil(['new', project, '--name', '词'])
  await postil(['import', project, join(folder, '北.txt'), join(folder, '南.txt')])
  writeFileSync(
    join(folder, 'c.json'),
    JSON.stringify({
      codes: [{ name: '参与' }],
      segments: [{ document: '北', quote: '居民参与社区治理', codes: ['参与'] }],
    }),
  )
  await postil(['code', project, '--file', join(folder, 'c.json')])
  return project
}

it('counts words as lines, as CSV and as JSON, the same each time', async () => {
  const project = await studied()
  const lines = (await postil(['words', project, '--stop-list', 'zh,en'])).out.trim().split('\n')
  expect(lines[0]).toMatch(/^居民\t2\t1\t/)
  expect(lines.some(line => line.startsWith('的\t') || line.startsWith('the\t'))).toBe(false)
  const csv = await postil(['words', project, '--format', 'csv', '--min', '2'])
  expect(csv.out).toMatch(/^word,count,documents,per_10000,dp\r\n居民,2,1,/)
  expect((await postil(['words', project, '--format', 'csv', '--min', '2'])).out).toBe(csv.out)
  const coded = await postilJson<{ words: number; rows: { word: string }[] }>(
    'words',
    project,
    '--code',
    '参与',
  )
  expect(coded.words).toBe(4)
  expect(coded.rows.map(({ word }) => word)).toEqual(['参与', '居民', '社区', '治理'])
  const rows = await postil(['words', project, '--ngrams', '2', '--document', '南', '--limit', '1'])
  expect(rows.out).toMatch(/^\S+ \S+\t1\t1\t/)
})

it('compares parts, and shows a term in its lines', async () => {
  const project = await studied()
  const words = await postil(['keywords', project, '--of', 'document:北', '--against', 'document:南'])
  expect(words.out).toMatch(/^居民\t2\t0\t/m)
  const kwic = await postil(['kwic', project, '社区', '--sort', 'R1', '--context', '2', '--format', 'csv'])
  expect(kwic.out).toBe(
    'document,paragraph,from,to,left,match,right\r\n南,1,0,2,,社區,的網\r\n北,1,4,6,参与,社区,治理\r\n',
  )
})

it('writes tables to files that tell where they are from', async () => {
  const project = await studied()
  const out = join(dirname(project), '词频.xlsx')
  const asked = ['words', project, '--stop-list', 'zh', '--min', '2']
  await postilJson(...asked, '--format', 'xlsx', '--out', out, '--date', '2026-01-02')
  const { sheets } = await readXlsx(readFileSync(out))
  expect(sheets.map(({ name }) => name)).toEqual(['Words', 'About'])
  expect(sheets[0]?.rows.slice(0, 2).map(row => row.slice(0, 3))).toEqual([
    ['word', 'count', 'documents'],
    ['居民', 2, 1],
  ])
  expect(sheets[1]?.rows).toContainEqual(['date', '2026-01-02'])
  const csv = join(dirname(project), '行.csv')
  await postilJson('kwic', project, '居民', '--out', csv)
  expect(readFileSync(csv, 'utf8')).toMatch(
    /^\ufeffdocument,paragraph,from,to,left,match,right\r\n北,1,0,2,,居民,/,
  )
  const keys = ['keywords', project, '--of', 'document:北', '--format', 'json'] as const
  const { provenance } = JSON.parse((await postil([...keys])).out)
  expect(provenance).toMatchObject({
    date: expect.stringMatching(/^\d{4}-.*Z$/),
    program: expect.any(String),
  })
})

it.each([
  [['words', '--format', 'xlsx'], '--out'],
  [['words', '--format', 'tsv', '--out', 'x'], 'xlsx'],
  [['words', '--ngrams', '6'], '--ngrams'],
  [['words', '--ngrams', 'x'], '--ngrams'],
  [['words', '--stop-list', 'fr'], '--stop-list'],
  [['words', '--format', 'xml'], 'tsv'],
  [['keywords'], '--of'],
  [['keywords', '--of', 'town:北'], 'document:…'],
  [['kwic', '--sort', 'L4'], '--sort'],
  [['kwic', '--context-unit', 'lines'], '--context-unit'],
])('says what is wrong: %j', async ([command = '', ...options], said) => {
  const project = await studied()
  const printed = await postil([command, project, ...(command === 'kwic' ? ['居民'] : []), ...options])
  expect(printed.exitCode).toBe(2)
  expect(printed.error).toContain(said)
})

it('refuses what is not there', async () => {
  const project = await studied()
  expect((await postil(['words', project, '--code', '无'])).exitCode).toBe(1)
  expect((await postil(['keywords', project, '--of', 'group:无'])).error).toContain('无')
  expect((await postil(['kwic', project, '(', '--mode', 'regex'])).exitCode).toBe(1)
})
