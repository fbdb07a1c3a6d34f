import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFileText } from '../../src/formats/read/read-file-text.ts'
import { readTable } from '../../src/formats/tables/index.ts'
import { postil, postilJson } from './command-line.ts'
import { newProject } from './project-fixture.ts'

const text = '居民参与𠮷不足。=1+1 <b>\n\n平台“好用”，👨‍👩‍👧都来。\n'

/** A closed project with two codings of 治理/参与 and one of 平台. */
async function project() {
  const open = await newProject()
  const documentId = await open.importText('访谈 一.txt', text)
  const top = await open.call('codes.create', { name: '治理' })
  const below = await open.call('codes.create', { name: '参与', parentId: top.id })
  const other = await open.call('codes.create', { name: '平台' })
  for (const [codeId, from, to] of [
    [below.id, 0, 6],
    [below.id, 9, 17],
    [other.id, 19, 25],
  ] as const) {
    await open.call('codings.apply', { documentId, codeId, span: { from, to } })
  }
  await open.call('attributes.setField', { documentId, field: 'year', value: '2016' })
  await open.session.close()
  return open
}

describe('postil query', () => {
  it('lists passages with document, paragraph, place, codes and words', async () => {
    const { path } = await project()
    const printed = await postil(['query', path, '参与 NEAR[1 paragraph] 平台 WHERE year > 2015'])
    expect(printed.error).toBe('')
    expect(printed.out).toBe(
      '访谈 一\t1\t0\t6\t治理/参与\t\t居民参与𠮷\t不足。=1+1 <b>\n访谈 一\t1\t9\t17\t治理/参与\t居民参与𠮷不足。\t=1+1 <b>\t\n',
    )
  })

  it('gives the same as JSON, with attributes and provenance, twice byte for byte', async () => {
    const { path } = await project()
    const words = [
      'query',
      path,
      '治理 WITH SUBCODES AND TEXT 参与',
      '--format',
      'json',
      '--date',
      '2026-01-02',
    ]
    const once = await postil(words)
    expect(JSON.parse(once.out)).toMatchObject({
      query: '治理 WITH SUBCODES AND TEXT "参与"',
      passages: [
        {
          document: '访谈 一',
          from: 2,
          to: 4,
          paragraph: 1,
          codes: ['治理/参与'],
          quotation: '参与',
          attributes: { Year: '2016' },
        },
      ],
      provenance: { date: '2026-01-02' },
    })
    expect((await postil(words)).out).toBe(once.out)
    expect(await postilJson('query', path, '治理 WITH SUBCODES AND TEXT 参与')).toMatchObject({
      passages: [{ quotation: '参与' }],
    })
  })

  it('writes CSV, Markdown and HTML in the language of who asks, nothing in them taken for more than words', async () => {
    const { path } = await project()
    const csv = await postil(['query', path, '参与', '--format', 'csv'], 'zh-CN')
    expect(csv.out.split('\r\n').slice(0, 3)).toEqual([
      '文档,文件,段落,起,止,编码,前文,引文,后文,年份',
      '访谈 一,访谈 一.txt,1,0,6,治理/参与,,居民参与𠮷,不足。=1+1 <b>,2016',
      `访谈 一,访谈 一.txt,1,9,17,治理/参与,居民参与𠮷不足。,"'=1+1 <b>",,2016`,
    ])
    const markdown = await postil(['query', path, '参与', '--format', 'md'])
    expect(markdown.out).toContain(
      '## 访谈 一\n\nYear: 2016\n\n> 居民参与𠮷\n\nParagraph 1 · 0–6 · 治理/参与\n\n> \\=1+1 \\<b\\>',
    )
    const html = await postil(['query', path, '参与', '--format', 'html'], 'zh-TW')
    expect(html.out).toContain('<td class="words" dir="auto">=1+1 &lt;b&gt;</td><td dir="auto">2016</td>')
    expect(html.out).not.toContain('<b>')
  })

  it('writes Excel and Word files that are read back with the same words', async () => {
    const { path, folder } = await project()
    const xlsx = join(folder, 'out.xlsx')
    const docx = join(folder, 'out.docx')
    expect((await postil(['query', path, 'ALL OR 参与', '--format', 'xlsx', '--out', xlsx])).exitCode).toBe(0)
    expect((await postil(['query', path, '平台', '--format', 'docx', '--out', docx])).exitCode).toBe(0)
    expect((await readFileText(readFileSync(docx), 'out.docx')).text).toContain('平台“好用')
    const { rows } = await readTable(readFileSync(xlsx), 'xlsx', {}, { header: true })
    expect(rows.map(row => [row[3], row[4], row[5], row[7]])).toEqual([
      ['0', '6', '治理/参与', '居民参与𠮷'],
      ['0', String(text.length), '', text],
      ['9', '17', '治理/参与', '=1+1 <b>'],
    ])
  })

  it.each([
    ['参与 AND 幸福', 'Character 8 of the query: there is no “幸福” here.'],
    ['TEXT 𠮷祥里 AND 幸福', 'Character 14 of the query: there is no “幸福” here.'],
    ['(参与 OR 平台', 'The query is not understood at character 10 (“end of the query”).'],
    [
      '参与 NEAR[1 page] 平台',
      'The query is not understood at character 11 (“page”). This could stand there: characters, sentences, paragraphs, turns.',
    ],
    ['参与 WHERE year > soon', '(“soon”). This could stand there: a number.'],
  ])('says where %s is wrong', async (words, message) => {
    const { path } = await project()
    const printed = await postil(['query', path, words])
    expect(printed.exitCode).toBe(1)
    expect(printed.error).toContain(message)
    const chinese = await postil(['query', path, words], 'zh-CN')
    expect(chinese.error).toMatch(/第 \d+ 个字符/)
  })

  it.each([[['--format', 'pdf']], [['--format', 'xlsx']], [['--out', 'x']]])(
    'does not take %s',
    async options => {
      const { path } = await project()
      expect((await postil(['query', path, '参与', ...options])).exitCode).toBe(2)
    },
  )
})
