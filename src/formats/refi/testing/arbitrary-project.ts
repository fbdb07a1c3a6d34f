import fc from 'fast-check'
import { type Code, noRules } from '../../../core/codebook/index.ts'
import type { CodeId, CoderId, CodingId, DocumentId, MemoId } from '../../../core/id.ts'
import type { Memo, MemoSubject } from '../../../core/memo/index.ts'
import type { TextSpan } from '../../../core/text/index.ts'
import type { RefiCoding, RefiDocument, RefiProject, RefiSet } from '../project-model.ts'
import { surroundingsOf } from './arbitrary-surroundings.ts'
import { testId } from './test-id.ts'

const hardPieces = [
  '𠮷',
  '👨‍👩‍👧',
  '\r\n',
  '\n',
  '\u0001',
  '\u0000',
  '\uFFFE',
  '"',
  "'",
  '<',
  '&',
  '>',
  ']]>',
  '\uFEFF',
  '\t',
]
const softPieces = ['a', 'B', '社区', '社區', 'ｆ', 'עברית', 'العربية', ' ', '。', '  ', '\u3000']
const pathPieces = ['/', '\\', '.txt', '.', '..', ':', '\uD842', '\uDFB7']

const name = fc
  .array(fc.constantFrom(...hardPieces, ...softPieces, ...pathPieces), { maxLength: 6 })
  .map(join)
/** Few different names, so that there are many equal ones. */
const commonName = fc.oneof(fc.constantFrom('x', 'x (y)', 'y', 'X', 'x (2)', '居民参与'), name)
const prose = proseOf([...hardPieces, ...softPieces])
/** What a project holds: line ends are LF there, and NUL would make a text another encoding. */
const storedProse = proseOf(
  [...hardPieces, ...softPieces].filter(piece => piece !== '\r\n' && piece !== '\u0000'),
)
const time = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map(date => date.toISOString())

export interface TestProject extends RefiProject {
  readonly texts: ReadonlyMap<DocumentId, string>
}

const sizes = fc.record({
  coders: fc.integer({ min: 1, max: 3 }),
  codes: fc.nat(12),
  documents: fc.nat(5),
  codings: fc.nat(25),
  memos: fc.nat(12),
})

/** Projects with everything a user can do to make an exporter stumble. */
export const anyProject: fc.Arbitrary<TestProject> = projectsOf(prose)
/** The same with line ends as projects have them. */
export const anyStoredProject: fc.Arbitrary<TestProject> = projectsOf(storedProse)

function projectsOf(prose: fc.Arbitrary<string>): fc.Arbitrary<TestProject> {
  return sizes.chain(size =>
    fc
      .record({
        name,
        coders: listOf(size.coders, commonName),
        codes: listOf(
          size.codes,
          fc.record({ name: commonName, parent: fc.nat(100), definition: prose, color: anyColor }),
        ),
        documents: listOf(
          size.documents,
          fc.record({
            name,
            fileName: fc.option(commonName),
            text: prose,
            description: prose,
            coder: fc.nat(9),
            time,
          }),
        ),
        codings: listOf(size.codings, fc.record({ code: fc.nat(99), detached: fc.boolean(), ...mark })),
        memos: listOf(
          size.memos,
          fc.record({
            title: name,
            text: prose,
            kind: fc.nat(4),
            of: fc.nat(99),
            detached: fc.boolean(),
            ...mark,
          }),
        ),
        createdAt: fc.oneof(time, fc.constant('')),
        modifiedAt: fc.oneof(time, fc.constant('never')),
      })
      .map(build),
  )
}

