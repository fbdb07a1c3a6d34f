import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import {
  fileOf,
  guid,
  oneCode,
  qde,
  quotationsOf,
  readFiles,
  remarksOf,
  selection,
  testWords,
} from '../testing/foreign-package.ts'
import { readRefiProject } from './read-project.ts'

const text = '访谈者：𠮷祥社區怎么样？\n居民：还好 👨‍👩‍👧。\nשלום end.'
const source = (inside: string, path = 'internal://a.txt', number = 10) =>
  `<TextSource guid="${guid(number)}" name="访谈" plainTextPath="${path}">${inside}</TextSource>`
const coded = (from: string, of = text) => {
  const points = [...of.slice(0, of.indexOf(from))].length
  return selection(20, points, points + [...from].length)
}
const project = (inside: string, attributes = '') => qde(`${oneCode}<Sources>${inside}</Sources>`, attributes)

describe('reader rule 1: any package', () => {
  it.each([
    ['project.qde at the root', { 'project.qde': '', 'sources/a.txt': text }],
    ['another name, upper case, last', { 'Sources/A.TXT': text, 'MY STUDY.QDE': '' }],
    [
      'one level down, with rubbish',
      { '__MACOSX/._x.qde': 'x', 'x/.root': '', 'x/s.qde': '', 'x/sources/a.txt': text },
    ],
  ])('finds the project: %s', async (_, files) => {
    const xml = project(source(coded('还好')))
    const filled = Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        content === '' && /qde$/i.test(name) ? xml : content,
      ]),
    )
    expect(quotationsOf(await readFiles(filled))).toEqual(['还好'])
  })

  it('reads a bare .qde with its folder beside it', async () => {
    const path = fileOf('study.qde', project(source(coded('怎么样'))))
    mkdirSync(join(dirname(path), 'sources'))
    writeFileSync(join(dirname(path), 'sources', 'a.txt'), text)
    expect(quotationsOf(await readRefiProject(path, testWords))).toEqual(['怎么样'])
  })
})

it.each([
  'internal://a.txt',
  'internal:/a.txt',
  'a.txt',
  'sources/A.txt',
  'relative:///sub/a.txt',
  'absolute://E:\\Studies\\a.txt',
  'file:///C:/x/%61.txt',
])('reader rule 2: resolves %s by its last part', async path => {
  expect(
    quotationsOf(await readFiles({ 'p.qde': project(source(coded('还好'), path)), 'sources/a.txt': text })),
  ).toEqual(['还好'])
})

it('reader rule 3: local names, any namespace, any order, unknown elements', async () => {
  const xml = `<q:Project xmlns:q="urn:QDA-XML:project:0:10" name="x"><q:Sources><q:TextSource guid="${guid(10)}" plainTextPath="a.txt"><q:Odd/>
    <q:PlainTextSelection guid="${guid(20)}" startPosition="0" endPosition="3"><q:Coding guid="${guid(30)}"><q:CodeRef targetGUID="${guid(1)}"/></q:Coding></q:PlainTextSelection>
    </q:TextSource><q:Unknown/></q:Sources><c:CodeBook xmlns:c="urn:QDA-XML:codebook:1:0"><c:Codes><c:Code guid="${guid(1)}" name="a"/></c:Codes></c:CodeBook></q:Project>`
  const found = await readFiles({ 'p.qde': xml, 'a.txt': text })
  expect(quotationsOf(found)).toEqual(['访谈者'])
  expect(found.codes.map(({ name }) => name)).toEqual(['a'])
  expect(remarksOf(found)).toContain('dropped element unknown-element 1')
})

it('reader rule 4: braces, case, other identifiers, twice the same, and references that lead nowhere', async () => {
  const xml = qde(
    `<CodeBook><Codes><Code guid="{${guid(1).toUpperCase()}}" name="a"/><Code guid="code-7" name="b"/><Code guid="${guid(1)}" name="c"/></Codes></CodeBook>
     <Sources>${source(
       `${selection(20, 0, 3)}<PlainTextSelection guid="s" startPosition="3" endPosition="4"><Coding guid="${guid(1020)}"><CodeRef targetGUID="CODE-7"/></Coding><Coding guid="k"><CodeRef targetGUID="${guid(99)}"/></Coding></PlainTextSelection>`,
     )}</Sources>`,
  )
  const found = await readFiles({ 'p.qde': xml, 'a.txt': text })
  const names = new Map(found.codes.map(({ id, name }) => [id, name]))
  expect(found.codings.map(({ codeId }) => names.get(codeId))).toEqual(['a', 'b', 'Unknown code'])
  expect(new Set([...found.codes, ...found.codings].map(({ id }) => id)).size).toBe(4 + 3)
  expect(remarksOf(found)).toContain('approximated coding unknown-code 1')
})

