import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../../src/core/id.ts'
import type { Mark } from '../../src/core/text/index.ts'
import { formats } from '../../src/formats/read/index.ts'
import { importEndings } from '../../src/ipc/constants.ts'
import { mixedText, newProject, type TestProject } from './project-fixture.ts'

const fixture = (name: string) => join(import.meta.dirname, '../fixtures/formats', name)

async function importOne(project: TestProject, path: string): Promise<DocumentId> {
  const { documents } = await project.call('imports.run', { files: [{ path }] })
  const [document] = documents
  if (document === undefined) throw new Error(`${path} gave no document`)
  return document.id
}

async function marksOf(project: TestProject, id: DocumentId): Promise<readonly Mark[]> {
  return (await project.call('documents.structure', { id })).marks
}

it('offers in the dialog exactly the endings that can be read', () => {
  const readable = Object.values(formats).flatMap(({ endings }) => endings.map(ending => ending.slice(1)))
  expect([...importEndings].sort()).toEqual(readable.sort())
})

describe('a text that is there already', () => {
  it('is left out when it is the same, and says so beforehand', async () => {
    const project = await newProject()
    const paths = ['a.txt', 'b.txt'].map(name => join(project.folder, name))
    for (const path of paths) writeFileSync(path, mixedText)
    const [first, second] = await project.call('imports.preview', { files: paths.map(path => ({ path })) })
    expect(first?.documents[0]?.duplicate).toBeNull()
    expect(second?.documents[0]?.duplicate).toMatchObject({ documentId: null, likeness: 1 })
    const report = await project.call('imports.run', { files: paths.map(path => ({ path })) })
    expect(report.documents.map(({ source }) => source)).toEqual(['a.txt'])
    expect(report.skipped).toMatchObject([{ source: 'b.txt', likeness: 1 }])
    const kept = await project.call('imports.run', {
      files: [{ path: paths[1] ?? '', documents: [{ duplicate: 'keep' }] }],
    })
    expect(kept.documents).toHaveLength(1)
  })

  it('comes in beside the other when it is only nearly the same, unless it is to take its place', async () => {
    const project = await newProject()
    const path = join(project.folder, 'a.txt')
    const before = Array.from(
      { length: 40 },
      (_, at) => `第${at}位居民说，𠮷祥社區的第${at * 7}件事需要大家商量。`,
    )
    writeFileSync(path, before.join('\n'))
    const documentId = await importOne(project, path)
    const text = before.join('\n')
    const from = text.indexOf('𠮷祥社區的第70件事')
    const gone = text.indexOf('第3位居民说')
    const code = await project.call('codes.create', { name: '商量', parentId: null })
    const span = { from, to: from + '𠮷祥社區的第70件事'.length }
    await project.call('codings.apply', { documentId, codeId: code.id, span })
    await project.call('codings.apply', { documentId, codeId: code.id, span: { from: gone, to: gone + 7 } })

    const after = ['新的开头 👨‍👩‍👧', ...before.filter((_, at) => at !== 3)].join('\n')
    writeFileSync(path, after)
    const [preview] = await project.call('imports.preview', { files: [{ path }] })
    expect(preview?.documents[0]?.duplicate).toMatchObject({ documentId, codings: 2 })
    expect(preview?.documents[0]?.duplicate?.likeness).toBeGreaterThan(0.8)
    const report = await project.call('imports.run', { files: [{ path, duplicates: 'replace' }] })
    expect(report).toMatchObject({ documents: [], replaced: [{ id: documentId, codings: 2 }] })
    expect((await project.call('documents.read', { id: documentId })).text).toBe(after)
    const codings = await project.call('codings.inDocument', { documentId })
    const moved = codings.find(coding => coding.quotation.startsWith('𠮷'))
    expect(after.slice(moved?.span.from, moved?.span.to)).toBe('𠮷祥社區的第70件事')
    expect(await project.call('project.check', {})).toEqual([])
    await project.call('history.undo', {})
    expect((await project.call('documents.read', { id: documentId })).text).toBe(text)
    expect((await project.call('codings.inDocument', { documentId })).map(coding => coding.detached)).toEqual(
      [false, false],
    )
    expect((await project.call('imports.run', { files: [{ path }] })).documents).toHaveLength(1)
  })

  it('is told by its words, not by its row: two who answer alike are two', async () => {
    const project = await newProject()
    const path = join(project.folder, 'survey.csv')
    const answer = '我觉得小区的公共空间需要大家一起商量着改，不能只由物业说了算。'
    writeFileSync(path, `编号,年龄,您怎么看？\n001,34,${answer}\n002,71,${answer}\n003,,\n`)
    const report = await project.call('imports.run', { files: [{ path }] })
    expect(report.documents.map(({ name }) => name)).toEqual(['001', '002'])
    expect(report).toMatchObject({ skipped: [], emptyRows: 1 })
    const [again] = await project.call('imports.preview', { files: [{ path }] })
    expect(again?.warnings).toContainEqual({ code: 'table-imported', values: { count: 2 } })
  })
})

