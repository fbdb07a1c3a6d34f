import { describe, expect, it } from 'vitest'
import { noRules } from '../../core/codebook/index.ts'
import { lossesOf } from './compare/compare-project.ts'
import { readBack } from './compare/read-back.ts'
import type { RefiProject } from './project-model.ts'
import { all, child, parseXml } from './testing/read-back.ts'
import {
  coder,
  codingOf,
  interview,
  meetings,
  memoOf,
  page,
  participation,
  sampleProject,
  secondCoder,
} from './testing/sample-project.ts'
import { testId } from './testing/test-id.ts'
import { writeProjectXml } from './write-project.ts'

async function write(change: Partial<RefiProject> = {}) {
  const project = { ...sampleProject, ...change }
  const written = await writeProjectXml(project, { step: () => undefined })
  const found = lossesOf(project, await readBack(written))
  const losses = found.map(({ kind, name, reason }) => `${kind} ${name} ${reason}`)
  const xml = written.xml.toString('utf8')
  return { ...written, losses, xml, root: parseXml(xml) }
}

const G = (id: string): string => id.toUpperCase()

describe('a project as XML', () => {
  it('has everything in the order of the schema, in code points', async () => {
    const { xml } = await write({
      documents: sampleProject.documents.slice(0, 1),
      memos: [memoOf(1, { kind: 'project' }, { title: '研究日志' })],
    })
    // The rare character and the family of three come before: 4 less than in UTF-16 code units.
    expect(xml).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<Project xmlns="urn:QDA-XML:project:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd" name="社区研究" origin="Postil 0.1.0" ' +
          `creatingUserGUID="${G(coder)}" creationDateTime="2024-03-01T08:00:00Z" modifiedDateTime="2024-05-06T07:08:09Z">`,
        '<Users>',
        `<User guid="${G(coder)}" name="A"/>`,
        `<User guid="${G(secondCoder)}" name="B"/></Users>`,
        '<CodeBook>',
        '<Codes>',
        `<Code guid="${G(participation)}" name="居民参与" isCodable="true" color="#CC6677"><Description>居民自己去做 &amp; 去说</Description>`,
        `<Code guid="${G(meetings)}" name="会议" isCodable="true" color="#332288"/></Code></Codes></CodeBook>`,
        '<Sources>',
        `<TextSource guid="${G(interview)}" name="访谈 1.txt" plainTextPath="internal://${G(interview)}.txt" creatingUser="${G(coder)}" creationDateTime="2024-03-02T08:00:00Z">`,
        `<PlainTextSelection guid="8B6A3262-DE04-560F-97A8-464A607CA232" name="参加" startPosition="16" endPosition="18" creatingUser="${G(coder)}" creationDateTime="2024-04-01T08:00:00Z">`,
        `<Coding guid="${G(testId(4, 1))}" creatingUser="${G(coder)}" creationDateTime="2024-04-01T08:00:00Z"><CodeRef targetGUID="${G(participation)}"/></Coding></PlainTextSelection>`,
        `<PlainTextSelection guid="E532DE73-8669-5530-A8F2-2B10903A2BEF" name="楼道会" startPosition="19" endPosition="22" creatingUser="${G(coder)}" creationDateTime="2024-04-02T08:00:00Z">`,
        `<Coding guid="${G(testId(4, 2))}" creatingUser="${G(coder)}" creationDateTime="2024-04-02T08:00:00Z"><CodeRef targetGUID="${G(meetings)}"/></Coding>`,
        `<Coding guid="${G(testId(4, 3))}" creatingUser="${G(secondCoder)}" creationDateTime="2024-04-03T08:00:00Z"><CodeRef targetGUID="${G(participation)}"/></Coding></PlainTextSelection></TextSource></Sources>`,
        '<Notes>',
        `<Note guid="${G(testId(5, 1))}" name="研究日志" plainTextPath="internal://${G(testId(5, 1))}.txt" creatingUser="${G(coder)}" creationDateTime="2024-04-11T08:00:00Z" modifiedDateTime="2024-04-21T08:00:00Z"/></Notes></Project>`,
      ].join('\n'),
    )
  })

  it('is the same whatever order codings and memos are handed over in', async () => {
    const memos = [
      memoOf(1, { kind: 'project' }),
      memoOf(2, { kind: 'project' }),
      memoOf(3, { kind: 'code', codeId: meetings }),
    ]
    const codings = sampleProject.codings
    const { xml } = await write({ memos, codings })
    const { xml: turned } = await write({ memos: memos.toReversed(), codings: codings.toReversed() })
    expect(turned).toBe(xml)
  })

  it('an empty project is just its root', async () => {
    const { root, files } = await write({ coders: [], codes: [], documents: [], codings: [], memos: [] })
    expect(root).toMatchObject({ name: 'Project', children: [] })
    expect(root.attributes).not.toHaveProperty('creatingUserGUID')
    expect(files).toEqual([])
  })
})