it('reader rule 4: a region and a passage with one identifier are one; the passage counts', async () => {
  const found = await readFiles({
    'p.qde': project(
      `<PDFSource guid="${guid(10)}" name="p.pdf" path="internal://p.pdf"><PDFSelection guid="${guid(20)}" page="0" firstX="1" firstY="2" secondX="3" secondY="4"><Coding guid="${guid(21)}"><CodeRef targetGUID="${guid(1)}"/></Coding></PDFSelection><Representation guid="${guid(11)}" plainTextPath="internal://a.txt">${selection(20, 0, 3)}</Representation></PDFSource>`,
    ),
    'sources/a.txt': text,
    'sources/p.pdf': '%PDF-',
  })
  expect(quotationsOf(found)).toEqual(['访谈者'])
  expect(found.documents[0]?.id).toBe(guid(10))
  expect(remarksOf(found)).toEqual(
    expect.arrayContaining(['approximated passage twin 1', 'kept file no-place 1']),
  )
})

it('reader rule 4: codings with a case are members of it', async () => {
  const xml = qde(
    `<CodeBook><Codes><Code guid="${guid(1)}" name="x"/></Codes></CodeBook><Cases><Case guid="${guid(1)}" name="王家"/><Case guid="${guid(2)}" name="李家"/></Cases>
     <Sources>${source(`${selection(20, 0, 3)}${selection(21, 4, 6).replace(guid(1), guid(2))}`)}</Sources>`,
  )
  const found = await readFiles({ 'p.qde': xml, 'a.txt': text })
  expect(quotationsOf(found)).toEqual(['访谈者'])
  expect(found.cases.map(({ name, members }) => [name, members.length])).toEqual([
    ['王家', 1],
    ['李家', 1],
  ])
})

describe('reader rule 5: texts', () => {
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with a mark', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16 big endian', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['GB18030', iconv.encode(text, 'gb18030')],
  ])('in %s', async (_, bytes) => {
    const found = await readFiles({ 'p.qde': project(source(coded('还好'))), 'sources/a.txt': bytes })
    expect(quotationsOf(found)).toEqual(['还好'])
  })

  it.each([
    ['utf-16', 2],
    ['utf-16', 1],
    ['code-point', 2],
    ['code-point', 1],
  ] as const)('counted in %s, CR LF as %i, whoever says they wrote it', async (unit, lineEnd) => {
    const raw = text.replaceAll('\n', '\r\n')
    const counted = lineEnd === 2 ? raw : text
    const length = (words: string) => (unit === 'utf-16' ? words.length : [...words].length)
    const marks = ['居民', '还好', 'שלום', 'end'].map((words, index) => {
      const start = length(counted.slice(0, counted.indexOf(words)))
      return selection(20 + index, start, start + length(words), `name="${words}"`)
    })
    for (const origin of ['NVivo for Windows', 'ATLAS.ti for Windows', 'QualCoder', '']) {
      const found = await readFiles({
        'p.qde': project(source(marks.join('')), `origin="${origin}"`),
        'sources/a.txt': raw,
      })
      expect(quotationsOf(found)).toEqual(['居民', '还好', 'שלום', 'end'])
    }
  })

  it('that stand in the file, or are missing', async () => {
    const inside = `<TextSource guid="${guid(10)}" name="a"><PlainTextContent>${text}</PlainTextContent>${coded('还好')}</TextSource>`
    expect(quotationsOf(await readFiles({ 'p.qde': project(inside) }))).toEqual(['还好'])
    const missing = await readFiles({ 'p.qde': project(source(coded('还好'))) })
    expect(missing.documents).toEqual([])
    expect(remarksOf(missing)).toEqual(
      expect.arrayContaining([
        'dropped file file-missing 1',
        'kept document without-text 1',
        'kept passage without-text 1',
        'kept coding without-text 1',
      ]),
    )
  })

  it('with places beyond their end, and empty ones', async () => {
    const end = [...text].length
    const marks = [
      selection(20, end - 4, end + 5),
      selection(21, 3, 3),
      selection(22, end + 1, end + 2),
      selection(23, 9, 2),
    ]
    const found = await readFiles({ 'p.qde': project(source(marks.join(''))), 'sources/a.txt': text })
    expect(quotationsOf(found)).toEqual(['end.'])
    expect(remarksOf(found)).toEqual(
      expect.arrayContaining([
        'approximated passage clamped 1',
        'dropped passage empty-place 1',
        'dropped coding empty-place 1',
        'kept passage outside 2',
        'kept coding outside 2',
      ]),
    )
  })
})

