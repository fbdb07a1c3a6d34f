import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { tableXlsx } from '../../src/formats/sheets/index.ts'
import { xlsxOf } from '../../src/formats/tables/testing/xlsx-of.ts'
import type { AttributeFileChoice, AttributeFilePreview } from '../../src/ipc/attribute-files.ts'
import type { AttributeSubject } from '../../src/ipc/constants.ts'
import { newProject, type TestProject } from './project-fixture.ts'

const names = ['王𠮷', '李梅', '陳建國', 'עברית', '👨‍👩‍👧 一家', 'Ada']

async function withCases(): Promise<TestProject> {
  const project = await newProject()
  for (const name of names) await project.call('cases.create', { name })
  return project
}

/** Writes a file beside the project; gives what is asked about it. */
function fileOf(
  project: TestProject,
  words: string | Uint8Array,
  more: Partial<AttributeFileChoice> & { readonly file?: string } = {},
): AttributeFileChoice {
  const { file = '表𠮷.csv', ...choice } = more
  const path = join(project.folder, file)
  writeFileSync(path, words)
  return { path, subject: 'case', ...choice }
}

async function valuesIn(project: TestProject, subject: AttributeSubject = 'case') {
  const { attributes, rows } = await project.call('attributes.table', { subject })
  const heads = attributes.map(({ name, type }) => `${name}:${type}`)
  return { heads, rows: Object.fromEntries(rows.map(({ name, values }) => [name, values])) }
}

function unit(preview: AttributeFilePreview, name: string) {
  const column = preview.columns.find(candidate => candidate.name === name)
  if (column === undefined) throw new Error(`No column ${name}`)
  return column
}

it('brings values in by name, exactly and loosely, tells what did not match, and is one act to take back', async () => {
  const project = await withCases()
  const choice = fileOf(
    project,
    '\ufeff姓名,年龄,访谈日期,愿意,角色\r\n王𠮷,41,2021/3/5,是,网格员\r\n陈建国,３９,2021年4月,否,居民\r\n' +
      'ａｄａ ,28,,是,居民\r\nעברית,,2020,否,网格员\r\n无名,50,2021,是,居民\r\n,60,,,\r\n王𠮷,99,,,\r\n',
  )
  const preview = await project.call('attributeFiles.preview', choice)
  expect(preview).toMatchObject({
    ...{
      rows: 7,
      headRow: 1,
      nameColumn: 0,
      matched: 4,
      added: 14,
      overwritten: 0,
      newAttributes: 4,
      created: 0,
    },
    loosely: {
      count: 2,
      first: [
        { row: 3, name: '陈建国', subject: '陳建國' },
        { row: 4, name: 'ａｄａ ', subject: 'Ada' },
      ],
    },
    unknown: { count: 1, first: [{ row: 6, name: '无名' }] },
    unnamed: { count: 1, first: [7] },
    doubled: { count: 1, first: [{ row: 8, name: '王𠮷', firstRow: 2 }] },
    missing: { count: 2, first: ['李梅', '👨‍👩‍👧 一家'] },
  })
  expect(preview.columns.map(({ type }) => type)).toEqual(['text', 'number', 'date', 'yes-no', 'choice'])
  expect(project.events).toHaveLength(names.length)
  expect(await valuesIn(project)).toMatchObject({ heads: [] })

  await project.call('attributeFiles.run', choice)
  const stored = {
    heads: ['年龄:number', '访谈日期:date', '愿意:yes-no', '角色:choice'],
    rows: {
      ...{ 王𠮷: ['41', '2021-03-05', 'yes', '网格员'], 李梅: [null, null, null, null] },
      ...{ 陳建國: ['39', '2021-04', 'no', '居民'], Ada: ['28', null, 'yes', '居民'] },
      ...{ עברית: [null, '2020', 'no', '网格员'], '👨‍👩‍👧 一家': [null, null, null, null] },
    },
  }
  expect(await valuesIn(project)).toEqual(stored)
  const state = await project.call('history.state', {})
  expect(state.undo).toMatchObject({
    operation: 'attributeFiles.run',
    values: { count: 4, file: '表𠮷.csv' },
  })
  await project.call('history.undo', {})
  expect((await valuesIn(project)).heads).toEqual([])
  await project.call('history.redo', {})
  expect(await valuesIn(project)).toEqual(stored)
})

