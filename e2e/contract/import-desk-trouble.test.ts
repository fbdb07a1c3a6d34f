import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../../src/core/id.ts'
import { runningHeadPage } from '../../src/formats/clean/sample-pages.ts'
import type { FileChoice } from '../../src/ipc/imports.ts'
import { recordAct } from '../../src/project/history/acts.ts'
import { keepText } from '../../src/project/store/contents.ts'
import { readDocumentKeys, updateCleaning } from '../../src/project/store/documents.ts'
import { mixedText, newProject, type TestProject } from './project-fixture.ts'

const fixture = (name: string) => join(import.meta.dirname, '../fixtures/formats', name)
const sample = (name: string) => join(import.meta.dirname, '../../resources/sample', name)

/** Versions of one text: alike, and each with a sentence of its own. */
function version(own: string): string {
  const lines = Array.from({ length: 40 }, (_, at) => `第${at}位居民说，𠮷祥社區的第${at * 7}件事要商量。`)
  return [own, ...lines].join('\n')
}

function write(project: TestProject, name: string, text: string): FileChoice {
  const path = join(project.folder, name)
  writeFileSync(path, text)
  return { path }
}

async function importOne(project: TestProject, choice: FileChoice): Promise<DocumentId> {
  const { documents } = await project.call('imports.run', { files: [choice] })
  const [document] = documents
  if (document === undefined) throw new Error(`${choice.path} gave no document`)
  return document.id
}

async function textsOf(project: TestProject): Promise<string[]> {
  const documents = await project.call('documents.list', {})
  return Promise.all(documents.map(async ({ id }) => (await project.call('documents.read', { id })).text))
}

describe('replacing', () => {
  it('takes a document’s place once in an import: the second newer text comes in beside it', async () => {
    const project = await newProject()
    await importOne(project, write(project, 'a.txt', version('第一稿')))
    const files = ['第二稿 👨‍👩‍👧', '第三稿 𠮷'].map((own, at) => ({
      ...write(project, `b${at}.txt`, version(own)),
      duplicates: 'replace' as const,
    }))
    const report = await project.call('imports.run', { files })
    expect(report.replaced).toHaveLength(1)
    expect(await textsOf(project)).toEqual([version('第二稿 👨‍👩‍👧'), version('第三稿 𠮷')])
  })

  it('leaves out the same text the second time it comes in one import', async () => {
    const project = await newProject()
    const [one, two] = ['a.txt', 'b.txt'].map(name => write(project, name, mixedText))
    if (one === undefined || two === undefined) throw new Error('No files')
    const report = await project.call('imports.run', {
      files: [one, two, one].map(file => ({ ...file, duplicates: 'replace' as const })),
    })
    expect(report.skipped.map(({ source, sameAs }) => [source, sameAs])).toEqual([
      ['b.txt', 'a'],
      ['a.txt', 'a'],
    ])
    expect(await textsOf(project)).toEqual([mixedText])
  })

  it('does not take a text for one that is there when its place was just taken', async () => {
    const project = await newProject()
    const old = write(project, 'a.txt', version('第一稿'))
    await importOne(project, old)
    const newer = write(project, 'b.txt', version('第二稿'))
    const report = await project.call('imports.run', { files: [{ ...newer, duplicates: 'replace' }, old] })
    expect(report).toMatchObject({ skipped: [], replaced: [{ source: 'b.txt' }] })
    expect(await textsOf(project)).toEqual([version('第二稿'), version('第一稿')])
  })

  it('brings a comment once, however often the file comes', async () => {
    const project = await newProject()
    const choice = { path: fixture('article-libreoffice.docx') }
    await importOne(project, choice)
    const memos = await project.call('memos.list', {})
    expect(memos.length).toBeGreaterThan(0)
    await project.call('imports.run', { files: [{ ...choice, duplicates: 'replace' }] })
    expect(await project.call('memos.list', {})).toHaveLength(memos.length)
  })
})

