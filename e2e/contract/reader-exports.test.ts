import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { memoLabels as memoLabelsOf } from '../../src/core/memo/index.ts'
import { type RoomLabels, roomWords } from '../../src/core/room-labels.ts'
import { readDocx } from '../../src/formats/docx/index.ts'
import { withoutFootnotes } from '../../src/formats/markdown-folder/index.ts'
import { readTable } from '../../src/formats/tables/index.ts'
import { postil, postilJson } from './command-line.ts'
import { mixedText, newProject } from './project-fixture.ts'

const labels = Object.fromEntries(roomWords.map(word => [word, word])) as RoomLabels
const memoLabels = memoLabelsOf({ fact: fact => fact, kind: kind => kind, untitled: 'untitled' })
const wish = { labels, memoLabels, language: 'zh-CN' as const }

/** A project with two documents, codes below each other, codings with all that can be said of them. */
async function codedProject() {
  const project = await newProject()
  const { call } = project
  const documentId = await project.importText('访谈.txt', mixedText)
  const other = await project.importText('空.txt', '没有编码的一行\n')
  const above = await call('codes.create', { name: '治理', definition: '谁管' })
  const code = await call('codes.create', { name: '居民参与', parentId: above.id, color: '#0072b2' })
  const family = await call('codes.create', { name: 'family' })
  const apply = (codeId: typeof code.id, words: string) => {
    const from = mixedText.indexOf(words)
    return call('codings.apply', { documentId, codeId, span: { from, to: from + words.length } })
  }
  const first = await apply(code.id, '𠮷祥社區开始。居民参与')
  await apply(above.id, '居民参与')
  await apply(family.id, '居民参与')
  await apply(family.id, '👨‍👩‍👧 joined; ＡＢＣ full width, e\u0301 combined.\n\nשלום')
  await call('codings.update', { ids: [first.id], comment: '问𠮷', weight: 70, certainty: 'uncertain' })
  await call('memos.create', {
    subject: { kind: 'coding', codingId: first.id },
    title: '为何？',
    text: '[[x',
  })
  await call('memos.create', { subject: { kind: 'code', codeId: above.id }, title: '', text: '关于治理' })
  await call('memos.create', { subject: { kind: 'document', documentId }, title: '', text: '安静的房间' })
  const from = mixedText.indexOf('网格员')
  const subject = { kind: 'passage' as const, documentId, span: { from, to: from + 3 } }
  await call('memos.create', { subject, title: '网格', text: '查一下' })
  return { ...project, documentId, other, above, code, family }
}

