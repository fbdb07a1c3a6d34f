import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { postil, postilJson } from './command-line.ts'
import { temporaryFolder } from './project-fixture.ts'

interface Table {
  readonly rows: readonly { readonly id: string; readonly name: string }[]
  readonly columns: readonly { readonly id: string; readonly name: string }[]
  readonly cells: readonly (readonly number[])[]
  readonly provenance: { readonly project: string; readonly journal: number; readonly date: string | null }
}

/** Two interviews, three codes, and a table of ages. */
async function start() {
  const folder = temporaryFolder()
  const project = join(folder, 'P.postil')
  await postilJson('new', project, '--name', '研究', '--coder', 'Ada')
  const texts = { '甲.txt': '居民参与不足。平台𠮷很好。\n', '乙.txt': '平臺很好，家人👨‍👩‍👧都來。\n' }
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
  await postilJson('import', project, ...Object.keys(texts).map(name => join(folder, name)), '--no-clean')
  const list = join(folder, 'codings.json')
  const segments = [
    { document: '甲', quote: '居民参与不足。', codes: ['参与'] },
    { document: '甲', quote: '参与不足。平台𠮷', codes: ['平台'] },
    { document: '乙', quote: '平臺很好', codes: ['平台'] },
  ]
  writeFileSync(
    list,
    JSON.stringify({
      codes: [{ name: '治理' }, { name: '参与', parent: '治理' }, { name: '平台' }],
      segments,
    }),
  )
  await postilJson('code', project, '--file', list)
  return { folder, project }
}

it('counts any two dimensions, some members by name, and says where the numbers come from', async () => {
  const { project } = await start()
  await postilJson('groups', 'create', project, '村')
  await postilJson('sets', 'create', project, '集', '甲')
  const table = await postilJson<Table>(
    ...['matrix', project, '--rows', 'codes=治理/参与,平台', '--columns', 'sets', '--date', '2026-01-02'],
  )
  expect(table).toMatchObject({
    rows: [{ name: '参与' }, { name: '平台' }],
    columns: [{ name: '集' }],
    cells: [[1], [1]],
    provenance: { date: '2026-01-02' },
  })
  expect(table.provenance.project).toMatch(/^[0-9a-f-]{36}$/)
  const coders = await postilJson<Table>(
    'matrix',
    project,
    '--rows',
    'coders',
    '--columns',
    'codes',
    '--subcodes',
  )
  expect(coders).toMatchObject({ rows: [{ name: 'Ada' }], cells: [[1, 1, 2]] })
  const within = await postilJson<Table>(
    'matrix',
    project,
    '--rows',
    'codes',
    '--columns',
    'coders',
    '--set',
    '集',
  )
  expect(within.cells).toEqual([[0], [1], [1]])
})

it('counts in a case, in what a speaker says, and nowhere it does not know', async () => {
  const { project } = await start()
  await postilJson('cases', 'create', project, '家')
  await postilJson('cases', 'add', project, '家', '乙')
  const told = await postilJson<Table>(
    ...['matrix', project, '--rows', 'codes=平台', '--columns', 'documents', '--case', '家'],
  )
  expect([told.columns.map(({ name }) => name), told.cells]).toEqual([['乙'], [[1]]])
  const picture = await postilJson<{ table: unknown }>(
    ...['picture', 'bar', project, '--rows', 'documents', '--case', '家'],
  )
  expect(JSON.stringify(picture.table)).toContain('乙')
  expect(JSON.stringify(picture.table)).not.toContain('甲')
  for (const [option, name] of [
    ['--case', '户'],
    ['--speaker', '王某'],
    ['--query', '问'],
  ] as const) {
    const printed = await postil(['cooccur', project, option, name])
    expect([printed.exitCode, printed.out]).toEqual([1, ''])
    expect(printed.error).toContain(name)
  }
})

it('writes the same table as CSV, JSON and Excel', async () => {
  const { folder, project } = await start()
  const words = ['matrix', project, '--rows', 'codes', '--columns', 'documents', '--percent', 'row']
  const json = await postilJson<Table>(...words)
  const csv = (await postil([...words, '--format', 'csv'])).out
  expect(csv).toBe(
    `,${json.columns.map(({ name }) => name).join(',')}\r\n治理,0,0\r\n治理/参与,${json.cells[1]?.join(',')}\r\n平台,50,50\r\n`,
  )
  const out = join(folder, 'm.xlsx')
  await postilJson(...words, '--format', 'xlsx', '--out', out, '--date', '2026-01-02')
  const { sheets } = await readXlsx(readFileSync(out))
  expect(sheets.map(sheet => sheet.name)).toEqual(['Matrix', 'About'])
  expect(sheets[0]?.rows.slice(1).map(row => row.slice(1))).toEqual(json.cells)
  expect(sheets[1]?.rows).toEqual([
    ['project', json.provenance.project],
    ['journal', json.provenance.journal],
    ['program', expect.stringMatching(/^Postil /)],
    ['date', '2026-01-02'],
  ])
})