describe('a table', () => {
  it('becomes documents with attributes of the types found', async () => {
    const project = await newProject()
    const [preview] = await project.call('imports.preview', {
      files: [{ path: fixture('survey-openpyxl.xlsx') }],
    })
    expect(preview?.table?.columns.map(({ name, role, type }) => [name, role, type])).toEqual([
      ['编号', 'name', 'text'],
      ['受访者', 'attribute', 'text'],
      ['楼栋', 'attribute', 'text'],
      ['年龄', 'attribute', 'number'],
      ['访谈日期', 'attribute', 'date'],
      ['您怎样看待议事会？', 'text', 'text'],
      ['同意加装电梯', 'attribute', 'yes-no'],
    ])
    await project.call('imports.run', { files: [{ path: fixture('survey-openpyxl.xlsx') }] })
    const { attributes, rows } = await project.call('attributes.table', { subject: 'document' })
    const named = attributes.map(({ name }) => name)
    expect(named).toEqual(['受访者', '楼栋', '年龄', '访谈日期', '同意加装电梯'])
    const last = rows.find(({ name }) => name === '006')
    expect(last?.values).toEqual(['𠮷先生', '1栋', '80', '2023-06-04', 'yes'])
  })

  it('becomes cases when asked, all rows of it, and updates them when it comes again', async () => {
    const project = await newProject()
    const path = join(project.folder, 'people.tsv')
    writeFileSync(path, 'name\tage\n𠮷\t34\nשרה\t71\n')
    const table = {
      as: 'cases' as const,
      header: true,
      columns: [
        { role: 'name' as const, type: 'text' as const, name: 'name' },
        { role: 'attribute' as const, type: 'number' as const, name: '年龄' },
      ],
    }
    expect(await project.call('imports.run', { files: [{ path, table }] })).toMatchObject({
      cases: 2,
      documents: [],
    })
    writeFileSync(path, 'name\tage\n𠮷\t35\nnew\tabout 40\n')
    const again = await project.call('imports.run', { files: [{ path, table }] })
    expect(again.misfits).toEqual([{ attribute: '年龄', value: 'about 40', name: 'new' }])
    const { rows } = await project.call('attributes.table', { subject: 'case' })
    expect(rows.map(({ name, values }) => [name, ...values])).toEqual([
      ['𠮷', '35'],
      ['שרה', '71'],
      ['new', null],
    ])
  })
})

