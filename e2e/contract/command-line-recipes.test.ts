import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RecipeFile, RecipeInput } from '../../src/ipc/recipes.ts'
import { ask } from '../../src/project/answer.ts'
import { openProject } from '../../src/project/session.ts'
import { postil, postilJson } from './command-line.ts'
import { temporaryFolder, testSurroundings } from './project-fixture.ts'

interface Started {
  readonly folder: string
  readonly project: string
  readonly file: string
}

const kept: readonly (readonly [name: string, recipe: RecipeInput])[] = [
  ['编码 × 文档', { kind: 'matrix', settings: { rows: 'codes', columns: 'documents', sums: true } }],
  [
    'a/b:c* 𠮷 שלום',
    { kind: 'picture', settings: { picture: { kind: 'bar' }, look: { language: 'zh-CN' } } },
  ],
  ['A/B:C* 𠮷 שלום', { kind: 'picture', settings: { picture: { kind: 'cloud' } } }],
  ['con', { kind: 'words', settings: {} }],
]

/** A project with two texts, codes and four recipes, and the file of these. */
async function start(): Promise<Started> {
  const folder = temporaryFolder()
  const project = join(folder, 'P.postil')
  await postilJson('new', project, '--name', '研究', '--coder', 'Ada')
  const texts = { '甲.txt': '居民参与不足。\r\n平台𠮷很好。\r\n', '乙.txt': '平臺很好，家人👨‍👩‍👧都來。\n' }
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
  await postilJson('import', project, ...Object.keys(texts).map(name => join(folder, name)), '--no-clean')
  const list = join(folder, 'codings.json')
  const segments = [
    { document: '甲', quote: '居民参与不足。', codes: ['参与'] },
    { document: '乙', quote: '平臺很好', codes: ['平台'] },
  ]
  writeFileSync(list, JSON.stringify({ codes: [{ name: '参与' }, { name: '平台' }], segments }))
  await postilJson('code', project, '--file', list)
  const session = openProject(project, { wish: 'write' }, testSurroundings)
  for (const [name, recipe] of kept) await ask(session, 'recipes.keep', { name, recipe })
  await session.close()
  const file = join(folder, 'recipes.json')
  await postilJson('recipes', project, '--out', file)
  return { folder, project, file }
}

function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'base64')]),
  )
}

it('lists what is kept, and makes it again by the file, with the same bytes each time', async () => {
  const { folder, project, file } = await start()
  const listed = await postil(['recipes', project])
  expect(listed.out.split('\n').map(line => line.split('\t').slice(0, 2))).toEqual([
    ['编码 × 文档', 'matrix'],
    ['a/b:c* 𠮷 שלום', 'picture'],
    ['A/B:C* 𠮷 שלום', 'picture'],
    ['con', 'words'],
    [''],
  ])
  const folders = ['one', 'two', 'all'].map(name => join(folder, name))
  const [one = '', two = '', all = ''] = folders
  expect((await postil(['run', file, project, '--out', one])).error).toBe('')
  await postilJson('run', file, project, '--out', two)
  await postilJson('run', project, '--all', '--out', all)
  const first = filesOf(one)
  expect(Object.keys(first).toSorted()).toEqual(
    [
      'A B C 𠮷 שלום 2.svg',
      'a b c 𠮷 שלום.svg',
      'recipe 1.csv',
      'recipe 1.csv-metadata.json',
      '编码 × 文档.csv',
      '编码 × 文档.csv-metadata.json',
    ].toSorted(),
  )
  expect(filesOf(two)).toEqual(first)
  expect(filesOf(all)).toEqual(first)
  expect(readFileSync(join(one, '编码 × 文档.csv'), 'utf8')).toBe(
    '\ufeff,甲,乙,total\r\n参与,1,0,1\r\n平台,0,1,1\r\ntotal,1,1,2\r\n',
  )
  const dated = join(folder, 'dated')
  await postilJson('run', file, project, '--out', dated, '--format', 'json', '--date', '2026-01-02')
  const json = JSON.parse(readFileSync(join(dated, '编码 × 文档.json'), 'utf8'))
  expect(json.provenance.date).toBe('2026-01-02')
})