const anyColor = fc.stringMatching(/^#[0-9a-f]{6}$/)
/** A place as two numbers, because the text is not known yet; made a span by `spanIn`. */
const mark = { document: fc.nat(9), from: fc.nat(50), length: fc.nat(20), coder: fc.nat(9), time }

function build(draft: Draft): TestProject {
  const coders = draft.coders.map((coder, n) => ({ id: testId<CoderId>(1, n), name: coder }))
  const coderAt = (n: number): CoderId => testId<CoderId>(1, n % coders.length)
  const codes = draft.codes.map((code, n) => toCode(code, n))
  const documents = draft.documents.map(
    (document, n): RefiDocument => ({
      id: testId(3, n),
      name: document.name,
      fileName: document.fileName,
      coderId: coderAt(document.coder),
      createdAt: document.time,
      description: document.description,
      isStructured: false,
      original: null,
    }),
  )
  const texts = new Map(draft.documents.map((document, n) => [testId<DocumentId>(3, n), document.text]))
  const place = (at: Mark) => {
    const documentId = testId<DocumentId>(3, at.document % Math.max(1, documents.length))
    const text = texts.get(documentId) ?? ''
    const span = spanIn(text, at)
    return span && { documentId, span, quotation: text.slice(span.from, span.to), coderId: coderAt(at.coder) }
  }
  const codings = draft.codings.flatMap(({ detached, ...coding }, n): RefiCoding[] => {
    const placed = place(coding)
    const codeId = codes[coding.code % Math.max(1, codes.length)]?.id
    if (placed === null || codeId === undefined) return []
    return [
      {
        ...placed,
        id: testId<CodingId>(4, n),
        codeId,
        detached,
        ...marksOf(draft, n),
        createdAt: coding.time,
      },
    ]
  })
  const memos = draft.memos.map((memo, n): Memo => {
    const placed = place(memo)
    const subjects: MemoSubject[] = [
      { kind: 'project' },
      { kind: 'document', documentId: testId(3, memo.of % (documents.length + 1)) },
      { kind: 'code', codeId: testId(2, memo.of % (codes.length + 1)) },
      { kind: 'coding', codingId: testId(4, memo.of % (codings.length + 1)) },
    ]
    if (placed !== null) subjects.push({ kind: 'passage', documentId: placed.documentId, span: placed.span })
    const subject = subjects[memo.kind] ?? { kind: 'project' }
    return {
      id: testId<MemoId>(5, n),
      title: memo.title,
      text: memo.text,
      subject,
      tags: [],
      coderId: coderAt(memo.coder),
      quotation: subject.kind === 'passage' ? (placed?.quotation ?? null) : null,
      detached: subject.kind === 'passage' && memo.detached,
      createdAt: memo.time,
      changedAt: memo.time,
    }
  })
  const sets = setsOf(codes, documents)
  const { createdAt, modifiedAt } = draft
  const text = (id: DocumentId): string => texts.get(id) ?? ''
  return {
    name: draft.name,
    createdAt,
    modifiedAt,
    coders,
    codes,
    documents,
    codings,
    memos,
    sets,
    ...surroundingsOf({ documents, codings, texts, words: draft.codes.map(({ definition }) => definition) }),
    origin: 'Postil 0.1.0',
    texts,
    text,
  }
}

/** Some codings are commented, weighed, doubted or examples. */
function marksOf(
  { codes }: Draft,
  n: number,
): Pick<RefiCoding, 'comment' | 'weight' | 'certainty' | 'example'> {
  return {
    comment: n % 3 === 0 ? (codes[n % Math.max(1, codes.length)]?.definition ?? '') : '',
    weight: n % 5 === 1 ? n : null,
    certainty: n % 7 === 2 ? 'uncertain' : null,
    example: n % 4 === 3,
  }
}

/** Sets of all kinds: with members, without, of the same name as another. */
function setsOf(codes: readonly Code[], documents: readonly RefiDocument[]): RefiSet[] {
  const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id)
  const odd = <Thing>(things: readonly Thing[]) => things.filter((_, n) => n % 2 === 1)
  return [
    { id: testId(6, 1), name: codes[0]?.name ?? '空', of: 'codes', members: ids(codes) },
    { id: testId(6, 2), name: '一半 𠮷', of: 'codes', members: ids(odd(codes)) },
    { id: testId(6, 3), name: '一半 𠮷', of: 'documents', members: ids(odd(documents)) },
  ]
}

interface Mark {
  readonly document: number
  readonly from: number
  readonly length: number
  readonly coder: number
  readonly time: string
}

interface Draft {
  readonly name: string
  readonly coders: readonly string[]
  readonly codes: readonly CodeDraft[]
  readonly documents: readonly {
    readonly name: string
    readonly fileName: string | null
    readonly text: string
    readonly description: string
    readonly coder: number
    readonly time: string
  }[]
  readonly codings: readonly (Mark & { readonly code: number; readonly detached: boolean })[]
  readonly memos: readonly (Mark & {
    readonly title: string
    readonly text: string
    readonly kind: number
    readonly of: number
    readonly detached: boolean
  })[]
  readonly createdAt: string
  readonly modifiedAt: string
}

interface CodeDraft {
  readonly name: string
  readonly parent: number
  readonly definition: string
  readonly color: string
}

/** Half of the codes stand below the one before them, so that trees grow deep. */
function toCode(draft: CodeDraft, n: number): Code {
  const parent = draft.parent % 2 === 0 ? n - 1 : (draft.parent % (n + 1)) - 1
  return {
    id: testId<CodeId>(2, n),
    name: draft.name,
    parentId: parent < 0 ? null : testId<CodeId>(2, parent),
    color: draft.color,
    ...noRules,
    definition: draft.definition,
    position: n,
  }
}

/** A span between two characters; null in an empty text. */
function spanIn(text: string, { from, length }: Mark): TextSpan | null {
  const offsets = [0]
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length)
  const last = offsets.length - 1
  if (last === 0) return null
  const start = from % last
  const end = Math.min(last, start + 1 + length)
  return { from: offsets[start] ?? 0, to: offsets[end] ?? text.length }
}

function proseOf(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(join)
}

function listOf<Item>(length: number, item: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> {
  return fc.array(item, { minLength: length, maxLength: length })
}

function join(parts: readonly string[]): string {
  return parts.join('')
}