describe('a transcript', () => {
  it('brings its speakers as turns, which are coded in one act', async () => {
    const project = await newProject()
    const path = join(project.folder, 'talk.txt')
    const talk = Array.from({ length: 6 }, (_, at) => [
      `访谈员：第${at}个问题，您怎么看小区的变化？`,
      `王某：我觉得${'很好'.repeat(at + 1)}，𠮷祥社區越来越热闹。`,
      '还有一点补充。',
    ]).flat()
    writeFileSync(path, talk.join('\n'))
    const documentId = await importOne(project, path)
    const turns = (await marksOf(project, documentId)).filter(mark => mark.kind === 'turn')
    expect(turns).toHaveLength(12)
    const code = await project.call('codes.create', { name: '感受', parentId: null })
    const applied = await project.call('codings.applyToSpeaker', {
      documentId,
      speaker: '王某',
      codeId: code.id,
    })
    expect(applied).toEqual({ codings: 6, present: 0 })
    const codings = await project.call('codings.inDocument', { documentId })
    expect(codings[0]?.quotation).toBe('我觉得很好，𠮷祥社區越来越热闹。\n还有一点补充。')
    await project.call('history.undo', {})
    expect(await project.call('codings.inDocument', { documentId })).toEqual([])
    const [first] = await project.call('documents.findSpeakers', { id: documentId })
    const labels = [...(first?.labels ?? [])]
    await project.call('documents.setSpeakers', {
      id: documentId,
      speakers: [{ name: 'Interviewer', labels }],
    })
    const changed = (await marksOf(project, documentId)).flatMap(mark =>
      mark.kind === 'turn' ? [mark.speaker] : [],
    )
    expect(new Set(changed)).toEqual(new Set(['Interviewer']))
    expect(project.events.at(-1)?.texts).toEqual([documentId])
  })

  it('keeps the times of subtitles as positions, also through an edit', async () => {
    const project = await newProject()
    const id = await importOne(project, fixture('talk.vtt'))
    const { text, revision } = await project.call('documents.read', { id })
    const speakers = (await marksOf(project, id)).flatMap(mark =>
      mark.kind === 'turn' ? [mark.speaker] : [],
    )
    expect(speakers).toEqual(['主持人', '居民甲', 'Woman'])
    const times = (await marksOf(project, id)).filter(mark => mark.kind === 'time')
    expect(times.length).toBeGreaterThan(2)
    const [first] = times
    const words = text.slice(first?.from, first?.to)
    await project.call('documents.edit', { id, revision, change: [[0, '𠮷 '], text.length] })
    const after = (await marksOf(project, id)).filter(mark => mark.kind === 'time')
    const edited = await project.call('documents.read', { id })
    expect(edited.text.slice(after[0]?.from, after[0]?.to)).toBe(words)
  })
})

