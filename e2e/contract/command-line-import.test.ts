import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { postil, postilJson } from './command-line.ts'
import { mixedText, temporaryFolder } from './project-fixture.ts'

const fixture = (name: string) => join(import.meta.dirname, '../fixtures/formats', name)
const sample = (name: string) => join(import.meta.dirname, '../../resources/sample', name)

/** The reading of a character behind it, e.g. `(guān)`. */
const gloss = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+\)/

interface Imported {
  readonly name: string
  readonly source: string
  readonly characters: number
}

async function start() {
  const folder = temporaryFolder()
  const project = join(folder, 'P.postil')
  await postilJson('new', project, '--name', '研究', '--coder', 'Ada')
  const write = (name: string, words: string | Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, words)
    return path
  }
  return { folder, project, write }
}

const answer = (words: string) => `我觉得小区的公共空间需要大家一起商量着改，𠮷先生也这样想：${words}。`
const survey = `编号,年龄,您怎么看？,还有什么？\n001,34,${answer('甲')},${answer('乙')}\n002,71,${answer('丙')},${answer('丁')}\n`

it('keeps folders as groups, below the group that is named', async () => {
  const { folder, project } = await start()
  const material = join(folder, '资料')
  mkdirSync(join(material, '北京', '𠮷祥'), { recursive: true })
  writeFileSync(join(material, '北京', '𠮷祥', 'a.txt'), mixedText)
  await postilJson('import', project, material, '--keep-folders', '--group', '一期')
  const groups = (await postilJson('groups', project)) as readonly { readonly path: string }[]
  expect(groups.map(({ path }) => path)).toEqual(['一期', '一期/北京', '一期/北京/𠮷祥'])
  await postilJson('undo', project)
  expect(await postilJson('groups', project)).toEqual([])
})

describe('rules and splits', () => {
  it('switches rules on and off by name', async () => {
    const { project } = await start()
    const name = 'scraped-article.txt'
    await postilJson('import', project, sample(name))
    expect((await postil(['text', project, name])).out).not.toMatch(gloss)
    await postilJson('undo', project)
    await postilJson('import', project, sample(name), '--rules', '-pinyin-gloss, +sentence-paragraph')
    expect((await postil(['text', project, name])).out).toMatch(gloss)
  })

  it.each(['pinyin-gloss', '+no-such-rule', '*pinyin-gloss', '-'])(
    'refuses --rules %s, names the rules, and brings nothing in',
    async rules => {
      const { project, write } = await start()
      const printed = await postil(['import', project, write('a.txt', mixedText), '--rules', rules])
      expect([printed.exitCode, printed.out]).toEqual([2, ''])
      expect(printed.error.trim().split('\n')).toHaveLength(1)
      expect(printed.error).toContain('pinyin-gloss, ')
      expect(await postilJson('docs', project)).toEqual([])
    },
  )

  it('splits a collection or leaves it whole', async () => {
    const { folder, project } = await start()
    const file = sample('scraped-collection.txt')
    expect(await postilJson('import', project, file, '--split', 'none')).toHaveLength(1)
    expect(await postilJson('import', project, file)).toHaveLength(4)
    await postilJson('clean', file, '--out', join(folder, 'out'), '--split', 'none')
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['report.json', 'scraped-collection.txt'])
  })

  it.each([
    ['--split', 'some'],
    ['--part', 'half'],
    ['--sheet', '0'],
    ['--sheet', 'one'],
    ['--table-as', 'rows'],
    ['--duplicates', 'drop'],
    ['--wings', 'yes'],
  ])('exits with 2 for %s %s', async (option, value) => {
    const { project, write } = await start()
    const printed = await postil(['import', project, write('a.csv', survey), option, value])
    expect([printed.exitCode, printed.out]).toEqual([2, ''])
    expect(printed.error).toContain(option)
    expect(await postilJson('docs', project)).toEqual([])
  })
})