it('lists frequencies, and codes that stand together: on the same words or in the same unit', async () => {
  const { folder, project } = await start()
  const csv = (await postil(['frequencies', project, '--format', 'csv'])).out.split('\r\n')
  expect(csv[0]).toBe('code,codings,passages,documents,cases,characters,covered,share')
  expect(csv[2]).toMatch(/^治理\/参与,1,1,1,0,7,7,0\.\d+$/)
  expect((await postil(['cooccur', project, '--format', 'csv'])).out).toBe(
    `code,other code,overlapping pairs,shared characters,Jaccard by characters\r\n治理/参与,平台,1,5,${5 / 15}\r\n`,
  )
  for (const [unit, both] of [
    ['document', 1],
    ['paragraph', 1],
    ['case', 0],
    ['turn', 0],
  ] as const) {
    const found = await postilJson<{ unitsWithBoth: number[][] }>('cooccur', project, '--same', unit)
    expect(found.unitsWithBoth[1]?.[2]).toBe(both)
  }
  const out = join(folder, 'c.xlsx')
  await postilJson('cooccur', project, '--same', 'document', '--format', 'xlsx', '--out', out)
  expect((await readXlsx(readFileSync(out))).sheets.map(sheet => sheet.name)).toEqual([
    'Same document',
    'About',
  ])
})

it('tests a crosstab', async () => {
  const { folder, project } = await start()
  const words = ['crosstab', project, '--rows', 'codes=参与,平台', '--columns', 'documents']
  const table = await postilJson<{ degrees: number; warnings: string[]; chiSquare: number }>(...words)
  expect(table.degrees).toBe(1)
  expect(table.chiSquare).toBeCloseTo(0.75)
  expect(table.warnings).toEqual(['expected-below-5', 'expected-below-1', 'not-independent'])
  await postilJson(...words, '--format', 'xlsx', '--out', join(folder, 't.xlsx'))
  const { sheets } = await readXlsx(readFileSync(join(folder, 't.xlsx')))
  expect(sheets.map(sheet => sheet.name)).toEqual(['Counts', 'Expected', 'Test', 'About'])
})

it('orders, filters and leaves out lines as the window does', async () => {
  const { project } = await start()
  const csv = async (...words: string[]) =>
    (await postil([...words, '--format', 'csv'])).out.split('\r\n').slice(0, -1)
  const matrix = ['matrix', project, '--rows', 'codes', '--columns', 'documents']
  expect(await csv(...matrix, '--sums', '--hide-empty', '--sort-rows', 'sum', '--descending-rows')).toEqual([
    ...[',甲,乙,total', '平台,1,1,2', '治理/参与,1,0,1', 'total,2,1,3'],
  ])
  expect((await csv(...matrix, '--sort-rows', 'name')).map(line => line.split(',')[0])).toEqual([
    ...['', '治理/参与', '平台', '治理'],
  ])
  expect(await csv(...matrix, '--row-words', 'pingtai', '--column-words', 'YI')).toEqual([',乙', '平台,1'])
  expect(await csv(...matrix, '--transpose', '--sort-columns', 'line:乙', '--descending-columns')).toEqual([
    ...[',平台,治理,治理/参与', '甲,1,0,1', '乙,1,0,0'],
  ])
  const parents = await postilJson<{ rows: { name: string; parent: number | null }[] }>(
    ...[...matrix, '--subcodes', '--sort-rows', 'project', '--descending-rows'],
  )
  expect(parents.rows.map(({ name, parent }) => [name, parent])).toEqual([
    ...[
      ['平台', null],
      ['参与', 2],
      ['治理', null],
    ],
  ])

  const frequencies = await csv(
    'frequencies',
    project,
    '--sort-rows',
    'line:share',
    '--descending-rows',
    '--hide-empty',
  )
  expect(frequencies.map(line => line.split(',')[0])).toEqual(['code', '平台', '治理/参与'])
  expect(
    await csv('cooccur', project, '--show', 'characters', '--hide-empty', '--sort-rows', 'name'),
  ).toEqual([...[',治理/参与,平台', '治理/参与,7,5', '平台,5,13']])
  const crosstab = ['crosstab', project, '--rows', 'codes=参与,平台', '--columns', 'documents']
  expect(await csv(...crosstab, '--percent', 'total', '--row-words', 'canyu')).toEqual([
    ...[',甲,乙,total', `治理/参与,${100 / 3},0,${100 / 3}`, `total,${200 / 3},${100 / 3},100`],
  ])
  expect((await csv(...crosstab, '--show', 'expected', '--transpose'))[0]).toBe(',治理/参与,平台')
})

it.each([
  [['matrix', 'P', '--rows', 'codes', '--columns', 'documents', '--sort-rows', 'size'], 2, '--sort-rows'],
  [['matrix', 'P', '--rows', 'codes', '--columns', 'documents', '--sort-rows', 'line:没有'], 1, '没有'],
  [['matrix', 'P', '--rows', 'colours', '--columns', 'documents'], 2, '--rows'],
  [['matrix', 'P', '--rows', 'codes', '--columns', 'attribute:没有'], 1, '没有'],
  [['matrix', 'P', '--rows', 'codes=没有', '--columns', 'documents'], 1, '没有'],
  [['matrix', 'P', '--rows', 'codes', '--columns', 'documents', '--percent', 'half'], 2, '--percent'],
  [['crosstab', 'P', '--rows', 'codes', '--columns', 'documents', '--measure', 'share'], 2, '--measure'],
  [['cooccur', 'P', '--same', 'page'], 2, '--same'],
  [['frequencies', 'P', '--format', 'xlsx'], 2, '--out'],
] as const)('names what is wrong: %j', async (words, exitCode, named) => {
  const { project } = await start()
  const printed = await postil(words.map(word => (word === 'P' ? project : word)))
  expect([printed.exitCode, printed.out]).toEqual([exitCode, ''])
  expect(printed.error).toContain(named)
})