describe('a bibliography', () => {
  /** What Better BibTeX writes: a work, its file, an annotation and a note. */
  const zotero = (changes: { comment?: string; tags?: readonly string[] } = {}) =>
    JSON.stringify({
      items: [
        {
          itemType: 'journalArticle',
          title: '𠮷祥社區議事記',
          date: '2021',
          creators: [{ creatorType: 'author', lastName: '王', firstName: '某' }],
          notes: [{ note: '<p>重读一遍</p>' }],
          attachments: [
            {
              path: 'files/text.txt',
              annotations: [
                {
                  annotationText: '先问问大家',
                  annotationComment: changes.comment ?? '关键',
                  annotationColor: '#ffd400',
                  tags: (changes.tags ?? ['参与']).map(tag => ({ tag })),
                },
              ],
            },
          ],
        },
      ],
    })

  async function library(project: TestProject) {
    mkdirSync(join(project.folder, 'files'))
    write(project, 'files/text.txt', mixedText)
    const list = write(project, 'library.json', zotero())
    const { paths } = await project.call('imports.find', { paths: [list.path] })
    return { list, files: paths.map(path => ({ path })) }
  }

  it('describes the document that is there when its file is left out as the same', async () => {
    const project = await newProject()
    const { list, files } = await library(project)
    await importOne(project, { path: files[1]?.path ?? '' })
    const report = await project.call('imports.run', { files })
    expect(report).toMatchObject({ documents: [], described: 1, unmatched: [] })
    const { rows } = await project.call('attributes.table', { subject: 'document' })
    expect(rows[0]?.values).toContain('2021')
    expect(await project.call('memos.list', {})).toHaveLength(2)
    writeFileSync(list.path, zotero({ comment: '再想想' }))
    await project.call('imports.run', { files })
    const texts = (await project.call('memos.list', {})).map(({ text }) => text)
    expect(texts.sort()).toEqual(['关键', '再想想', '重读一遍'].sort())
    expect(await project.call('project.check', {})).toEqual([])
  })

  it('takes tags that are no names of codes as they come, and finds codes for them', async () => {
    const project = await newProject()
    const { list, files } = await library(project)
    await project.call('codes.create', { name: '居民 参与', parentId: null })
    writeFileSync(list.path, zotero({ tags: [' 居民  参与', '居民\u3000参与', '𠮷'.repeat(500)] }))
    await project.call('imports.run', { files })
    const names = (await project.call('codes.list', {})).map(({ name }) => name)
    expect(names).toHaveLength(2)
    expect(names[0]).toBe('居民 参与')
    expect(names[1]?.startsWith('𠮷𠮷')).toBe(true)
  })
})

describe('a table', () => {
  const cases = (
    choice: FileChoice,
    columns: NonNullable<FileChoice['table']>['columns'],
    header = true,
  ) => ({
    files: [{ ...choice, table: { as: 'cases' as const, header, columns } }],
  })
  const column = (
    role: 'name' | 'attribute' | 'text',
    type: 'text' | 'number' | 'yes-no' | 'choice',
    name: string,
  ) => ({ role, type, name })

  async function valuesOf(project: TestProject, name: string): Promise<(string | null | undefined)[]> {
    const { attributes, rows } = await project.call('attributes.table', { subject: 'case' })
    const at = attributes.findIndex(attribute => attribute.name === name)
    return rows.map(({ values }) => values[at])
  }

  it('keeps the words of cells for an attribute that is one of texts', async () => {
    const project = await newProject()
    const one = write(project, 'a.csv', '姓名,同意\n甲,是\n乙,不清楚\n')
    await project.call(
      'imports.run',
      cases(one, [column('name', 'text', '姓名'), column('attribute', 'text', '同意')]),
    )
    const two = write(project, 'b.csv', '姓名,同意\n丙,是\n丁,否\n')
    await project.call(
      'imports.run',
      cases(two, [column('name', 'text', '姓名'), column('attribute', 'yes-no', '同意')]),
    )
    expect(await valuesOf(project, '同意')).toEqual(['是', '不清楚', '是', '否'])
    const three = write(project, 'c.csv', '姓名,占比\n甲,25%\n')
    await project.call(
      'imports.run',
      cases(three, [column('name', 'text', '姓名'), column('attribute', 'number', '占比')]),
    )
    const four = write(project, 'd.csv', '姓名,占比\n乙,一半\n丙,30%\n')
    await project.call(
      'imports.run',
      cases(four, [column('name', 'text', '姓名'), column('attribute', 'text', '占比')]),
    )
    expect(await valuesOf(project, '占比')).toEqual(['0.25', '一半', '30%', null])
    await project.call('history.undo', {})
    expect(await valuesOf(project, '占比')).toEqual(['0.25', null, null, null])
    expect((await project.call('attributes.list', {})).find(({ name }) => name === '占比')?.type).toBe(
      'number',
    )
  })

  it('offers every value of a column that is made a choice by hand', async () => {
    const project = await newProject()
    const rows = Array.from({ length: 30 }, (_, at) => `${at},楼栋${at} 𠮷`)
    const choice = write(project, 'a.csv', `编号,住处\n${rows.join('\n')}\n`)
    await project.call(
      'imports.run',
      cases(choice, [column('name', 'text', '编号'), column('attribute', 'choice', '住处')]),
    )
    const [attribute] = await project.call('attributes.list', {})
    expect(attribute?.choices).toEqual(Array.from({ length: 30 }, (_, at) => `楼栋${at} 𠮷`))
  })

  it('tells columns of one name apart when the first row is made the header by hand', async () => {
    const project = await newProject()
    const choice = write(project, 'a.csv', '1,2,2\n3,4,5\n6,7,8\n')
    const [before] = await project.call('imports.preview', { files: [choice] })
    expect(before?.table?.header).toBe(false)
    const table = { as: 'cases' as const, header: true, columns: [] }
    const [preview] = await project.call('imports.preview', { files: [{ ...choice, table }] })
    expect(preview?.table?.columns.map(({ name }) => name)).toEqual(['1', '2', '2 (2)'])
  })

  it('keeps two columns apart that were given one name by hand', async () => {
    const project = await newProject()
    const choice = write(project, 'a.csv', '姓名,甲,乙\n𠮷,one,two\n')
    const columns = [
      column('name', 'text', '姓名'),
      column('attribute', 'text', '答'),
      column('attribute', 'text', '答'),
    ]
    await project.call('imports.run', cases(choice, columns))
    expect(await valuesOf(project, '答')).toEqual(['one'])
    expect(await valuesOf(project, '答 (2)')).toEqual(['two'])
  })

  it('keeps what cases wrote: a column of texts becomes an attribute of them', async () => {
    const project = await newProject()
    const answer = '我觉得小区的公共空间需要大家一起商量着改，不能只由物业说了算。𠮷'
    const choice = write(project, 'a.csv', `编号,您怎么看？\n001,${answer}\n002,也是这样，${answer}\n`)
    const [preview] = await project.call('imports.preview', { files: [choice] })
    const columns = [...(preview?.table?.columns ?? [])].map(({ role, type, name }) => ({ role, type, name }))
    expect(columns.map(({ role }) => role)).toEqual(['name', 'text'])
    await project.call('imports.run', cases(choice, columns))
    expect(await valuesOf(project, '您怎么看？')).toEqual([answer, `也是这样，${answer}`])
  })

  it('of thousands of rows comes in at once, and goes at once', async () => {
    const project = await newProject()
    const rows = Array.from({ length: 5000 }, (_, at) => `${at},${at % 90},回答 𠮷 ${'很长'.repeat(20)}${at}`)
    const choice = write(project, 'a.csv', `编号,年龄,您怎么看？\n${rows.join('\n')}\n`)
    const { documents } = await project.call('imports.run', { files: [choice] })
    expect(documents).toHaveLength(5000)
    await project.call('history.undo', {})
    expect(await project.call('documents.list', {})).toEqual([])
  })
})