it('reader rule 6: the same span twice, several codings, a description alone, nothing but a reference', async () => {
  const note = `<Notes><Note guid="${guid(50)}" name="想法"><PlainTextContent>为什么？</PlainTextContent></Note></Notes>`
  const xml = qde(
    `${oneCode}<Sources>${source(
      `${selection(20, 0, 3)}${selection(21, 0, 3)}<PlainTextSelection guid="${guid(22)}" startPosition="4" endPosition="6"><Description>旁注 𠮷</Description></PlainTextSelection><PlainTextSelection guid="${guid(23)}" startPosition="6" endPosition="8"><NoteRef targetGUID="${guid(50)}"/></PlainTextSelection>`,
    )}</Sources>${note}`,
  )
  const found = await readFiles({ 'p.qde': xml, 'sources/a.txt': text })
  expect(quotationsOf(found)).toEqual(['访谈者'])
  expect(remarksOf(found)).toContain('approximated coding united 1')
  expect(found.memos.map(({ title, text: words, subject }) => [title, words, subject.kind])).toEqual([
    ['', '旁注 𠮷', 'passage'],
    ['想法', '为什么？', 'passage'],
  ])
})

it('reader rule 6: a coding with two codes is two', async () => {
  const two = selection(20, 0, 3).replace('<CodeRef', `<CodeRef targetGUID="${guid(2)}"/><CodeRef`)
  const xml = qde(
    `<CodeBook><Codes><Code guid="${guid(1)}" name="a"/><Code guid="${guid(2)}" name="b"/></Codes></CodeBook><Sources>${source(two)}</Sources>`,
  )
  const found = await readFiles({ 'p.qde': xml, 'sources/a.txt': text })
  expect(found.codings.map(({ codeId }) => codeId)).toEqual([guid(2), guid(1)])
})

it('reader rule 7: coders and times as far as they are said', async () => {
  const made = `creatingUser="${guid(7)}" creationDateTime="2024-01-02 03:04:05"`
  const xml = qde(
    `<Users><User guid="${guid(7)}" name="Ada"/><User guid="${guid(8)}" name=""/></Users>${oneCode}<Sources>${source(
      `${selection(20, 0, 3, made)}${selection(21, 4, 6, `creatingUser="${guid(99)}"`)}${selection(22, 6, 8, 'creationDateTime="2024-01-02T03:04:05+08:00"')}`,
    )}</Sources>`,
  )
  const found = await readFiles({ 'p.qde': xml, 'sources/a.txt': text })
  const names = new Map(found.coders.map(({ id, name }) => [id, name]))
  expect(found.codings.map(({ coderId, createdAt }) => [names.get(coderId), createdAt])).toEqual([
    ['Ada', '2024-01-02T03:04:05.000Z'],
    ['Imported coder', null],
    ['Imported coder', '2024-01-01T19:04:05.000Z'],
  ])
})

it('reader rule 8: colours of all sorts, names twice, categories, the root of NVivo', async () => {
  const colors = ['#F00', '#11223344', 'rgb(1, 2, 3)', 'rgba(200,128,255,0.5)', 'Red', '']
  const codes = colors
    .map((color, index) => `<Code guid="${guid(100 + index)}" name="c" color="${color}"/>`)
    .join('')
  const found = await readFiles({
    'p.qde': qde(
      `<CodeBook><Codes><Code guid="${guid(1)}" name="Nodes" isCodable="false" color="#abcdef">${codes}</Code></Codes></CodeBook>`,
      'origin="NVivo 12 For Mac"',
    ),
  })
  expect(found.codes.map(({ name, color, parentId }) => [name, color, parentId])).toEqual([
    ['c', '#ff0000', null],
    ['c (2)', '#112233', null],
    ['c (3)', '#010203', null],
    ['c (4)', '#c880ff', null],
    ['c (5)', '#ff0000', null],
    ['c (6)', '#abcdef', null],
  ])
  expect(remarksOf(found)).toEqual(
    expect.arrayContaining(['approximated code root-left-out 1', 'approximated code renamed 5']),
  )
})