describe('coded passages as 0 and 1', () => {
  const read = (path: string) => {
    const text = readFileSync(path, 'utf8')
    expect(text.startsWith('\ufeff')).toBe(false)
    return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
  }

  it('have a row for each passage and a column for each code, told beside', async () => {
    const { call, folder, above, code, family } = await codedProject()
    const path = join(folder, 'data.csv')
    await call('exports.indicators', { path, format: 'csv' })
    const list = read(join(folder, 'data.codes.csv'))
    const columnOf = (id: string) => list.find(row => row.id === id)?.column ?? ''
    expect(list.filter(({ kind }) => kind === 'code').map(({ name, column }) => [name, column])).toEqual([
      ['治理', columnOf(above.id)],
      ['治理/居民参与', columnOf(code.id)],
      ['family', columnOf(family.id)],
    ])
    expect(list.every(({ column = '' }) => /^(code|attribute)_[0-9a-f]{8}$/.test(column))).toBe(true)
    const [one, two, three] = [above, code, family].map(({ id }) => columnOf(id))
    const rows = read(path)
    expect(
      rows.map(row => [row.words, row[one ?? ''], row[two ?? ''], row[three ?? ''], row.coders]),
    ).toEqual([
      ['𠮷祥社區开始。居民参与', '0', '1', '0', 'Ada'],
      ['居民参与', '1', '0', '1', 'Ada'],
      ['👨‍👩‍👧 joined; ＡＢＣ full width, e\u0301 combined.\n\nשלום', '0', '0', '1', 'Ada'],
    ])
    expect(mixedText.slice(Number(rows[1]?.from), Number(rows[1]?.to))).toBe('居民参与')
    expect(JSON.parse(readFileSync(`${path}-metadata.json`, 'utf8')).notes[0]).toHaveProperty('journal')
    await call('codes.update', { id: code.id, name: '别的' })
    await call('exports.indicators', { path: join(folder, 'later.csv'), format: 'csv' })
    expect(Object.keys(read(join(folder, 'later.csv'))[0] ?? {})).toEqual(Object.keys(rows[0] ?? {}))
  })

  it('have documents without codings, and paragraphs that a coding reaches into', async () => {
    const { call, folder, family } = await codedProject()
    const rowsOf = async (rows: 'documents' | 'paragraphs') => {
      const path = join(folder, `${rows}.csv`)
      await call('exports.indicators', { path, format: 'csv', rows })
      const column = read(join(folder, `${rows}.codes.csv`)).find(({ id }) => id === family.id)?.column ?? ''
      return read(path).map(row => [row.document, row[column]])
    }
    expect(await rowsOf('documents')).toEqual([
      ['访谈', '1'],
      ['空', '0'],
    ])
    expect(await rowsOf('paragraphs')).toEqual([
      ['访谈', '1'],
      ['访谈', '1'],
      ['访谈', '1'],
      ['空', '0'],
    ])
  })

  it('are a workbook with the list on a second sheet', async () => {
    const { call, folder } = await codedProject()
    const path = join(folder, 'data.xlsx')
    await call('exports.indicators', { path, format: 'xlsx' })
    const { sheets } = await readTable(readFileSync(path), 'xlsx')
    expect(sheets.map(({ name }) => name)).toEqual(['Data', 'Columns', 'About'])
    expect(existsSync(join(folder, 'data.codes.csv'))).toBe(false)
  })
})

describe('a report', () => {
  it('of a document has its codings and memos on their words, in Word', async () => {
    const { call, folder, documentId } = await codedProject()
    const path = join(folder, 'a.docx')
    await call('exports.report', { ...wish, of: { kind: 'document', id: documentId }, path, format: 'docx' })
    const { text, marks } = await readDocx(readFileSync(path))
    expect(text).toContain(mixedText)
    const comments = marks.flatMap(mark =>
      mark.kind === 'comment' ? [[text.slice(mark.from, mark.to), mark.author, mark.text]] : [],
    )
    expect(comments.sort()).toEqual(
      [
        ['𠮷祥社區开始。居民参与', 'Ada', '治理/居民参与\n问𠮷\nweight: 70\nuncertain\n为何？\n[[x'],
        ['居民参与', 'Ada', '治理'],
        ['居民参与', 'Ada', 'family'],
        ['👨‍👩‍👧 joined; ＡＢＣ full width, e\u0301 combined.\n\nשלום', 'Ada', 'family'],
        ['网格员', 'Ada', '网格\n查一下'],
      ].sort(),
    )
    expect(text).toContain('安静的房间')
  })

  it('of a code has its passages document by document, those of subcodes when asked', async () => {
    const { call, folder, above, refusal } = await codedProject()
    const htmlOf = async (subcodes: boolean) => {
      const path = join(folder, 'a.html')
      const of = { kind: 'code' as const, id: above.id, subcodes }
      await call('exports.report', { ...wish, of, path, format: 'html' })
      return readFileSync(path, 'utf8')
    }
    const alone = await htmlOf(false)
    expect(alone.match(/class="note"/g)).toHaveLength(1)
    expect(alone).toContain('谁管')
    expect(alone).toContain('关于治理')
    const whole = await htmlOf(true)
    expect(whole.match(/class="note"/g)).toHaveLength(2)
    expect(whole.match(/class="block"/g)).toHaveLength(1)
    const of = { kind: 'code', id: '00000000-0000-4000-8000-000000000000' }
    expect(
      await refusal('exports.report', { ...wish, of, path: join(folder, 'b.html'), format: 'html' }),
    ).toBe('not-found')
  })

  it('and the tables are written by the command line, by the ending of the file', async () => {
    const project = await codedProject()
    await project.session.close()
    const { path, folder } = project
    const written = async (name: string, ...words: string[]) => {
      await postilJson('export', path, ...words.map(word => (word === 'OUT' ? join(folder, name) : word)))
      return readFileSync(join(folder, name)).length
    }
    expect(await written('r.docx', '--report', 'OUT', '--document', '访谈')).toBeGreaterThan(1000)
    expect(await written('r.html', '--report', 'OUT', '--code', '治理', '--subcodes')).toBeGreaterThan(1000)
    expect(
      await written('p.csv', '--passages', 'OUT', '--as', 'indicator', '--rows', 'documents'),
    ).toBeGreaterThan(100)
    expect(await written('l.csv', '--passages', 'OUT')).toBeGreaterThan(100)
    const wrong = async (...words: string[]) => (await postil(['export', path, ...words])).exitCode
    expect(await wrong('--report', 'r.pdf', '--code', '治理')).toBe(2)
    expect(await wrong('--report', 'r.html')).toBe(2)
    expect(await wrong('--passages', 'p.csv', '--rows', 'documents')).toBe(2)
    expect(await wrong('--codebook', 'p.qdc', '--rows', 'documents')).toBe(2)
  })
})