it('counts and shows what would be overwritten, leaves values where cells are empty, and changes nothing twice', async () => {
  const project = await withCases()
  await project.call('attributeFiles.run', fileOf(project, '姓名,年龄,村\nAda,28,𠮷村\n李梅,33,南村\n'))
  const choice = fileOf(project, '姓名,年齡,村\nAda,29,\n李梅,33,南村\n王𠮷,41,北村\n', { file: '再.csv' })
  const preview = await project.call('attributeFiles.preview', choice)
  expect(preview).toMatchObject({ added: 2, overwritten: 1, same: 2, newAttributes: 0 })
  expect(preview.overwrites).toEqual({
    count: 1,
    first: [{ row: 2, name: 'Ada', attribute: '年齡', before: '28', after: '29' }],
  })
  expect(unit(preview, '年齡').meets).toMatchObject({ name: '年龄', type: 'number', loosely: true })
  await project.call('attributeFiles.run', choice)
  expect((await valuesIn(project)).rows).toMatchObject({
    ...{ Ada: ['29', '𠮷村'], 李梅: ['33', '南村'], 王𠮷: ['41', '北村'] },
  })
  expect(await project.call('attributeFiles.preview', choice)).toMatchObject({
    added: 0,
    overwritten: 0,
    same: 5,
  })
})

it('makes the cases that are missing when asked to, each once', async () => {
  const project = await withCases()
  const choice = fileOf(project, '姓名,年龄\n赵 六,50\nADA,28\n赵　六,51\n', { create: true })
  expect(await project.call('attributeFiles.run', choice)).toMatchObject({ created: 1, matched: 1 })
  expect((await valuesIn(project)).rows).toMatchObject({ '赵 六': ['50'], Ada: ['28'] })
  const long = fileOf(project, `姓名,年龄\n${'长'.repeat(500)},50\n`, { create: true, nameColumn: 0 })
  expect(await project.refusal('attributeFiles.run', long)).toBe('name-too-long')
})

it('tells mixed types with row and column, and takes them as people choose', async () => {
  const project = await withCases()
  const words = '姓名,年龄\nAda,28\n李梅,33\n王𠮷,41\n陳建國,不详\nעברית,50\n'
  const preview = await project.call('attributeFiles.preview', fileOf(project, words))
  expect(unit(preview, '年龄')).toMatchObject({
    ...{ type: 'text', letters: 'B', filled: 5, distinct: 5 },
    nearly: { type: 'number', others: { count: 1, first: [{ row: 5, value: '不详' }] } },
  })
  const columns = [
    { use: false, type: null },
    { use: true, type: 'number' as const },
  ]
  const chosen = fileOf(project, words, { columns })
  expect(unit(await project.call('attributeFiles.preview', chosen), '年龄').misfits).toEqual({
    count: 1,
    first: [{ row: 5, value: '不详' }],
  })
  expect(await project.refusal('attributeFiles.run', chosen)).toBe('cell-unfit')
  expect((await valuesIn(project)).heads).toEqual([])
  await project.call('attributeFiles.run', { ...chosen, skipMisfits: true })
  expect(await valuesIn(project)).toMatchObject({
    heads: ['年龄:number'],
    rows: { Ada: ['28'], 陳建國: [null], עברית: ['50'] },
  })
})

it('keeps the type an attribute has, or changes it where all that is kept fits', async () => {
  const project = await withCases()
  await project.call('attributeFiles.run', fileOf(project, '姓名,编码\nAda,7\n李梅,8\n'))
  const words = '姓名,编码\nAda,A7\n王𠮷,9\n'
  expect(unit(await project.call('attributeFiles.preview', fileOf(project, words)), '编码')).toMatchObject({
    ...{ type: 'number', guess: 'text', meets: { type: 'number' } },
    misfits: { count: 1, first: [{ row: 2, value: 'A7' }] },
  })
  const as = (type: 'text' | 'date') => [
    { use: false, type: null },
    { use: true, type },
  ]
  expect(await project.refusal('attributeFiles.run', fileOf(project, words, { columns: as('date') }))).toBe(
    'cell-unfit',
  )
  const only9 = fileOf(project, '姓名,编码\n王𠮷,2009\n', { columns: as('date') })
  expect(unit(await project.call('attributeFiles.preview', only9), '编码').unfit).toEqual({
    count: 2,
    first: ['8', '7'],
  })
  expect(await project.refusal('attributeFiles.run', only9)).toBe('value-invalid')
  await project.call('attributeFiles.run', fileOf(project, words, { columns: as('text') }))
  expect(await valuesIn(project)).toMatchObject({
    heads: ['编码:text'],
    rows: { Ada: ['A7'], 李梅: ['8'], 王𠮷: ['9'] },
  })
})