describe('tables', () => {
  it.each([
    ['您怎么看？', [answer('甲')]],
    ['3', [answer('甲')]],
    ['3, 还有什么？', [answer('甲'), answer('乙')]],
  ])('takes texts from the columns %s', async (columns, texts) => {
    const { project, write } = await start()
    const documents = await postilJson<Imported[]>(
      'import',
      project,
      write('a.csv', survey),
      '--table-text',
      columns,
    )
    expect(documents.map(({ name }) => name)).toEqual(['001', '002'])
    const { out } = await postil(['text', project, '001'])
    for (const words of texts) expect(out).toContain(words)
    expect(out.includes(answer('乙'))).toBe(texts.length === 2)
  })

  it('makes cases of rows, with all they say, and text of the whole', async () => {
    const { project, write } = await start()
    const file = write('a.csv', survey)
    const printed = await postil(['import', project, file, '--table-as', 'cases'])
    expect([printed.exitCode, printed.out]).toEqual([0, ''])
    expect(printed.error).toContain('2 cases')
    expect(await postilJson('import', project, file, '--table-as', 'text')).toMatchObject([
      { source: 'a.csv' },
    ])
    expect((await postil(['text', project, 'a.csv'])).out).toContain(`001\t34\t${answer('甲')}`)
  })

  it.each(['5', '0', '没有', ''])(
    'says that there is no column “%s”, and brings nothing in',
    async column => {
      const { project, write } = await start()
      const file = write('a.csv', survey)
      for (const language of ['en', 'zh-CN'] as const) {
        const printed = await postil(['import', project, file, '--table-text', column], language)
        expect([printed.exitCode, printed.out]).toEqual([1, ''])
        expect(printed.error.trim().split('\n')).toHaveLength(1)
        expect(printed.error).toContain(column)
      }
      expect(await postilJson('docs', project)).toEqual([])
    },
  )

  it('reads the sheet that is asked for, and says when there is none', async () => {
    const { project } = await start()
    const file = fixture('survey-openpyxl.xlsx')
    expect((await postilJson<Imported[]>('import', project, file, '--sheet', '1')).length).toBeGreaterThan(1)
    const printed = await postil(['import', project, file, '--sheet', '99'])
    expect([printed.exitCode, printed.out]).toEqual([1, ''])
    expect(printed.error.trim().split('\n')).toHaveLength(1)
    expect(printed.error).not.toMatch(/undefined|\{\{|refusals\./)
  })
})

describe('folders', () => {
  it('are searched to the bottom; what cannot be read is named', async () => {
    const { folder, project } = await start()
    const below = join(folder, '资料', 'sub')
    mkdirSync(below, { recursive: true })
    writeFileSync(join(below, 'a.txt'), mixedText)
    writeFileSync(join(below, 'slides.ppt'), 'x')
    copyFileSync(fixture('article-pandoc.docx'), join(folder, '资料', 'b.docx'))
    const printed = await postil(['import', project, join(folder, '资料')])
    expect(printed.exitCode).toBe(0)
    expect(printed.out.trim().split('\n')).toHaveLength(2)
    expect(printed.error).toContain('slides.ppt')
    const out = join(folder, 'out')
    expect((await postil(['clean', join(folder, '资料'), '--out', out])).exitCode).toBe(0)
    expect(readdirSync(out).sort()).toEqual(['a.txt', 'b.txt', 'report.json'])
  })

  it('in which nothing can be read are refused with one line', async () => {
    const { folder, project } = await start()
    const empty = join(folder, '空')
    mkdirSync(empty)
    for (const content of [null, 'slides.ppt']) {
      if (content !== null) writeFileSync(join(empty, content), 'x')
      for (const language of ['en', 'zh-CN'] as const) {
        for (const words of [
          ['import', project, empty],
          ['clean', empty, '--out', join(folder, 'out')],
        ]) {
          const printed = await postil(words, language)
          expect([printed.exitCode, printed.out]).toEqual([1, ''])
          expect(printed.error.trim().split('\n')).toHaveLength(1)
          expect(printed.error).toContain(content ?? '空')
        }
      }
    }
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })
})

describe('reports', () => {
  it('say what came in and what did not', async () => {
    const { folder, project, write } = await start()
    const file = write('a.txt', mixedText)
    const report = join(folder, 'report.json')
    await postilJson('import', project, file, write('b.txt', mixedText), '--report', report)
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      documents: [{ source: 'a.txt' }],
      skipped: [{ source: 'b.txt', likeness: 1 }],
    })
  })

  it('never take the place of the project, of a file that is read, or of a result; nothing is done then', async () => {
    const { folder, project, write } = await start()
    const file = write('a.txt', mixedText)
    for (const report of [file, project, `${project}-wal`]) {
      const printed = await postil(['import', project, file, '--report', report], 'zh-CN')
      expect([printed.exitCode, printed.out]).toEqual([1, ''])
      expect(printed.error.trim().split('\n')).toHaveLength(1)
    }
    expect(await postilJson('docs', project)).toEqual([])
    expect(await postilJson('check', project)).toEqual([])
    const out = join(folder, 'out')
    for (const report of [file, join(out, 'a.txt')]) {
      expect((await postil(['clean', file, '--out', out, '--report', report])).exitCode).toBe(1)
      expect(existsSync(out)).toBe(false)
    }
    expect(readFileSync(file, 'utf8')).toBe(mixedText)
  })
})