it('says on the error stream what is left out, in the language of the person', async () => {
  const { folder, project, file } = await start()
  const listed = JSON.parse(readFileSync(file, 'utf8')) as RecipeFile
  const ids = await postilJson<{ rows: { id: string }[] }>(
    ...['matrix', project, '--rows', 'codes', '--columns', 'documents'],
  )
  const gone = '0190b3a4-5c6d-4e7f-8a9b-0c1d2e3f4a5b'
  const only = [gone, ids.rows[1]?.id ?? '']
  const settings = { rows: { of: 'codes', only }, columns: 'documents' }
  const names = { [gone]: { kind: 'code', name: '旧码 ט' } }
  const partly = { ...listed, recipes: [{ name: 'x', kind: 'matrix', settings, names }] }
  writeFileSync(file, JSON.stringify(partly))
  const run = await postil(['run', file, project, '--out', join(folder, 'out')], 'zh-CN')
  expect(run.exitCode).toBe(0)
  expect(run.error).toBe('“x”：项目里已没有“旧码 ט”（rows › only #1），结果不含此项。\n')
  expect(readFileSync(join(folder, 'out', 'x.csv'), 'utf8')).toBe('\ufeff,甲,乙\r\n平台,0,1\r\n')
})

describe('refuses', () => {
  type Bad = (good: RecipeFile) => unknown
  const first =
    (changes: object): Bad =>
    good => ({ ...good, recipes: [{ ...good.recipes[0], ...changes }] })
  const settings =
    (changes: object): Bad =>
    good =>
      first({ settings: { ...good.recipes[0]?.settings, ...changes } })(good)

  it.each<[string, Bad, RegExp]>([
    ['what is no JSON', () => '{ "postil": "recipes",\n oops', /bad\.json:2:2/],
    ['nothing', () => '', /bad\.json/],
    ['a list', () => [], /\{ \}.*"postil": "recipes"/],
    ['another kind of file', good => ({ ...good, postil: 'codes' }), /postil.*"recipes"/],
    ['a newer file', good => ({ ...good, version: 2 }), /version.*1/],
    ['no recipe', good => ({ ...good, recipes: [] }), /recipes/],
    ['an unknown kind', first({ kind: 'pie' }), /recipes #1 › kind.*matrix, frequencies/],
    ['an unknown field', settings({ colour: 1 }), /recipes #1 › settings › colour.*rows, columns/],
    ['an unknown field deep inside', settings({ rows: { of: 'codes', onyl: [] } }), /settings › rows › onyl/],
    ['a measure that is none', settings({ measure: 'weight' }), /recipes #1 › settings › measure/],
    ['an axis that is none', settings({ rows: { of: 'weather' } }), /recipes #1 › settings › rows/],
    ['a name of 5,000 characters', first({ name: '𠮷'.repeat(2500) }), /recipes #1 › name/],
    ['half a character', first({ name: '\ud842' }), /recipes #1 › name/],
    ['recipes of another project', good => ({ ...good, project: { id: 'x', name: '別的 ט' } }), /別的 ט/],
  ])('%s, naming the place, in one line and three languages', async (_, bad, place) => {
    const { folder, project, file: written } = await start()
    const file = join(folder, 'bad.json')
    const content = bad(JSON.parse(readFileSync(written, 'utf8')) as RecipeFile)
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
    const errors = []
    for (const language of ['en', 'zh-CN', 'zh-TW'] as const) {
      const out = join(folder, 'never')
      const { exitCode, error } = await postil(['run', file, project, '--out', out], language)
      expect(exitCode).toBe(1)
      expect(error.trim().split('\n')).toHaveLength(1)
      expect(error).toMatch(place)
      errors.push(error)
    }
    expect(new Set(errors).size).toBe(3)
    expect(readdirSync(folder)).not.toContain('never')
  })

  it.each([
    [['run', 'F', 'P'], '--out'],
    [['run', 'P', '--out', 'D'], 'run'],
    [['run', 'F', 'P', '--all', '--out', 'D'], 'run'],
    [['run', 'F', 'P', '--out', 'D', '--format', 'docx'], '--format'],
  ])('%j as wrong usage', async (words, told) => {
    const { file, project, folder } = await start()
    const places: Readonly<Record<string, string>> = { F: file, P: project, D: join(folder, 'd') }
    const { exitCode, error } = await postil(words.map(word => places[word] ?? word))
    expect(exitCode).toBe(2)
    expect(error).toContain(told)
  })
})
