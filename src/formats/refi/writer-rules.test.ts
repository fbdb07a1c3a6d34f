import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type RefiProfileName, refiProfiles } from '../../core/exchange.ts'
import type { CodeId } from '../../core/id.ts'
import { toGuid } from './guid.ts'
import type { RefiProject } from './project-model.ts'
import { writeRefiCodebook } from './save-codebook.ts'
import { refiLosses, writeRefiProject } from './save-project.ts'
import { first, fullProject, pdf, region, second } from './testing/full-project.ts'
import { all, child, parseXml, readPackage } from './testing/read-back.ts'
import { coder, codingOf, interview, meetings, page, sampleProject } from './testing/sample-project.ts'
import { codebookSchema, projectSchema, projectSchemaPath } from './testing/schemas.ts'
import { testId } from './testing/test-id.ts'

async function write(profile: RefiProfileName = 'standard', project = fullProject) {
  const folder = mkdtempSync(join(tmpdir(), 'postil-refi-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'a.qdpx')
  const report = await writeRefiProject(project, path, { schema: projectSchema, profile })
  const entries = await readPackage(path)
  const xml = entries[0]?.bytes.toString('utf8') ?? ''
  return { folder, entries, xml, root: parseXml(xml), losses: report.losses }
}

const attributesOf = (of: Parameters<typeof all>[0], name: string) =>
  all(of, name).map(each => each.attributes)
const named = (of: Parameters<typeof all>[0], name: string) => attributesOf(of, name).map(each => each.name)
const G = toGuid

it('writer rule 1: project.qde first, then flat files in sources/, by upper-case identifier and lower-case ending', async () => {
  const { entries } = await write()
  const [qde, ...files] = entries.map(({ name }) => name)
  expect(qde).toBe('project.qde')
  expect(files).toContain(`sources/${G(page)}.pdf`)
  expect(files).toContain(`sources/${G(testId(12, 1))}.png`)
  for (const name of files) expect(name).toMatch(/^sources\/[0-9A-F-]{36}\.[a-z]+$/)
})

it('writer rule 2: UTF-8 without a mark, one namespace without prefixes, no character that XML forbids', async () => {
  const codes = sampleProject.codes.map(code => ({ ...code, definition: 'a\u0000\u000B\uFFFE\uD842<b>&"\'' }))
  const { xml, root } = await write('standard', { ...fullProject, codes })
  expect(
    xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<Project xmlns="urn:QDA-XML:project:1.0" '),
  ).toBe(true)
  expect(xml).toContain('<Description>a&lt;b&gt;&amp;')
  expect(all(root, 'Project')[0]?.namespace).toBe('urn:QDA-XML:project:1.0')
  expect(/<!DOCTYPE|<\w+:/.test(xml)).toBe(false)
})

describe('writer rule 3: every file is valid', () => {
  const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined
  it.skipIf(!hasXmllint).each(refiProfiles)(
    `for ${hasXmllint ? '' : '(skipped: no xmllint) '}%s`,
    async profile => {
      const { xml, folder } = await write(profile)
      const qde = join(folder, 'project.qde')
      writeFileSync(qde, xml)
      const { stderr } = spawnSync('xmllint', ['--noout', '--schema', projectSchemaPath, qde], {
        encoding: 'utf8',
      })
      expect(stderr).toBe(`${qde} validates\n`)
    },
  )
})

it('writer rule 4: parts come in the order of the schema, and none of them is empty', async () => {
  const { root } = await write('archive')
  const order = ['Users', 'CodeBook', 'Variables', 'Cases', 'Sources', 'Notes', 'Links', 'Sets', 'NoteRef']
  expect(root.children.map(({ name }) => name)).toEqual(order)
  const empty = await write('standard', { ...sampleProject, codes: [], codings: [], documents: [] })
  expect(empty.root.children.map(({ name }) => name)).toEqual(['Users'])
  expect(empty.xml).not.toContain('=""')
})

it('writer rule 5: identifiers are upper case, unique, and the same in every export', async () => {
  const guids = (xml: string) => [...xml.matchAll(/ guid="([^"]+)"/g)].map(([, guid]) => guid)
  const [one, two] = await Promise.all([write('archive'), write('archive')])
  expect(guids(one.xml)).toEqual(guids(two.xml))
  expect(new Set(guids(one.xml)).size).toBe(guids(one.xml).length)
  for (const guid of guids(one.xml)) expect(guid).toMatch(/^[0-9A-F]{8}-([0-9A-F]{4}-){3}[0-9A-F]{12}$/)
})

it('writer rule 6: the project says its name, program, maker and times in UTC', async () => {
  const { root } = await write()
  expect(root.attributes).toMatchObject({
    name: '社区研究',
    origin: 'Postil 0.1.0',
    creatingUserGUID: G(coder),
    creationDateTime: '2024-03-01T08:00:00Z',
    modifiedDateTime: '2024-05-06T07:08:09Z',
  })
  expect(root.attributes.basePath).toBeUndefined()
})

it('writer rule 7: every coder is there under a name of its own; everything says who made it and when', async () => {
  const coders = [...sampleProject.coders, { id: testId<typeof coder>(1, 3), name: 'A' }]
  const { root } = await write('archive', { ...fullProject, coders })
  expect(named(root, 'User')).toEqual(['A', 'B', 'A (2)'])
  for (const kind of [
    'TextSource',
    'PDFSource',
    'PictureSource',
    'PlainTextSelection',
    'PictureSelection',
    'Coding',
    'Note',
  ]) {
    expect(all(root, kind).length).toBeGreaterThan(0)
    for (const { creatingUser, creationDateTime } of attributesOf(root, kind)) {
      expect(creatingUser).toMatch(/^[0-9A-F-]{36}$/)
      expect(creationDateTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    }
  }
})

it('writer rule 8: codes are nested, say that they can be applied, and have names of their own', async () => {
  const twin = {
    ...sampleProject.codes[1],
    id: testId<CodeId>(2, 3),
    parentId: null,
  } as RefiProject['codes'][number]
  const { root } = await write('qualcoder', { ...fullProject, codes: [...sampleProject.codes, twin] })
  const [alone, participating] = child(child(root, 'CodeBook') ?? root, 'Codes')?.children ?? []
  expect(participating?.children.map(({ attributes }) => attributes.name)).toContain('会议 (居民参与)')
  expect(alone?.attributes).toMatchObject({ name: '会议', isCodable: 'true', color: '#332288' })
  expect(child(participating ?? root, 'Description')?.text).toBe('居民自己去做 & 去说\n\nmemo 3')
})

it('writer rule 9: texts are files of their own, positions code points, UTF-16 for NVivo; Word files only as texts', async () => {
  const word = { extension: '.docx', isText: true, read: () => Buffer.from('word') }
  const withWord = (isText: boolean): RefiProject => ({
    ...fullProject,
    documents: [{ ...first, fileName: '访谈 1.docx', original: { ...word, isText } }],
    cases: [],
    sets: [],
    groups: [],
  })
  const { root, entries, xml } = await write('standard', withWord(true))
  const text = `sources/${G(interview)}.txt`
  expect(entries.find(({ name }) => name === text)?.bytes.toString('utf8')).toBe(
    sampleProject.text(interview),
  )
  expect(xml).not.toContain('PlainTextContent')
  expect(attributesOf(root, 'TextSource')[0]).toMatchObject({
    plainTextPath: `internal://${G(interview)}.txt`,
    richTextPath: `internal://${G(interview)}.docx`,
  })
  expect(
    attributesOf((await write('standard', withWord(false))).root, 'TextSource')[0]?.richTextPath,
  ).toBeUndefined()
  const starts = async (profile: RefiProfileName) =>
    attributesOf((await write(profile)).root, 'PlainTextSelection')
      .filter(({ name }) => name === '参加')
      .map(({ startPosition, endPosition }) => [startPosition, endPosition])
  const utf16 = sampleProject.text(interview).indexOf('参加')
  expect(await starts('standard')).toEqual([['16', '18']])
  expect(await starts('nvivo')).toEqual([[String(utf16), String(utf16 + 2)]])
})

it('writer rule 10: sources are called by their files, with endings, each otherwise', async () => {
  const documents = [first, { ...second, fileName: '访谈 1.txt' }]
  const { root } = await write('standard', { ...fullProject, documents })
  expect([...named(root, 'TextSource'), ...named(root, 'PictureSource')]).toEqual([
    '访谈 1.txt',
    '访谈 1 (2).txt',
    '照片.PNG',
  ])
})

it('writer rule 11: one selection for a stretch of words; for NVivo one for each coding', async () => {
  const meeting = async (profile: RefiProfileName, project: RefiProject) =>
    all((await write(profile, project)).root, 'PlainTextSelection')
      .filter(({ attributes }) => attributes.name === '楼道会')
      .map(selection => all(selection, 'Coding').length)
  expect(await meeting('standard', sampleProject)).toEqual([2])
  expect(await meeting('nvivo', sampleProject)).toEqual([1, 1])
  // A comment is of one coding: there it has a selection of its own in every file.
  expect((await meeting('standard', fullProject)).toSorted()).toEqual([1, 1])
})

describe('writer rule 12: memos', () => {
  it('stand in descriptions; those of the project are notes with names of their own', async () => {
    const { root, losses } = await write('standard')
    expect(named(root, 'Note')).toEqual(['日志'])
    expect(all(root, 'NoteRef')).toEqual([])
    expect(
      losses.filter(({ kind }) => kind === 'memo').map(({ name, reason }) => `${name} ${reason}`),
    ).toEqual([
      '日志 place-lost',
      ...['memo 2', 'memo 3', 'memo 4', 'memo 5'].map(name => `${name} coder-and-date`),
      '日志 coder-and-date',
    ])
  })

  it('are notes that nothing refers to for ATLAS.ti', async () => {
    const { root } = await write('atlasti')
    expect(named(root, 'Note')).toEqual(['日志', 'memo 2', 'memo 3', 'memo 4', 'memo 5', '日志 (2)'])
    expect(all(root, 'NoteRef')).toEqual([])
  })

  it('are notes that their subjects refer to in an archive, where nothing of them is lost but a name', async () => {
    const { root, losses } = await write('archive')
    expect(all(root, 'NoteRef').length).toBe(5)
    expect(attributesOf(root, 'Link')).toMatchObject([
      { originGUID: G(testId(5, 6)), targetGUID: G(testId(7, 1)) },
    ])
    expect(losses.filter(({ kind }) => kind === 'memo')).toEqual([
      { kind: 'memo', name: '日志', document: '', reason: 'renamed' },
    ])
  })

  it('comments of codings stand in the description of a selection, in every file', async () => {
    for (const profile of refiProfiles) {
      const { root, losses } = await write(profile)
      expect(all(root, 'Description').map(({ text }) => text)).toContain('评 <𠮷> 👨‍👩‍👧')
      expect(losses.filter(({ kind }) => kind === 'comment')).toEqual([])
    }
  })
})

it('writer rule 13: a PDF with its file, and its text with the codings', async () => {
  const codings = [codingOf(1, page, '居民', { codeId: meetings })]
  const { root, entries, losses } = await write('standard', { ...fullProject, codings, memos: [] })
  const [source] = all(root, 'PDFSource')
  expect(source?.attributes).toMatchObject({
    guid: G(page),
    name: '社區.pdf',
    path: `internal://${G(page)}.pdf`,
  })
  const text = child(source ?? root, 'Representation')
  expect(text?.attributes.guid).not.toBe(G(page))
  expect(text?.attributes).toMatchObject({
    plainTextPath: `internal://${G(page)}.txt`,
    creatingUser: G(coder),
  })
  expect(named(text ?? root, 'PlainTextSelection')).toEqual(['居民'])
  expect(all(root, 'PDFSelection')).toEqual([])
  expect(entries.find(({ name }) => name.endsWith('.pdf'))?.bytes).toEqual(pdf)
  expect(losses.some(({ kind }) => kind === 'original')).toBe(false)
})

it('writer rule 14: a region of a picture has whole pixels, its upper left corner first', async () => {
  const { root, losses } = await write()
  expect(attributesOf(root, 'PictureSelection')).toMatchObject([
    { firstX: '10', firstY: '20', secondX: '90', secondY: '80' },
  ])
  expect(losses.some(({ kind }) => kind === 'kept')).toBe(false)
})

it('writer rule 15: a recording in the package is named inside it, another where it lies, in milliseconds', async () => {
  const media = (n: number, path: string, read: (() => Buffer) | null): RefiProject['kept'][number] => ({
    ...{ id: testId(13, n), kind: 'source', name: `${n}.MP3`, read },
    detail: {
      ...{ guid: testId(13, n), kind: 'audio', name: '', path, description: '' },
      ...{ user: '', createdAt: null, modifiedAt: null, codings: [] },
    },
  })
  const part = { ...region, source: testId(13, 1), kind: 'audio', place: { begin: '1000', end: '2500.4' } }
  const kept: RefiProject['kept'] = [
    media(1, 'internal://a.mp3', () => Buffer.from('sound')),
    media(2, 'absolute:///C:/b.mp3', null),
    { id: region.guid, kind: 'region', name: '', detail: part, read: null },
  ]
  const { root } = await write('standard', { ...fullProject, kept })
  expect(attributesOf(root, 'AudioSource').map(({ path }) => path)).toEqual([
    `internal://${G(testId(13, 1))}.mp3`,
    'absolute:///C:/b.mp3',
  ])
  expect(attributesOf(root, 'AudioSelection')).toMatchObject([{ begin: '1000', end: '2500' }])
})

it('writer rule 16: one variable for each name, values in the document and in a case with a name', async () => {
  const { root } = await write()
  expect(attributesOf(root, 'Variable')).toMatchObject([
    { name: '年份', typeOfVariable: 'Text' },
    { name: '业主', typeOfVariable: 'Boolean' },
  ])
  expect(named(root, 'Case')).toEqual(['王家 עברית', '社區營造'])
  const [family, document] = all(root, 'Case')
  expect(all(family ?? root, 'BooleanValue').map(({ text }) => text)).toEqual(['true'])
  expect(attributesOf(family ?? root, 'SourceRef')).toEqual([{ targetGUID: G(page) }])
  expect(all(family ?? root, 'SelectionRef').length).toBe(2)
  expect(attributesOf(document ?? root, 'SourceRef')).toEqual([{ targetGUID: G(page) }])
  expect(all(child(root, 'Sources') ?? root, 'TextValue').map(({ text }) => text)).toEqual(['2020'])
  // QualCoder reads them from the source; a case besides would be one that nobody made.
  const forQualCoder = await write('qualcoder')
  expect(named(forQualCoder.root, 'Case')).toEqual(['王家 עברית'])
  expect(forQualCoder.losses).not.toContainEqual({ kind: 'attribute', name: '年份', reason: 'left-out' })
})

it('writer rule 17: sets and groups name their members', async () => {
  const { root } = await write()
  expect(named(root, 'Set')).toEqual(['常用', '第一轮', '2024 / 春 𠮷'])
  expect(all(root, 'Set').map(set => set.children.map(({ attributes }) => attributes.targetGUID))).toEqual([
    [G(meetings)],
    [G(page), G(interview)],
    [G(interview)],
  ])
})

it('writer rule 18: what has no home is in no foreign element', async () => {
  const codings = sampleProject.codings.map(coding => ({ ...coding, weight: 40, example: true }))
  const { xml, root, losses } = await write('standard', { ...fullProject, codings })
  expect(xml.match(/xmlns(:\w+)?=/g)).toEqual(['xmlns=', 'xmlns:xsi='])
  expect(Object.keys(all(root, 'Coding')[0]?.attributes ?? {})).toEqual([
    'guid',
    'creatingUser',
    'creationDateTime',
  ])
  expect(losses.filter(({ kind }) => kind === 'weight').length).toBe(codings.length)
})

it('writer rule 19: a codebook has its own words for members, and no notes', async () => {
  const { folder } = await write()
  const path = join(folder, 'a.qdc')
  const { losses } = await writeRefiCodebook(fullProject, path, { schema: codebookSchema })
  expect(losses).toEqual([])
})

describe('writer rule 20: what is lost is told before anything is written', () => {
  it.each(refiProfiles)('for %s, the same as after', async profile => {
    const { losses } = await write(profile)
    expect(await refiLosses(fullProject, { schema: projectSchema, profile })).toEqual(losses)
    expect(losses).toContainEqual({ kind: 'structure', name: '访谈 1', reason: 'left-out' })
  })
})