describe('memos', () => {
  const spanOfMeeting = codingOf(0, interview, '楼道会', { codeId: meetings }).span

  it('go to the description of what they are about', async () => {
    const { root, losses } = await write({
      memos: [
        memoOf(1, { kind: 'document', documentId: page }, { title: '来源' }),
        memoOf(2, { kind: 'code', codeId: participation }),
        memoOf(3, { kind: 'coding', codingId: testId(4, 1) }),
        memoOf(4, { kind: 'passage', documentId: interview, span: spanOfMeeting }, { quotation: '楼道会' }),
        memoOf(5, { kind: 'coding', codingId: testId(4, 3) }, { title: '第二位' }),
      ],
    })
    expect(all(root, 'Description').map(({ text }) => text)).toEqual([
      '居民自己去做 & 去说\n\nmemo 2',
      'memo 3',
      'memo 4\n\n居民参与: 第二位\nmemo 5',
      '網頁\n\n来源\nmemo 1',
    ])
    expect(all(root, 'Note')).toEqual([])
    expect(losses).toEqual(
      ['来源', 'memo 2', 'memo 3', 'memo 4', '第二位'].map(name => `memo ${name} coder-and-date`),
    )
  })

  it('on a passage without a code make a selection of their own, which keeps coder and date', async () => {
    const { from } = codingOf(0, interview, '每月', { codeId: meetings }).span
    const { root, losses } = await write({
      memos: [
        memoOf(
          1,
          { kind: 'passage', documentId: interview, span: { from, to: from + 2 } },
          { quotation: '每月', coderId: secondCoder, changedAt: '2024-04-11T08:00:00Z' },
        ),
      ],
    })
    const selection = all(root, 'PlainTextSelection').find(({ attributes }) => attributes.name === '每月')
    expect(selection).toMatchObject({
      attributes: {
        creatingUser: G(secondCoder),
        creationDateTime: '2024-04-11T08:00:00Z',
        startPosition: '32',
      },
      children: [{ name: 'Description', text: 'memo 1' }],
    })
    expect(losses).toEqual([])
  })

  it('whose place is not in the file become notes with the words they were about', async () => {
    const detached = {
      ...codingOf(9, interview, '参加', { codeId: meetings }),
      detached: true,
      quotation: '旧的话',
    }
    const { root, losses, files } = await write({
      codings: [detached],
      memos: [
        memoOf(1, { kind: 'coding', codingId: detached.id }, { quotation: '旧的话', title: '还在' }),
        memoOf(
          2,
          { kind: 'passage', documentId: page, span: { from: 0, to: 0 } },
          { detached: true, quotation: '老話' },
        ),
        memoOf(3, { kind: 'document', documentId: testId(3, 99) }, { text: '\uFEFFa\r\nb' }),
      ],
    })
    expect(all(root, 'Note').map(note => [note.attributes.name, child(note, 'Description')?.text])).toEqual([
      ['还在', '旧的话'],
      ['memo 2', '老話'],
      ['a b', undefined],
    ])
    expect(files.slice(2).map(file => Buffer.from(file.read()).toString('utf8'))).toEqual([
      'memo 1',
      'memo 2',
      'a\nb',
    ])
    expect(losses).toEqual([
      'coding 会议: 旧的话 detached',
      ...['还在', 'memo 2', 'a b'].map(name => `memo ${name} place-lost`),
    ])
  })
})