describe('after the import', () => {
  const scraped = join(import.meta.dirname, '../../resources/sample/scraped-article.txt')

  it('shows what was removed where it was, and puts it back as an edit that undo takes back', async () => {
    const project = await newProject()
    const id = await importOne(project, scraped)
    const before = await project.call('documents.read', { id })
    const cleaning = await project.call('documents.cleaning', { id })
    const gloss = cleaning.removed.find(({ rule }) => rule === 'pinyin-gloss')
    if (gloss === undefined) throw new Error('Nothing was removed')
    const done = await project.call('documents.restore', { id, revision: 1, findings: [gloss.finding] })
    const { text } = await project.call('documents.read', { id })
    expect(text).toBe(before.text.slice(0, gloss.at) + gloss.text + before.text.slice(gloss.at))
    expect(done).toEqual({ revision: 2, detached: 0 })
    const now = await project.call('documents.cleaning', { id })
    expect(now.restored).toEqual([gloss.finding])
    expect(now.removed).toHaveLength(cleaning.removed.length - 1)
    expect(await project.refusal('documents.restore', { id, revision: 1, findings: [gloss.finding] })).toBe(
      'revision-changed',
    )
    await project.call('history.undo', {})
    expect((await project.call('documents.read', { id })).text).toBe(before.text)
    expect(await project.call('documents.cleaning', { id })).toEqual(cleaning)
  })

  it('is cleaned again by other rules with codings and edits by hand in their places', async () => {
    const project = await newProject()
    const id = await importOne(project, scraped)
    const { text } = await project.call('documents.read', { id })
    const code = await project.call('codes.create', { name: '议事', parentId: null })
    const from = text.indexOf('人人相關')
    await project.call('codings.apply', { documentId: id, codeId: code.id, span: { from, to: from + 4 } })
    const end = text.length
    await project.call('documents.edit', { id, revision: 1, change: [end, [0, '', '我的补充 𠮷。']] })
    const rules = { 'pinyin-gloss': false }
    const { extracted, documents } = await project.call('documents.compareCleaning', { id, rules })
    expect(extracted).toBe(readFileSync(scraped, 'utf8'))
    const { detached } = await project.call('documents.cleanAgain', { id, revision: 2, rules })
    expect(detached).toBe(0)
    const after = await project.call('documents.read', { id })
    expect(after.text).toBe(`${documents[0]?.text}\n我的补充 𠮷。`)
    const [coding] = await project.call('codings.inDocument', { documentId: id })
    expect(coding?.quotation).toBe('人人相關(guān)'.slice(0, 4))
    expect(after.text.slice(coding?.span.from, coding?.span.to)).toBe(coding?.quotation)
    await project.call('documents.cleanAgain', { id, revision: 3, rules: {} })
    expect((await project.call('documents.read', { id })).text).toBe(`${text}\n我的补充 𠮷。`)
    expect(await project.call('project.check', {})).toEqual([])
  })

  it('says where the text looks damaged, in offsets of the text as it is', async () => {
    const project = await newProject()
    const id = await importOne(project, scraped)
    const { text } = await project.call('documents.read', { id })
    const { flags, revision } = await project.call('documents.flags', { id })
    expect(revision).toBe(1)
    const doubt = flags.find(flag => flag.suggestion !== null)
    expect(text.slice(doubt?.from, doubt?.to)).not.toBe('')
    expect(doubt?.suggestion).not.toBe(text.slice(doubt?.from, doubt?.to))
  })

  it.each([
    ['a page', 'a.html', true],
    ['a text that says so by its dirt', 'b.txt', true],
    ['a text of somebody’s own', 'c.txt', false],
  ])('looks for what is missing in %s from the web alone', async (_, name, isFromWeb) => {
    const project = await newProject()
    const path = join(project.folder, name)
    // There is no such figure.
    const sentence = '。如图 77 所示，街坊𠮷们在院子里商量停车的问题。'
    const whole: Readonly<Record<string, string>> = {
      'a.html': `<p>街坊们商量了几个月${sentence}</p>`,
      'b.txt': readFileSync(scraped, 'utf8').replace('。', sentence),
      'c.txt': `街坊们商量了几个月${sentence}\n`,
    }
    writeFileSync(path, whole[name] ?? '')
    const id = await importOne(project, path)
    const { flags } = await project.call('documents.flags', { id })
    expect(flags.some(({ rule }) => rule === 'missing-part')).toBe(isFromWeb)
  })

  it('gives the original file back byte for byte, unless it is only linked', async () => {
    const project = await newProject()
    const path = join(project.folder, 'a.docx')
    copyFileSync(fixture('article-pandoc.docx'), path)
    const id = await importOne(project, path)
    const out = join(project.folder, 'out.docx')
    await project.call('exports.original', { id, path: out })
    expect(readFileSync(out).equals(readFileSync(path))).toBe(true)
    const linked = await newProject()
    const { documents } = await linked.call('imports.run', { files: [{ path, keepOriginal: false }] })
    const other = documents[0]?.id
    if (other === undefined) throw new Error('Nothing came in')
    expect(await linked.call('documents.origin', { id: other })).toMatchObject({
      linkedPath: path,
      format: 'docx',
    })
    expect(await linked.refusal('exports.original', { id: other, path: out })).toBe('not-found')
    const size = Number(
      linked.session.file.db.get<{ n: number }>('SELECT sum(length(body)) AS n FROM content')?.n,
    )
    expect(size).toBeLessThan(readFileSync(path).length)
  })
})