it('takes a value that a field does not offer yet', async () => {
  const project = await newProject()
  const id = await project.importText('a.txt', mixedText)
  await project.call('attributes.setField', { documentId: id, field: 'source', value: '报纸' })
  const [attribute] = await project.call('attributes.list', {})
  if (attribute === undefined) throw new Error('No attribute')
  const choices = { ...attribute, type: 'choice' as const, choices: ['报纸'] }
  await project.call('attributes.update', choices)
  await project.call('attributes.setField', { documentId: id, field: 'source', value: '杂志 𠮷' })
  const [after] = await project.call('attributes.list', {})
  expect(after?.choices).toEqual(['报纸', '杂志 𠮷'])
})

it('gives documents, cases and codes names of their rarest characters', async () => {
  const project = await newProject()
  const id = await importOne(project, {
    ...write(project, 'a.txt', mixedText),
    documents: [{ name: '𠮷'.repeat(900) }],
  })
  const [document] = await project.call('documents.list', {})
  expect(document).toMatchObject({ id })
  expect(document?.name.startsWith('𠮷𠮷')).toBe(true)
})

it('leaves aside what an office program writes beside an open file', async () => {
  const project = await newProject()
  const folder = join(project.folder, '访谈')
  mkdirSync(folder)
  copyFileSync(fixture('article-pandoc.docx'), join(folder, 'a.docx'))
  writeFileSync(join(folder, '~$a.docx'), Buffer.alloc(162))
  const { paths } = await project.call('imports.find', { paths: [folder] })
  expect(paths).toEqual([join(folder, 'a.docx')])
})

