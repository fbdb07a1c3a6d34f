import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replaceSpan } from '../../src/core/text/index.ts'
import { zipOf } from '../../src/formats/container/testing/zip-of.ts'
import { postil, postilJson } from './command-line.ts'
import { mixedText, newProject, type TestProject, temporaryFolder } from './project-fixture.ts'
import { shared } from './shared.ts'

const fixtures = join(shared, 'refi', 'fixtures')
const hasFixtures = existsSync(join(fixtures, 'expected.json'))
const where = hasFixtures ? '(fixtures of ../shared)' : '(SKIPPED: no refi/fixtures in ../shared)'

interface Expected {
  readonly file: string
  readonly selections: readonly { readonly quote: string }[]
}

const expected = hasFixtures
  ? (JSON.parse(readFileSync(join(fixtures, 'expected.json'), 'utf8')) as Expected[])
  : []

/** Every row of every table that an import may write, without keys. */
function rowsOf({ session }: TestProject): Record<string, unknown[]> {
  const tables = ['coder', 'document', 'code', 'coding', 'memo', 'study_case', 'case_member', 'attribute']
  const more = [
    'attribute_value',
    'code_set',
    'code_set_member',
    'document_set',
    'kept_part',
    'content',
    'act_row',
  ]
  return Object.fromEntries(
    [...tables, ...more].map(table => [table, session.file.db.all(`SELECT * FROM ${table}`)]),
  )
}

describe.skipIf(!hasFixtures)(`a project of another program ${where}`, () => {
  it.each(expected)(
    'comes in with its quotations, once however often, and goes by one undo: $file',
    async ({ file, selections }) => {
      const project = await newProject()
      const path = join(fixtures, file)
      const empty = rowsOf(project)
      const report = await project.call('exchange.importProject', { path })
      const codings = project.session.file.db.all<{ quotation: string }>(
        'SELECT quotation FROM coding ORDER BY span_from',
      )
      expect(codings.map(({ quotation }) => quotation)).toEqual(selections.map(({ quote }) => quote))
      expect(report.counts).toContainEqual({ kind: 'coding', read: 4, new: selections.length, there: 0 })
      expect(report.remarks.filter(({ outcome }) => outcome === 'dropped')).toEqual(
        file.startsWith('maxqda') ? [expect.objectContaining({ kind: 'file', reason: 'file-missing' })] : [],
      )
      const first = rowsOf(project)
      const again = await project.call('exchange.importProject', { path })
      expect(rowsOf(project)).toEqual(first)
      expect(again.counts.filter(count => count.new > 0)).toEqual([])
      await project.call('history.undo', {})
      const { content: _, act_row: __, ...left } = rowsOf(project)
      const { content: ___, act_row: ____, ...before } = empty
      expect(left).toEqual(before)
    },
  )
})

const guid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** A package of one document with the mixed text; `shift` makes all its identifiers others. */
async function packageIn(
  folder: string,
  { shift = 0, name = 'study.qdpx', inside = '', sources = '', files = {} } = {},
): Promise<string> {
  const coding = (number: number, words: string, comment: string) => {
    const start = [...mixedText.slice(0, mixedText.indexOf(words))].length
    return `<PlainTextSelection guid="${guid(shift + number)}" name="${words}" startPosition="${start}" endPosition="${start + [...words].length}"><Description>${comment}</Description><Coding guid="${guid(shift + number + 1)}" creatingUser="${guid(shift + 2)}"><CodeRef targetGUID="${guid(shift + 4)}"/></Coding></PlainTextSelection>`
  }
  const xml = `<?xml version="1.0" encoding="UTF-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="他山 𠮷" origin="QualCoder 3.9"><Users><User guid="${guid(shift + 2)}" name="Bea"/></Users>
    <CodeBook><Codes><Code guid="${guid(shift + 3)}" name="治理" isCodable="true"><Code guid="${guid(shift + 4)}" name="参与" isCodable="true" color="#112233"><Description>谁来</Description></Code></Code></Codes></CodeBook>
    <Variables><Variable guid="${guid(shift + 5)}" name="年龄" typeOfVariable="Integer"/></Variables>
    <Cases><Case guid="${guid(shift + 6)}" name="王家"><VariableValue><VariableRef targetGUID="${guid(shift + 5)}"/><IntegerValue>34</IntegerValue></VariableValue><SourceRef targetGUID="${guid(shift + 7)}"/><SelectionRef targetGUID="${guid(shift + 10)}"/></Case></Cases>
    <Sources><TextSource guid="${guid(shift + 7)}" name="访谈.txt" plainTextPath="internal://a.txt"><Description>安静的房间</Description>${coding(10, '𠮷祥社區', '为什么？')}${coding(20, '👨‍👩‍👧 joined', '')}</TextSource>${sources}</Sources>
    <Notes><Note guid="${guid(shift + 30)}" name="想法"><PlainTextContent>之后再看</PlainTextContent></Note></Notes>${inside}
    <Sets><Set guid="${guid(shift + 31)}" name="组"><MemberCode targetGUID="${guid(shift + 4)}"/><MemberSource targetGUID="${guid(shift + 7)}"/></Set></Sets></Project>`
  const path = join(folder, name)
  writeFileSync(path, await zipOf({ 'project.qde': xml, 'sources/a.txt': mixedText, ...files }))
  return path
}