it('reader rule 9: cases without a name, sets of either, sets as they used to be', async () => {
  const value = (variable: number, of: string) =>
    `<VariableValue><VariableRef targetGUID="${guid(variable)}"/>${of}</VariableValue>`
  const xml = qde(
    `${oneCode}<Variables><Variable guid="${guid(2)}" name="年龄" typeOfVariable="Integer"/><Variable guid="${guid(3)}" name="城里" typeOfVariable="Boolean"/><Variable guid="${guid(4)}" name="何时" typeOfVariable="DateTime"/></Variables>
     <Cases><Case guid="${guid(5)}">${value(2, '<IntegerValue>34</IntegerValue>')}${value(3, '<BooleanValue>true</BooleanValue>')}<SourceRef targetGUID="${guid(10)}"/></Case>
     <Case guid="${guid(6)}" name="王家">${value(4, '<DateTimeValue>2021-03-04T00:00:00</DateTimeValue>')}${value(99, '<TextValue>x</TextValue>')}<SourceRef targetGUID="${guid(10)}"/><SelectionRef targetGUID="${guid(20)}"/></Case></Cases>
     <Sources>${source(selection(20, 0, 3))}</Sources>
     <Sets><Set guid="${guid(40)}" name="组"><MemberCode guid="${guid(1)}"/><MemberSource guid="${guid(10)}"/></Set><Set guid="${guid(41)}" name="空"/></Sets>`,
  )
  const found = await readFiles({ 'p.qde': xml, 'sources/a.txt': text })
  expect(found.attributes.map(({ name, subject, type }) => [name, subject, type])).toEqual([
    ['年龄', 'document', 'number'],
    ['城里', 'document', 'yes-no'],
    ['何时', 'case', 'date'],
  ])
  expect(found.values.map(({ value: kept }) => kept)).toEqual(['34', 'yes', '2021-03-04'])
  expect(found.cases.map(({ name, members }) => [name, members.map(({ span }) => span)])).toEqual([
    ['王家', [null, { from: 0, to: 3 }]],
  ])
  expect(found.sets.map(({ name, of }) => [name, of])).toEqual([
    ['组', 'codes'],
    ['组', 'documents'],
  ])
  expect(remarksOf(found)).toEqual(
    expect.arrayContaining([
      'dropped value dangling 1',
      'dropped set empty 1',
      'approximated case case-as-values 1',
    ]),
  )
})

it('reader rule 10: regions of pages and pictures are kept as they came, or found by their words', async () => {
  const region = (number: number, words: string) =>
    `<PDFSelection guid="${guid(number)}" page="1" firstX="9" firstY="8" secondX="7" secondY="6"><Representation guid="${guid(number + 500)}"><PlainTextContent>${words}</PlainTextContent></Representation><Coding guid="${guid(number + 1000)}"><CodeRef targetGUID="${guid(1)}"/></Coding></PDFSelection>`
  const found = await readFiles({
    'p.qde': project(
      `<PDFSource guid="${guid(10)}" name="p.pdf" path="internal://p.pdf">${region(20, '祥社區怎么样')}${region(21, '社')}<Representation guid="${guid(11)}" plainTextPath="internal://a.txt"/></PDFSource>
       <PictureSource guid="${guid(12)}" name="街.png" path="internal://b.png"><PictureSelection guid="${guid(30)}" firstX="1" firstY="9" secondX="5" secondY="2"><Coding guid="${guid(31)}"><CodeRef targetGUID="${guid(1)}"/></Coding></PictureSelection></PictureSource>`,
    ),
    'sources/a.txt': text,
    'sources/p.pdf': '%PDF-',
    'sources/b.png': 'png',
  })
  expect(quotationsOf(found)).toEqual(['祥社區怎么样'])
  expect(found.kept.map(({ kind, name }) => [kind, name])).toEqual([
    ['region', ''],
    ['region', ''],
    ['file', 'p.pdf'],
    ['source', '街.png'],
  ])
  expect(Buffer.from(found.kept.at(-1)?.bytes ?? []).toString()).toBe('png')
  expect(found.kept[1]?.detail).toMatchObject({
    place: { firstX: '1', firstY: '9' },
    codings: [{ code: guid(1) }],
  })
})