describe('names', () => {
  const namedDocument = (n: number, name: string, fileName: string | null) => ({
    ...sampleProject.documents[0],
    id: testId<typeof interview>(3, n),
    name,
    fileName,
    coderId: coder,
    createdAt: '',
    description: '',
    isStructured: false,
    original: null,
  })

  it.each([
    ['has a file name', [['访谈', '访谈.docx']], [['访谈.docx', undefined]]],
    ['has a title beside its file name', [['十问', '000.txt']], [['000.txt', '十问']]],
    ['has no file', [['3.5 节', null]], [['3.5 节.txt', undefined]]],
    ['has a file without extension', [['notes', 'notes']], [['notes.txt', undefined]]],
    ['has path separators', [['a', 'a/b\\c.md']], [['a_b_c.md', 'a']]],
    ['has nothing left of its name', [['\u0001', null]], [['Document.txt', undefined]]],
    [
      'has the name of another, but for case',
      [
        ['x', 'x.txt'],
        ['X', 'X.txt'],
        ['x', null],
      ],
      [
        ['x.txt', undefined],
        ['X (2).txt', undefined],
        ['x (3).txt', undefined],
      ],
    ],
  ] as const)('a document that %s', async (_, given, expected) => {
    const documents = given.map(([name, fileName], n) => namedDocument(n, name, fileName))
    const { root } = await write({ documents, codings: [], text: () => '' })
    const found = all(root, 'TextSource').map(source => [
      source.attributes.name,
      child(source, 'Description')?.text,
    ])
    expect(found).toEqual(expected)
  })

  it('of codes are unique in the whole codebook, told apart by their parent', async () => {
    const tree: [number, string, number | null][] = [
      [1, '课程', null],
      [2, '编程', 1],
      [3, '爱好', null],
      [4, '编程', 3],
      [5, '编程 (爱好)', null],
      [6, '其他', null],
    ]
    const codes = tree.map(([n, name, parent]) => ({
      id: testId<typeof meetings>(2, n),
      name,
      parentId: parent === null ? null : testId<typeof meetings>(2, parent),
      color: '#112233',
      ...noRules,
      position: n,
    }))
    const { root, losses } = await write({ codes, codings: [] })
    expect(all(root, 'Code').map(({ attributes }) => attributes.name)).toEqual([
      '课程',
      '编程 (课程)',
      '爱好',
      '编程 (爱好) (2)',
      '编程 (爱好)',
      '其他',
    ])
    expect(losses).toEqual(Array(2).fill('code 编程 renamed'))
  })

  it('of a selection are its first hundred characters on one line', async () => {
    const text = `${'𠮷'.repeat(98)}\n👩多`
    const quotation = text
    const coding = {
      ...codingOf(1, interview, '参加', { codeId: meetings }),
      span: { from: 0, to: text.length },
      quotation,
    }
    const { root } = await write({
      documents: sampleProject.documents.slice(0, 1),
      codings: [coding],
      text: () => text,
    })
    expect(all(root, 'PlainTextSelection')[0]?.attributes.name).toBe(`${'𠮷'.repeat(98)} 👩`)
  })
})

describe('a text that begins with a byte-order mark', () => {
  it('loses the mark, and its selections move with their words', async () => {
    const text = '\uFEFF参加𠮷会'
    const spans = [
      [1, { from: 0, to: 3 }],
      [2, { from: 4, to: 6 }],
      [3, { from: 0, to: 1 }],
    ] as const
    const codings = spans.map(([n, span]) => ({
      ...codingOf(n, interview, '参加', { codeId: meetings }),
      span,
      quotation: text.slice(span.from, span.to),
    }))
    const written = await write({
      documents: sampleProject.documents.slice(0, 1),
      codings: codings.filter(({ id }) => id !== testId(4, 2)),
      memos: [memoOf(1, { kind: 'coding', codingId: testId(4, 3) }), memoOf(2, { kind: 'project' })],
      text: () => text,
    })
    expect(Buffer.from(written.files[0]?.read() ?? []).toString('utf8')).toBe('参加𠮷会')
    expect(all(written.root, 'PlainTextSelection').map(({ attributes }) => attributes)).toMatchObject([
      { name: '参加', startPosition: '0', endPosition: '2' },
    ])
    expect(all(written.root, 'Note').map(({ attributes }) => attributes.name)).toEqual(['memo 1', 'memo 2'])
    expect(written.losses).toEqual([
      'document 访谈 1 byte-order-mark',
      'coding 会议: \uFEFF byte-order-mark',
      ...['memo 1', 'memo 2'].map(name => `memo ${name} place-lost`),
    ])
    expect(written.misplaced).toEqual([])
  })
})