it('finds the head below a title, reads days by their number, and takes one of doubled columns', async () => {
  const project = await withCases()
  const bytes = await tableXlsx({
    json: null,
    sheets: [
      {
        name: '表',
        heads: { rows: 0, columns: 0 },
        lines: [
          ['社区调查', '', '', ''],
          ['', '', '', ''],
          ['序号', '姓名', '出生日期', '出生日期'],
          [1, 'Ada', 33_000, 1],
          [2, '李梅', 36_526, 2],
        ],
      },
    ],
  })
  const choice = fileOf(project, bytes, { file: '调查.xlsx' })
  const preview = await project.call('attributeFiles.preview', choice)
  expect(preview).toMatchObject({ headRow: 3, nameColumn: 1, rows: 2, matched: 2, sheets: ['表'] })
  expect(preview.columns[2]).toMatchObject({ type: 'date', serials: 2, use: true, sameAs: null })
  expect(preview.columns[3]).toMatchObject({ use: false, sameAs: '出生日期', letters: 'D' })
  await project.call('attributeFiles.run', choice)
  expect((await valuesIn(project)).rows).toMatchObject({
    Ada: ['1', '1990-05-07'],
    李梅: ['2', '2000-01-01'],
  })
})

it.each([
  ['an empty file', '', 'file-empty'],
  ['nothing but delimiters', ',,\n,,\n', 'file-empty'],
  ['only a head', '姓名,年龄\n', 'table-without-rows'],
  ['names that nobody has', '姓名,年龄\n张三,1\n李四,2\n', 'names-unknown'],
  ['ten thousand columns', `姓名${',x'.repeat(10_000)}\nAda${',1'.repeat(10_000)}\n`, 'table-too-large'],
])('refuses %s and changes nothing', async (_, words, code) => {
  const project = await withCases()
  expect(await project.refusal('attributeFiles.run', fileOf(project, words))).toBe(code)
  expect(await valuesIn(project)).toMatchObject({ heads: [] })
  expect(project.events).toHaveLength(names.length)
})

it('refuses what is no table by the name of the file', async () => {
  const project = await withCases()
  expect(
    await project.refusal('attributeFiles.preview', fileOf(project, '只有文字。', { file: '文.txt' })),
  ).toBe('file-without-table')
  expect(await project.refusal('attributeFiles.preview', { path: '/nowhere.csv', subject: 'case' })).toBe(
    'file-missing',
  )
})

it('reads GB18030 by itself and as it is told', async () => {
  const project = await withCases()
  const words = iconv.encode('姓名,角色\r\n李梅,社区网格员\r\n王𠮷,居民代表\r\n', 'gb18030')
  const preview = await project.call('attributeFiles.preview', fileOf(project, words))
  expect(preview.encodings[0]?.encoding).toBe('gb18030')
  const wrong = await project.call('attributeFiles.preview', fileOf(project, words, { encoding: 'utf-8' }))
  expect(wrong).toMatchObject({ matched: 0, warnings: [{ code: 'characters-replaced' }] })
  const unknown = fileOf(project, words, { encoding: 'klingon' })
  expect(await project.refusal('attributeFiles.preview', unknown)).toBe('encoding-unknown')
  await project.call('attributeFiles.run', fileOf(project, words, { encoding: 'gb18030' }))
  expect((await valuesIn(project)).rows).toMatchObject({ 李梅: ['社区网格员'], 王𠮷: ['居民代表'] })
})

it('values of documents and of speakers come in too; fields are met by their words', async () => {
  const project = await newProject()
  await project.importText(
    '访谈一.txt',
    '王：你好𠮷。\n李：您好。\n王：再问一句。\n李：您问。\n王：好。\n李：好。\n',
  )
  const document = fileOf(project, '文档,年份,地点\n访谈一,2021,北京\n', {
    ...{ subject: 'document', fieldNames: { year: '年份' } },
  })
  await project.call('attributeFiles.run', document)
  const { attributes } = await project.call('attributes.table', { subject: 'document' })
  expect(attributes.map(({ name, field }) => [name, field])).toEqual([
    ['', 'year'],
    ['地点', null],
  ])
  const speaker = fileOf(project, '说话人\t角色\n王\t访谈员\n没有的人\t居民\n', {
    subject: 'speaker',
    file: '说.tsv',
  })
  expect(await project.call('attributeFiles.run', { ...speaker, create: true })).toMatchObject({ created: 0 })
  expect((await valuesIn(project, 'speaker')).rows).toMatchObject({ 王: ['访谈员'], 李: [null] })
})

it('documents are also known by the files they came from, where no name says otherwise', async () => {
  const project = await newProject()
  const id = await project.importText('003-1𠮷.txt', '居民参与不足。')
  await project.call('documents.rename', { id, name: '访谈一' })
  await project.importText('访谈二.txt', '平台很好。')
  const choice = fileOf(project, '文档,地点\n003-1𠮷.TXT,北京\n访谈二,上海\n', { subject: 'document' })
  expect(await project.call('attributeFiles.preview', choice)).toMatchObject({
    ...{ matched: 2, unknown: { count: 0 } },
    loosely: { count: 1, first: [{ row: 2, name: '003-1𠮷.TXT', subject: '访谈一' }] },
  })
  await project.call('attributeFiles.run', choice)
  expect((await valuesIn(project, 'document')).rows).toMatchObject({ 访谈一: ['北京'], 访谈二: ['上海'] })
})