const quotationsOf = ({ session }: TestProject) =>
  session.file.db
    .lists<[string]>('SELECT quotation FROM coding WHERE detached = 0 ORDER BY document_key, span_from')
    .map(([quotation]) => quotation)

describe('a project of another program in the open one', () => {
  it('brings everything, each thing in its place, as one act', async () => {
    const project = await newProject()
    const path = await packageIn(project.folder)
    const report = await project.call('exchange.importProject', { path })
    expect(quotationsOf(project)).toEqual(['𠮷祥社區', '👨‍👩‍👧 joined'])
    const [code, below] = await project.call('codes.list', {})
    expect(below).toMatchObject({
      name: '参与',
      parentId: code?.id,
      color: '#112233',
      definition: '谁来',
      codings: 2,
    })
    const [{ id: documentId } = { id: guid(0) as never }] = await project.call('documents.list', {})
    expect(await project.call('codings.inDocument', { documentId })).toMatchObject([
      { id: guid(11), comment: '为什么？' },
      { id: guid(21), comment: '' },
    ])
    const memos = await project.call('memos.list', {})
    expect(memos.map(({ title, text, subject }) => [title, text, subject.kind]).sort()).toEqual([
      ['', '安静的房间', 'document'],
      ['想法', '之后再看', 'free'],
    ])
    const [history] = await project.call('history.list', { limit: 1 })
    expect(history).toMatchObject({ operation: 'exchange.importProject', values: { name: '他山 𠮷' } })
    expect(report).toMatchObject({ origin: 'QualCoder 3.9', name: '他山 𠮷', file: 'study.qdpx' })
    expect(report.counts.filter(({ read }) => read > 0).map(count => [count.kind, count.new])).toEqual([
      ...[
        ['coder', 2],
        ['code', 2],
        ['document', 1],
        ['coding', 2],
        ['case', 1],
        ['member', 2],
      ],
      ...[
        ['attribute', 1],
        ['value', 1],
        ['memo', 2],
        ['set', 2],
        ['passage', 0],
      ],
    ])
  })

  it('with identifiers of its own each time is found again by names and texts', async () => {
    const project = await newProject()
    await project.call('exchange.importProject', { path: await packageIn(project.folder) })
    const before = rowsOf(project)
    const path = await packageIn(project.folder, { shift: 500, name: 'again.qdpx' })
    const report = await project.call('exchange.importProject', { path })
    expect(rowsOf(project)).toEqual(before)
    expect(report.counts.filter(count => count.new > 0)).toEqual([])
  })

  it('leaves what was changed here as it is, and finds its words in a text that was edited', async () => {
    const project = await newProject()
    const path = await packageIn(project.folder)
    await project.call('exchange.importProject', { path })
    const [code, below] = await project.call('codes.list', {})
    if (code === undefined || below === undefined) throw new Error('No codes')
    await project.call('codes.update', { id: below.id, name: '居民' })
    const [document] = await project.call('documents.list', {})
    if (document === undefined) throw new Error('No document')
    const change = [...replaceSpan(mixedText.length, { from: 0, to: 0 }, '又来：')]
    await project.call('documents.edit', { id: document.id, revision: 1, change })
    const codings = await project.call('codings.inDocument', { documentId: document.id })
    await project.call('codings.remove', { ids: codings.map(({ id }) => id) })
    const report = await project.call('exchange.importProject', { path })
    expect(quotationsOf(project)).toEqual(['𠮷祥社區', '👨‍👩‍👧 joined'])
    expect((await project.call('codes.list', {})).map(({ name }) => name)).toEqual(['治理', '居民'])
    expect(report.remarks).toContainEqual(expect.objectContaining({ kind: 'code', reason: 'kept-own' }))
  })

  it('can be cancelled, and then leaves no trace', async () => {
    const project = await newProject()
    const before = rowsOf(project)
    const path = await packageIn(project.folder)
    const code = await project.cancelled('exchange.importProject', { path }, new AbortController())
    expect(code).toBe('cancelled')
    expect(rowsOf(project)).toEqual(before)
  })

  it('that is refused leaves no trace', async () => {
    const project = await newProject()
    const before = rowsOf(project)
    const path = join(project.folder, 'x.qdpx')
    for (const bytes of [
      Buffer.from('PK'),
      await zipOf({ 'a.txt': '' }),
      await zipOf({ 'p.qde': '<Project' }),
    ]) {
      writeFileSync(path, bytes)
      await project.refusal('exchange.importProject', { path })
      expect(rowsOf(project)).toEqual(before)
    }
    expect(await project.refusal('exchange.importProject', { path: join(project.folder, 'none.qdpx') })).toBe(
      'file-missing',
    )
  })
})