describe('comments and literature', () => {
  it('makes memos of comments, on the words they are about', async () => {
    const project = await newProject()
    const id = await importOne(project, fixture('article-libreoffice.docx'))
    const [memo] = await project.call('memos.list', {})
    expect(memo?.subject).toMatchObject({ kind: 'passage', documentId: id })
    expect(memo?.text).not.toBe('')
    const none = await newProject()
    await none.call('imports.run', {
      files: [{ path: fixture('article-libreoffice.docx'), comments: false }],
    })
    expect(await none.call('memos.list', {})).toEqual([])
  })

  it('makes codings of highlights, named by their colour', async () => {
    const project = await newProject()
    const { documents } = await project.call('imports.run', {
      files: [{ path: fixture('highlights.pdf') }],
      highlightNames: { '#ffd400': '黄色', '#ffff00': '黄色' },
    })
    const documentId = documents[0]?.id
    if (documentId === undefined) throw new Error('Nothing came in')
    const codings = await project.call('codings.inDocument', { documentId })
    expect(codings.length).toBeGreaterThan(0)
    expect(await project.call('project.check', {})).toEqual([])
  })

  it.each(['export.ris', 'export.bib'])('brings the attachments that %s names', async name => {
    const project = await newProject()
    const { paths } = await project.call('imports.find', { paths: [fixture(`zotero/${name}`)] })
    expect(paths.map(path => path.split(/[\\/]/).at(-1)).sort()).toEqual(
      [name, 'article.html', 'paper.pdf'].sort(),
    )
  })

  it.each(['export.ris', 'export.bib', 'export.json'])(
    'describes the files that belong to %s',
    async name => {
      const project = await newProject()
      const folder = join(project.folder, 'zotero')
      mkdirSync(folder)
      cpSync(fixture('zotero'), folder, { recursive: true })
      const { paths } = await project.call('imports.find', {
        paths: [join(folder, name), join(folder, 'files')],
      })
      const files = paths.map(path => ({ path }))
      const previews = await project.call('imports.preview', { files })
      const entries = previews.find(preview => preview.entries !== null)?.entries
      expect(entries?.some(({ match }) => match?.kind === 'file')).toBe(true)
      const report = await project.call('imports.run', { files })
      expect(report.documents.length).toBeGreaterThan(0)
      const { attributes, rows } = await project.call('attributes.table', { subject: 'document' })
      const author = attributes.findIndex(({ field }) => field === 'author')
      expect(rows.some(({ values }) => (values[author] ?? '') !== '')).toBe(true)
      // The same list once more describes what is there.
      const again = await project.call('imports.run', { files: [{ path: join(folder, name) }] })
      expect(again).toMatchObject({ documents: [] })
      expect(again.described).toBeGreaterThan(0)
    },
  )
})

it('splits where people say, and keeps every character', async () => {
  const project = await newProject()
  const path = join(project.folder, 'book.txt')
  const parts = [
    '第一部分 𠮷\n\n居民参与的开始。\n\n',
    '无题的一段\n\n网格员来了。\n\n',
    '尾声\n\nשלום 👨‍👩‍👧\n',
  ]
  writeFileSync(path, parts.join(''))
  const cuts = [parts[0]?.length ?? 0, (parts[0]?.length ?? 0) + (parts[1]?.length ?? 0)]
  const { documents } = await project.call('imports.run', {
    files: [{ path, cuts, documents: [{}, { name: 'second' }, { include: false }] }],
  })
  expect(documents.map(({ source }) => source)).toEqual(['book-01.txt', 'book-02.txt'])
  expect(documents[1]?.name).toBe('second')
  const texts = await Promise.all(documents.map(({ id }) => project.call('documents.read', { id })))
  expect(texts.map(({ text }) => text.trim())).toEqual(parts.slice(0, 2).map(part => part.trim()))
})

it('keeps values in the form of their type, and says what does not fit', async () => {
  const project = await newProject()
  const id = await project.importText('a.txt', mixedText)
  await project.call('attributes.setField', { documentId: id, field: 'year', value: '２０２１' })
  const [year] = await project.call('attributes.list', {})
  if (year === undefined) throw new Error('No attribute')
  expect(year).toMatchObject({ field: 'year', type: 'number', name: '' })
  expect(await project.call('attributes.ofDocument', { id })).toEqual([
    { attributeId: year.id, value: '2021' },
  ])
  const cell = { attributeId: year.id, subjectId: id }
  expect(await project.refusal('attributes.setValues', { cells: [{ ...cell, value: 'soon' }] })).toBe(
    'value-invalid',
  )
  await project.call('attributes.setField', { documentId: id, field: 'year', value: 'in print' })
  expect(await project.call('attributes.ofDocument', { id })).toEqual([
    { attributeId: year.id, value: 'in print' },
  ])
  await project.call('history.undo', {})
  expect(await project.call('attributes.ofDocument', { id })).toEqual([
    { attributeId: year.id, value: '2021' },
  ])
  await project.call('documents.remove', { ids: [id] })
  expect((await project.call('attributes.table', { subject: 'document' })).rows).toEqual([])
  await project.call('history.undo', {})
  expect(await project.call('attributes.ofDocument', { id })).toEqual([
    { attributeId: year.id, value: '2021' },
  ])
  expect(await project.call('project.check', {})).toEqual([])
})