it('a hundred thousand rows can be cancelled, and then nothing is there', async () => {
  const project = await newProject()
  const rows = Array.from({ length: 100_000 }, (_, at) => `受访者${at},${at % 90},甲`)
  const choice = fileOf(project, `姓名,年龄,组\n${rows.join('\n')}\n`, { create: true, most: 3 })
  expect(await project.cancelled('attributeFiles.run', choice, new AbortController())).toBe('cancelled')
  expect(await project.call('cases.list', {})).toEqual([])
  expect(await project.call('attributeFiles.run', choice)).toMatchObject({
    ...{ created: 100_000, added: 200_000 },
    unknown: { count: 100_000, first: [{ row: 2 }, { row: 3 }, { row: 4 }] },
  })
  await project.call('history.undo', {})
  expect(await project.call('cases.list', {})).toEqual([])
}, 120_000)

it('writes the table in the words of the window, and reads it back as the same', async () => {
  const project = await newProject()
  const id = await project.importText('访谈一.txt', '居民参与不足𠮷。')
  await project.call('attributes.setField', { documentId: id, field: 'year', value: '2021' })
  const given = fileOf(project, '文档,愿意吗\n访谈一,是\n', { subject: 'document' })
  await project.call('attributeFiles.run', given)
  for (const format of ['csv', 'xlsx'] as const) {
    const path = join(project.folder, `出.${format}`)
    const fieldNames = { year: '年份' }
    const words = { name: '文档', yes: '是', no: '否' }
    await project.call('exports.attributes', { subject: 'document', path, format, fieldNames, words })
    if (format === 'csv')
      expect(readFileSync(path, 'utf8')).toBe('\ufeff文档,年份,愿意吗\r\n访谈一,2021,是\r\n')
    const back = await project.call('attributeFiles.preview', { path, subject: 'document', fieldNames })
    expect(back).toMatchObject({ matched: 1, added: 0, overwritten: 0, same: 2, newAttributes: 0 })
  }
  const asProject = {
    subject: 'document',
    format: 'csv',
    path: project.path,
    words: { name: 'n', yes: 'y', no: 'n' },
  }
  expect(await project.refusal('exports.attributes', asProject)).toBe('target-in-use')
})

it('brings what is kept into the form of a new type, and knows it then', async () => {
  const project = await withCases()
  const columns = (type: 'text' | 'number') => [
    { use: false, type: null },
    { use: true, type },
  ]
  await project.call(
    'attributeFiles.run',
    fileOf(project, '姓名,值\nAda,１２\n李梅,３３\n', { columns: columns('text') }),
  )
  const choice = fileOf(project, '姓名,值\nAda,12\n王𠮷,7\n', { columns: columns('number') })
  expect(await project.call('attributeFiles.run', choice)).toMatchObject({
    same: 1,
    added: 1,
    overwritten: 0,
  })
  expect(await valuesIn(project)).toMatchObject({
    heads: ['值:number'],
    rows: { Ada: ['12'], 李梅: ['33'], 王𠮷: ['7'] },
  })
})

it('of merged cells reads the first, of formulas the result, and tells of those that have none', async () => {
  const project = await withCases()
  const bytes = await xlsxOf({
    rows:
      '<row><c t="str"><v>姓名</v></c><c t="str"><v>村</v></c><c t="str"><v>人数</v></c></row>' +
      '<row><c t="str"><v>Ada</v></c><c t="str"><v>南村</v></c><c><f>1+2</f><v>3</v></c></row>' +
      '<row><c t="str"><v>李梅</v></c><c t="str"><v>南村</v></c><c><f>4+5</f></c></row>' +
      '<row><c t="str"><v>李梅</v></c><c t="str"><v>北村</v></c><c><v>5</v></c></row>',
    after: '<mergeCells><mergeCell ref="A3:A4"/><mergeCell ref="B2:B3"/></mergeCells>',
  })
  const preview = await project.call('attributeFiles.run', fileOf(project, bytes, { file: '合并.xlsx' }))
  expect(preview).toMatchObject({
    ...{ matched: 2, unnamed: { count: 1, first: [4] } },
    warnings: [{ code: 'table-formulas-empty', values: { count: 1 } }],
  })
  expect((await valuesIn(project)).rows).toMatchObject({ Ada: ['南村', '3'], 李梅: [null, null] })
})