describe('a folder of Markdown', () => {
  const files = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.md'))
      .sort()

  it('has a page for each document, code and memo, linked with each other, and the text to the character', async () => {
    const { call, folder, documentId } = await codedProject()
    const long = await call('codes.create', { name: `CON: a/b?*"<>| [[x]] ${'长'.repeat(200)}.` })
    await call('codes.create', { name: 'FAMILY' })
    await call('codes.create', { name: 'con' })
    const age = await call('attributes.create', { subject: 'document', name: '年龄', type: 'number' })
    await call('attributes.setValues', {
      cells: [{ attributeId: age.id, subjectId: documentId, value: '34' }],
    })
    const path = join(folder, '笔记')
    await call('exports.markdown', { ...wish, path })
    const names = files(path)
    expect(names).toEqual(
      expect.arrayContaining([
        'index.md',
        'documents/访谈.md',
        'documents/空.md',
        'codes/居民参与.md',
        'codes/_con.md',
      ]),
    )
    expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length)
    for (const name of names) {
      expect(Buffer.byteLength(name.slice(name.lastIndexOf('/') + 1))).toBeLessThan(255)
      expect(name).not.toMatch(/[\\:*?"<>|#[\]^]|[ .]\.md$/)
    }
    const page = (name: string) => readFileSync(join(path, name), 'utf8')
    const document = page('documents/访谈.md')
    expect(
      document.startsWith(
        '---\ntitle: "访谈"\nmemos: ["[[memos/安静的房间|安静的房间]]"]\n"年龄": 34\n---\n\n',
      ),
    ).toBe(true)
    expect(withoutFootnotes(document.slice(document.indexOf('---\n\n') + 5))).toBe(mixedText)
    expect(document).toContain('居民参与[^c')
    expect(document).toContain('[[codes/居民参与|治理/居民参与]] · “𠮷祥社區开始。居民参与” · Ada · 问𠮷')
    const code = page('codes/居民参与.md')
    expect(code).toContain('↑ [[codes/治理|治理]]')
    expect(code).toContain('### [[documents/访谈|访谈]]\n\n> 𠮷祥社區开始。居民参与')
    // Every link of every page leads to a page.
    const links = names.flatMap(name => [
      ...page(name).matchAll(/(?<!\\)\[\[((?:documents|codes|memos)\/[^|\]]+)/g),
    ])
    expect(links.length).toBeGreaterThan(10)
    for (const [, target = ''] of links) expect(names).toContain(`${target}.md`)
    expect(long.name.length).toBeGreaterThan(200)
  })

  it('is written again by the command line, and never over what others have', async () => {
    const project = await codedProject()
    await project.session.close()
    const { path, folder } = project
    const target = join(folder, 'vault')
    await postilJson('export', path, '--markdown', target)
    await postilJson('export', path, '--markdown', target)
    writeFileSync(join(target, 'index.md'), 'mine now')
    const refused = await postil(['export', path, '--markdown', target])
    expect(refused.exitCode).toBe(1)
    expect(readFileSync(join(target, 'index.md'), 'utf8')).toBe('mine now')
    expect((await postil(['export', path, '--markdown', folder])).exitCode).toBe(1)
    expect(existsSync(path)).toBe(true)
  })
})