describe('cleaning again', () => {
  it('leaves a part of a collection that part, whatever rule is switched', async () => {
    const project = await newProject()
    const { documents } = await project.call('imports.run', {
      files: [{ path: sample('scraped-collection.txt') }],
    })
    const id = documents[1]?.id
    if (id === undefined) throw new Error('No second document')
    const before = await project.call('documents.read', { id })
    await project.call('documents.cleanAgain', { id, revision: 1, rules: {} })
    expect(await project.call('documents.read', { id })).toEqual(before)
    await project.call('documents.cleanAgain', { id, revision: 1, rules: { collection: false } })
    const { text } = await project.call('documents.read', { id })
    expect(text).toContain(before.text.trim().slice(0, 100))
    expect(text.length).toBeLessThan(before.text.length + 40)
  })

  it('never makes a part of a document that came in whole', async () => {
    const project = await newProject()
    const choice = { path: sample('scraped-collection.txt'), split: 'none' as const }
    const id = await importOne(project, choice)
    const before = await project.call('documents.read', { id })
    await project.call('documents.cleanAgain', { id, revision: 1, rules: {} })
    expect(await project.call('documents.read', { id })).toEqual(before)
    const plain = await newProject()
    const whole = await importOne(plain, { path: sample('scraped-collection.txt'), clean: false })
    await plain.call('documents.cleanAgain', { id: whole, revision: 1, rules: {} })
    const { text } = await plain.call('documents.read', { id: whole })
    expect(text.length).toBeGreaterThan(before.text.length * 0.9)
  })

  it('takes codings along when words move to the notes and back', async () => {
    const project = await newProject()
    const { page, notes } = runningHeadPage()
    const id = await importOne(project, write(project, 'a.txt', page))
    const note = notes[1] ?? ''
    const { text } = await project.call('documents.read', { id })
    const code = await project.call('codes.create', { name: '注释', parentId: null })
    const from = text.indexOf(note)
    await project.call('codings.apply', {
      documentId: id,
      codeId: code.id,
      span: { from, to: from + note.length },
    })
    const words = async () => {
      const read = await project.call('documents.read', { id })
      const [coding] = await project.call('codings.inDocument', { documentId: id })
      return coding?.detached ? null : read.text.slice(coding?.span.from, coding?.span.to)
    }
    const { removed } = await project.call('documents.cleaning', { id })
    const moved = removed.find(span => span.moved && span.text.includes(note.slice(0, 12)))
    if (moved === undefined) throw new Error('The note was not moved')
    await project.call('documents.restore', { id, revision: 1, findings: [moved.finding] })
    expect(await words()).toBe(note)
    await project.call('documents.cleanAgain', { id, revision: 2, rules: {} })
    expect(await words()).toBe(note)
    expect((await project.call('documents.read', { id })).text).toBe(text)
    expect(await project.call('project.check', {})).toEqual([])
  })

  it('takes the running heads of a PDF out that came in with them', async () => {
    const cleaned = await newProject()
    const choice = { path: fixture('journal-libreoffice.pdf') }
    const first = await importOne(cleaned, choice)
    const { text } = await cleaned.call('documents.read', { id: first })
    const project = await newProject()
    const id = await importOne(project, { ...choice, clean: false })
    expect((await project.call('documents.read', { id })).text).not.toBe(text)
    expect(await project.call('documents.cleaning', { id })).toMatchObject({ cleaned: false, removed: [] })
    await project.call('documents.cleanAgain', { id, revision: 1, rules: {} })
    expect((await project.call('documents.read', { id })).text).toBe(text)
    const words = async (of: TestProject, which: DocumentId) => {
      const { marks } = await of.call('documents.structure', { id: which })
      return marks.map(({ kind, from, to }) => [kind, text.slice(from, to).trim()])
    }
    expect(await words(project, id)).toEqual(await words(cleaned, first))
  })

  it('of a document that an earlier Postil cleaned shows what was removed, and doubles nothing', async () => {
    const project = await newProject()
    const { documents } = await project.call('imports.run', {
      files: [{ path: sample('scraped-collection.txt') }],
    })
    const id = documents[2]?.id
    if (id === undefined) throw new Error('No third document')
    const { removed } = await project.call('documents.origin', { id })
    expect(removed.length).toBeGreaterThan(0)
    const { db } = project.session.file
    recordAct(
      db,
      { operation: 'imports.run', coderKey: 1, kind: 'base', now: new Date().toISOString() },
      write =>
        updateCleaning(write, readDocumentKeys(write, id).key, keepText(write, JSON.stringify(removed))),
    )
    expect((await project.call('documents.origin', { id })).removed).toEqual(removed)
    const { text } = await project.call('documents.read', { id })
    const cleaning = await project.call('documents.cleaning', { id })
    expect(cleaning).toMatchObject({ cleaned: true })
    expect(cleaning.removed.map(({ text: words }) => words)).toEqual(removed.map(({ text: words }) => words))
    await project.call('documents.cleanAgain', { id, revision: 1, rules: {} })
    expect((await project.call('documents.read', { id })).text).toBe(text)
  })
})