describe('clean', () => {
  it('makes texts of Word, PDF and table files', async () => {
    const { folder, write } = await start()
    const out = join(folder, 'out')
    const report = join(folder, 'r.json')
    await postilJson(
      'clean',
      ...[fixture('article-pandoc.docx'), fixture('no-changes.pdf'), write('a.csv', survey)],
      ...['--out', out, '--report', report, '--table-text', '4'],
    )
    const names = readdirSync(out).sort()
    expect(names).toEqual(['a-01.txt', 'a-02.txt', 'article-pandoc.txt', 'no-changes.txt', 'report.json'])
    expect(readFileSync(join(out, 'a-01.txt'), 'utf8')).toBe(`${answer('乙')}\n`)
    for (const name of names) expect(readFileSync(join(out, name)).length).toBeGreaterThan(10)
    expect(readFileSync(report, 'utf8')).toBe(readFileSync(join(out, 'report.json'), 'utf8'))
  })

  it('refuses results that would be one file, here or on another disk', async () => {
    const { folder, write } = await start()
    mkdirSync(join(folder, 'b'))
    const files = [write('a.txt', mixedText), write('b/A.txt', mixedText)]
    const printed = await postil(['clean', ...files, '--out', join(folder, 'out')])
    expect([printed.exitCode, printed.out]).toEqual([1, ''])
    expect(printed.error).toContain('A.txt')
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  it.each(['protected.docx', 'protected.pdf', 'scan.pdf', 'none.txt'])(
    'refuses %s with one line that names it, and writes nothing',
    async name => {
      const { folder, project } = await start()
      for (const language of ['en', 'zh-CN'] as const) {
        for (const words of [
          ['clean', sample('scraped-article.txt'), fixture(name), '--out', join(folder, 'out')],
          ['import', project, sample('scraped-article.txt'), fixture(name)],
        ]) {
          const printed = await postil(words, language)
          expect([printed.exitCode, printed.out]).toEqual([1, ''])
          expect(printed.error.trim().split('\n')).toHaveLength(1)
          expect(printed.error).toContain(name)
          expect(/[一-鿿]/.test(printed.error)).toBe(language === 'zh-CN')
        }
      }
      expect(existsSync(join(folder, 'out'))).toBe(false)
      expect(await postilJson('docs', project)).toEqual([])
    },
  )

  it('reads an encoding that is named', async () => {
    const { folder, write } = await start()
    const file = write('a.txt', iconv.encode('社區治理需要居民參與。', 'big5'))
    await postilJson('clean', file, '--out', join(folder, 'out'), '--encoding', 'big5')
    expect(readFileSync(join(folder, 'out', 'a.txt'), 'utf8')).toBe('社區治理需要居民參與。')
  })
})

it('leaves out, keeps or replaces what is there already', async () => {
  const { project, write } = await start()
  const lines = Array.from({ length: 30 }, (_, at) => `第${at}位居民说，𠮷祥社區的事要商量${at * 7}次。`)
  const file = write('a.txt', lines.join('\n'))
  await postilJson('import', project, file)
  expect(await postilJson('import', project, file)).toEqual([])
  expect((await postil(['import', project, file])).error).toContain('a.txt')
  writeFileSync(file, ['新的一句。', ...lines].join('\n'))
  const replaced = await postil(['import', project, file, '--duplicates', 'replace'], 'zh-CN')
  expect([replaced.exitCode, replaced.out]).toEqual([0, ''])
  expect(replaced.error).toContain('a.txt')
  expect(await postilJson('docs', project)).toHaveLength(1)
  expect((await postil(['text', project, 'a'])).out).toContain('新的一句')
  await postilJson('import', project, file, '--duplicates', 'keep')
  expect(await postilJson('docs', project)).toHaveLength(2)
  expect(await postilJson('check', project)).toEqual([])
})

it('keeps no file when it is only to be linked, and no comments when they are not wanted', async () => {
  const { project } = await start()
  const file = fixture('article-libreoffice.docx')
  await postilJson('import', project, file, '--link', '--no-comments')
  const linked = readFileSync(project).length
  await postilJson('undo', project)
  await postilJson('import', project, file, '--duplicates', 'keep')
  expect(readFileSync(project).length).toBeGreaterThan(linked)
  expect(await postilJson('check', project)).toEqual([])
})