it('reader rule 11: a recording, its transcript and the coded text are one document, with its times', async () => {
  const point = (number: number, position: string, time: string) =>
    `<SyncPoint guid="${guid(number)}" ${position} ${time}/>`
  const points = [
    point(60, 'position="0"', 'timeStamp="0"'),
    point(61, 'position="14"', 'timeStamp="4000"'),
    point(62, '', 'timeStamp="5000"'),
    point(63, 'position="25"', ''),
  ]
  const between = `<TranscriptSelection guid="${guid(70)}" fromSyncPoint="${guid(60)}" toSyncPoint="${guid(61)}"><Coding guid="${guid(71)}"><CodeRef targetGUID="${guid(1)}"/></Coding></TranscriptSelection><TranscriptSelection guid="${guid(72)}" fromSyncPoint="" toSyncPoint="${guid(61)}"/>`
  const found = await readFiles({
    'p.qde': project(
      `<VideoSource guid="${guid(11)}" name="" path="relative:///v.m4a"><VideoSelection guid="${guid(80)}" begin="0" end="900"><Coding guid="${guid(81)}"><CodeRef targetGUID="${guid(1)}"/></Coding></VideoSelection><Transcript guid="${guid(12)}" name="录音" plainTextPath="internal://a.txt">${points.join('')}${between}</Transcript></VideoSource>${source(coded('还好'))}`,
    ),
    'sources/a.txt': text,
  })
  expect(found.documents.map(({ id, name }) => [id, name])).toEqual([[guid(10), '访谈']])
  expect(quotationsOf(found)).toEqual(['还好', '访谈者：𠮷祥社區怎么样？\n居'])
  expect(found.documents[0]?.marks).toEqual([
    { kind: 'time', from: 0, to: 15, start: 0, end: 4000 },
    { kind: 'time', from: 15, to: text.length, start: 4000, end: null },
  ])
  expect(remarksOf(found)).toEqual(
    expect.arrayContaining([
      'kept passage no-place 2',
      'dropped file file-missing 1',
      'kept coding no-place 1',
    ]),
  )
})

it('reader rule 12: notes of all sorts, referred to from everywhere', async () => {
  const ref = (number: number) => `<NoteRef targetGUID="${guid(number)}"/>`
  const note = (number: number, inside: string, more = '') =>
    `<Note guid="${guid(number)}" name="n${number}" ${more}>${inside}</Note>`
  const xml = qde(
    `<Users><User guid="${guid(7)}" name="Ada"/></Users><CodeBook><Codes><Code guid="${guid(1)}" name="a"><Description>定义</Description>${ref(50)}</Code></Codes></CodeBook>
     <Sources><TextSource guid="${guid(10)}" plainTextPath="a.txt"><PlainTextSelection guid="${guid(20)}" startPosition="0" endPosition="3"><Coding guid="${guid(21)}"><CodeRef targetGUID="${guid(1)}"/>${ref(52)}</Coding></PlainTextSelection>${ref(51)}</TextSource></Sources>
     <Notes>${note(50, '<PlainTextContent>一</PlainTextContent>')}${note(51, '<PlainTextContent>二</PlainTextContent><PlainTextSelection guid="s" startPosition="4" endPosition="6"/>')}
     ${note(52, '', 'plainTextPath="internal://n.txt"')}${note(53, '<PlainTextContent>四</PlainTextContent>')}${note(54, '<PlainTextContent>五</PlainTextContent>')}</Notes>
     <Links><Link guid="${guid(90)}" originGUID="${guid(53)}" targetGUID="${guid(20)}"/><Link guid="${guid(91)}" originGUID="${guid(20)}" targetGUID="${guid(1)}"/></Links>${ref(54)}`,
  )
  const found = await readFiles({ 'p.qde': xml, 'a.txt': text, 'sources/n.txt': '三\r\n行' })
  expect(found.codes[0]?.definition).toBe('定义')
  expect(found.memos.map(({ text: words, subject }) => [words, subject.kind])).toEqual([
    ['一', 'code'],
    ['二', 'passage'],
    ['三\n行', 'coding'],
    ['四', 'passage'],
    ['五', 'project'],
  ])
  expect(remarksOf(found)).toContain('kept link no-place 1')
})

it('reader rule 13: reading again gives the same identifiers, also for what has none', async () => {
  const xml = qde(
    `<CodeBook><Codes><Code name="a"/></Codes></CodeBook><Sources><TextSource name="x" plainTextPath="a.txt"><PlainTextSelection startPosition="0" endPosition="2"><Description>d</Description></PlainTextSelection></TextSource></Sources><Sets><Set name="s"><MemberCode guid="x"/></Set></Sets>`,
  )
  const files = { 'p.qde': xml, 'a.txt': text }
  expect(await readFiles(files)).toEqual(await readFiles(files))
})

it('reader rule 15: counts what the file has, and tells what became of it', async () => {
  const found = await readFiles({ 'p.qde': project(source(coded('还好'))), 'sources/a.txt': text })
  expect(found.read).toMatchObject({ code: 1, document: 1, passage: 1, coding: 1, memo: 0, graph: 0 })
  expect(remarksOf(found)).toEqual(['approximated coder unknown-coder 1'])
})