it('what Postil writes comes back, into another project whole and into its own without change', async () => {
  const project = await newProject()
  await project.call('exchange.importProject', { path: await packageIn(project.folder) })
  const path = join(project.folder, 'out.qdpx')
  await project.call('exports.project', { path })
  const before = rowsOf(project)
  await project.call('exchange.importProject', { path })
  expect(rowsOf(project)).toEqual(before)
  const other = await newProject()
  await other.call('exchange.importProject', { path })
  expect(quotationsOf(other)).toEqual(quotationsOf(project))
  // Files are called with their endings in the package, documents without, as when they are imported.
  const called = (await other.call('documents.list', {})).map(({ name, source }) => [name, source])
  expect(called).toEqual([['访谈', '访谈.txt']])
  const plain = ({ id, name, parentId, color, definition }: Record<string, unknown>) => [
    id,
    name,
    parentId,
    color,
    definition,
  ]
  expect((await other.call('codes.list', {})).map(code => plain({ ...code }))).toEqual(
    (await project.call('codes.list', {})).map(code => plain({ ...code })),
  )
})

describe('postil import-refi', () => {
  it('makes a project of a file, brings it into another, and writes what came of it', async () => {
    const folder = temporaryFolder()
    const file = await packageIn(folder, { inside: '<Graphs><Graph guid="g" name="网"/></Graphs>' })
    const made = join(folder, 'new.postil')
    const report = join(folder, 'report.json')
    const printed = await postil(['import-refi', file, '--new', made, '--report', report])
    expect(printed).toMatchObject({ exitCode: 0 })
    expect(printed.out).toContain('coding\t2\t2\t0\n')
    expect(printed.out).toContain('kept\tgraph\tno-place\t1\t\t网\n')
    expect(printed.error).toContain('no place in Postil yet')
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ origin: 'QualCoder 3.9' })
    expect(await postilJson('docs', made)).toHaveLength(1)
    expect((await postil(['import-refi', file, '--into', made])).out).toContain('coding\t2\t0\t2\n')
    expect((await postil(['check', made])).exitCode).toBe(0)
  })

  it('leaves no project behind when the file is refused', async () => {
    const folder = temporaryFolder()
    const made = join(folder, 'new.postil')
    const file = join(folder, 'x.qdpx')
    writeFileSync(file, await zipOf({ 'a.txt': 'x' }))
    const printed = await postil(['import-refi', file, '--new', made])
    expect(printed.exitCode).toBe(1)
    expect(printed.error).toContain('x.qdpx')
    expect(existsSync(made)).toBe(false)
    expect((await postil(['import-refi', file])).exitCode).toBe(2)
  })
})

describe('what has no place here', () => {
  const picture = Buffer.from([137, 80, 78, 71, 0, 255])
  const inside = `<PictureSource guid="${guid(900)}" name="院子 👨‍👩‍👧" path="internal://b.PNG">
      <PictureSelection guid="${guid(901)}" name="" firstX="1" firstY="2" secondX="3" secondY="4"><Coding guid="${guid(902)}"><CodeRef targetGUID="${guid(4)}"/></Coding></PictureSelection></PictureSource>`

  it('is listed with what it is of, told with names, saved as it came, let go and brought back', async () => {
    const project = await newProject()
    const path = await packageIn(project.folder, { sources: inside, files: { 'sources/b.PNG': picture } })
    await project.call('exchange.importProject', { path })
    const parts = await project.call('exchange.kept', {})
    const origin = 'QualCoder 3.9'
    expect(parts).toEqual([
      { id: guid(900), kind: 'source', name: '院子 👨‍👩‍👧', of: '', origin, hasFile: true },
      { id: guid(901), kind: 'region', name: '', of: '院子 👨‍👩‍👧', origin, hasFile: false },
    ])
    const { said, names } = await project.call('exchange.keptDetail', { id: guid(901) })
    expect(said).toContain(guid(4))
    expect(names[guid(4)]).toBe('参与')

    const target = join(project.folder, '院子.PNG')
    await project.call('exchange.saveKept', { id: guid(900), path: target })
    expect(readFileSync(target)).toEqual(picture)
    expect(await project.refusal('exchange.saveKept', { id: guid(901), path: target })).toBe('not-found')
    expect(await project.refusal('exchange.saveKept', { id: guid(900), path: project.path })).toBe(
      'target-in-use',
    )

    expect(await project.refusal('exchange.removeKept', { ids: [guid(900), guid(999)] })).toBe('not-found')
    expect(await project.call('exchange.kept', {})).toEqual(parts)
    expect(await project.call('exchange.removeKept', { ids: [guid(900), guid(901)] })).toEqual({ removed: 2 })
    expect(await project.call('exchange.kept', {})).toEqual([])
    await project.call('history.undo', {})
    expect(await project.call('exchange.kept', {})).toEqual(parts)
    await project.call('exchange.saveKept', { id: guid(900), path: target })
  })
})
