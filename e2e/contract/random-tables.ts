import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { DocumentId } from '../../src/core/id.ts'
import { splitsCharacter, type TextSpan } from '../../src/core/text/index.ts'
import type { InputOf, ResultOf } from '../../src/ipc/contract.ts'
import { recordAct } from '../../src/project/history/acts.ts'
import type { TestProject } from './project-fixture.ts'

type MatrixInput = InputOf<'matrices.count'>
export type AxisName = keyof Tables['axes']

/** What a random project is made of; places are shares of a text, 0 to 99. */
export const drafts = fc.record({
  documents: fc.array(fc.array(fc.nat(5), { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 3 }),
  codings: fc.array(fc.tuple(fc.nat(2), fc.nat(4), fc.nat(1), fc.nat(99), fc.integer({ min: 1, max: 60 })), {
    maxLength: 30,
  }),
  members: fc.array(fc.tuple(fc.nat(2), fc.nat(3), fc.nat(2), fc.nat(99), fc.integer({ min: 1, max: 50 })), {
    maxLength: 6,
  }),
})
export type Draft = typeof drafts extends fc.Arbitrary<infer Value> ? Value : never

const lines = [
  '王某：社区治理在𠮷祥開始，大家都說好。',
  'Li: the family 👨‍👩‍👧 joined 居民参与 at once.',
  '王某：ＡＢＣ full width, e\u0301 combined.',
  '',
  'שלום עולם وأهلا وسهلا 社區治理',
  'Li: 没有了。',
]

/** One coding as the oracle sees it; numbers are places in the lists below. */
export interface TableCoding extends TextSpan {
  readonly document: number
  readonly code: number
  readonly coder: number
}

/** A member of an axis: of a coding axis by the coding, of a place axis by the character. */
export type Member =
  | { readonly id: string; readonly has: (coding: TableCoding) => boolean }
  | { readonly id: string; readonly at: (document: number, character: number) => boolean }

export interface Tables {
  readonly texts: readonly string[]
  readonly codings: readonly TableCoding[]
  readonly cases: readonly Member[]
  readonly codes: readonly { readonly id: string; readonly parent: number | null }[]
  /** The paragraphs and turns of each document. */
  readonly turns: readonly (readonly TextSpan[])[]
  readonly axes: Readonly<
    Record<string, { readonly input: MatrixInput['rows']; readonly members: readonly Member[] }>
  >
}

/** Makes the project, and says of each axis what its members are, from the draft alone. */
export async function makeTables(project: TestProject, draft: Draft, subcodes: boolean): Promise<Tables> {
  const { db } = project.session.file
  const documents: DocumentId[] = []
  const texts: string[] = []
  const turns: { from: number; to: number; speaker: string }[][] = []
  for (const [n, chosen] of draft.documents.entries()) {
    const id = await project.importText(
      `访谈 ${n}.txt`,
      `${chosen.map(line => lines[line]).join('\n')}\n末 ${n}\n`,
    )
    const speakers = [
      { name: '王某', labels: ['王某'] },
      { name: 'Li', labels: ['Li'] },
    ]
    await project.call('documents.setSpeakers', { id, speakers })
    const { marks } = await project.call('documents.structure', { id })
    documents.push(id)
    texts.push((await project.call('documents.read', { id })).text)
    turns.push(marks.flatMap(mark => (mark.kind === 'turn' ? [mark] : [])))
  }
  const codes = await makeCodes(project)
  const codings = draft.codings.flatMap(([document, code, coder, from, length]): TableCoding[] => {
    const text = texts[document]
    return text === undefined ? [] : [{ ...spanIn(text, from, length), document, code, coder }]
  })
  const cases = ['家户一', '家户二', '無人'].map(name => ({ name, id: randomUUID() }))
  const members = draft.members.flatMap(([caseNumber, kind, document, from, length]) => {
    const text = texts[document]
    return text === undefined ? [] : [{ caseNumber, kind, document, ...spanIn(text, from, length) }]
  })
  recordAct(db, { operation: 'codings.applyList', coderKey: 1, now: '2026-01-01T00:00:00.000Z' }, write => {
    const now = '2026-01-01T00:00:00.000Z'
    write.run('INSERT INTO coder (id, name, created_at) VALUES (?, ?, ?)', randomUUID(), '乙', now)
    write.run('INSERT INTO speaker (id, name, created_at) VALUES (?, ?, ?)', randomUUID(), 'Li', now)
    for (const [n, { id, name }] of cases.entries()) {
      write.run(
        'INSERT INTO study_case (id, name, position, created_at) VALUES (?, ?, ?, ?)',
        id,
        name,
        n,
        now,
      )
    }
    for (const { document, code, coder, from, to } of codings) {
      write.run(
        `INSERT INTO coding (id, document_key, code_key, coder_key, span_from, span_to, quotation, prefix, suffix, created_at)
         VALUES (?, (SELECT key FROM document WHERE id = ?), (SELECT key FROM code WHERE id = ?), ?, ?, ?, ?, '', '', ?)`,
        ...[randomUUID(), documents[document] ?? '', codes[code]?.id ?? '', coder + 1, from, to],
        ...[texts[document]?.slice(from, to) ?? '', now],
      )
    }
    for (const { caseNumber, kind, document, from, to } of members) {
      const isPassage = kind === 1
      write.run(
        `INSERT INTO case_member (id, case_key, kind, document_key, speaker_key, span_from, span_to, created_at)
         VALUES (?, (SELECT key FROM study_case WHERE id = ?), ?, (SELECT key FROM document WHERE id = ?), ?, ?, ?, ?)`,
        ...[
          randomUUID(),
          cases[caseNumber]?.id ?? '',
          ['document', 'passage', 'speaker', 'speaker'][kind] ?? '',
        ],
        ...[kind === 3 ? null : (documents[document] ?? ''), kind >= 2 ? 1 : null],
        ...[isPassage ? from : null, isPassage ? to : null, now],
      )
    }
  })
  const inTurn = (speaker: string) => (document: number, at: number) =>
    (turns[document] ?? []).some(turn => turn.speaker === speaker && turn.from <= at && at < turn.to)
  const inCase = (caseNumber: number) => (document: number, at: number) =>
    members.some(member => {
      if (member.caseNumber !== caseNumber) return false
      if (member.kind === 3) return inTurn('Li')(document, at)
      if (member.document !== document) return false
      if (member.kind === 2) return inTurn('Li')(document, at)
      return member.kind === 0 || (member.from <= at && at < member.to)
    })
  const caseMembers = cases.map(({ id }, n): Member => ({ id, at: inCase(n) }))
  const codeHas = (wanted: number) => (coding: TableCoding) => {
    for (let code: number | null = coding.code; code !== null; code = codes[code]?.parent ?? null) {
      if (code === wanted) return true
      if (!subcodes) return false
    }
    return false
  }
  return {
    texts,
    codings,
    cases: caseMembers,
    codes,
    turns,
    axes: {
      codes: { input: 'codes', members: codes.map(({ id }, n): Member => ({ id, has: codeHas(n) })) },
      coders: {
        input: 'coders',
        members: db
          .lists<[string]>('SELECT id FROM coder ORDER BY key')
          .map(([id], n): Member => ({ id, has: coding => coding.coder === n })),
      },
      cases: { input: 'cases', members: caseMembers },
      ...(await namedAxes(project, { documents, codes, cases, inTurn, inCase, codeHas })),
    },
  }
}

interface Made {
  readonly documents: readonly DocumentId[]
  readonly codes: Tables['codes']
  readonly cases: readonly { readonly id: string }[]
  inTurn(speaker: string): (document: number, at: number) => boolean
  inCase(caseNumber: number): (document: number, at: number) => boolean
  codeHas(code: number): (coding: TableCoding) => boolean
}

async function namedAxes(project: TestProject, made: Made): Promise<Tables['axes']> {
  const { documents, codes, cases, inTurn, inCase, codeHas } = made
  const [first, second] = documents as [DocumentId, DocumentId]
  const outer = await project.call('documentGroups.create', { name: '外', documentIds: [first] })
  const inner = await project.call('documentGroups.create', {
    name: '内',
    parentId: outer.id,
    documentIds: [second],
  })
  const set = await project.call('documentSets.create', { name: '集', documentIds: [...documents].reverse() })
  const empty = await project.call('documentSets.create', { name: '空' })
  const chosen = [codes[0]?.id, codes[3]?.id] as InputOf<'codeSets.create'>['codeIds']
  const codeSet = await project.call('codeSets.create', { name: '码集', codeIds: chosen })
  const age = await project.call('attributes.create', { subject: 'document', name: '年龄', type: 'number' })
  const place = await project.call('attributes.create', {
    subject: 'case',
    name: '地方',
    type: 'choice',
    choices: ['城', '乡'],
  })
  await project.call('attributes.setValues', {
    cells: [
      { attributeId: age.id, subjectId: first, value: '17.5' },
      { attributeId: age.id, subjectId: second, value: '60' },
      { attributeId: place.id, subjectId: cases[0]?.id as never, value: '乡' },
      { attributeId: place.id, subjectId: cases[1]?.id as never, value: '城' },
    ],
  })
  const speakers = await project.call('matrices.heads', { axis: 'speakers' })
  return {
    documents: {
      input: 'documents',
      members: documents.map((id, n): Member => ({ id, at: document => document === n })),
    },
    groups: {
      input: 'groups',
      members: [
        { id: outer.id, at: document => document < 2 },
        { id: inner.id, at: document => document === 1 },
      ],
    },
    sets: {
      input: 'sets',
      members: [
        { id: set.id, at: () => true },
        { id: empty.id, at: () => false },
      ],
    },
    'code-sets': {
      input: 'code-sets',
      members: [{ id: codeSet.id, has: coding => codeHas(0)(coding) || codeHas(3)(coding) }],
    },
    speakers: {
      input: 'speakers',
      members: speakers.map(({ id }): Member => ({ id, at: inTurn(id) })),
    },
    age: {
      input: {
        of: 'attribute',
        id: age.id,
        ranges: [{ to: '18' }, { from: '17.5', to: '60' }, { from: '60' }],
        missing: true,
      },
      members: [
        { id: '..18', at: document => document === 0 },
        { id: '17.5..60', at: document => document === 0 },
        { id: '60..', at: document => document === 1 },
        { id: '', at: document => document > 1 },
      ],
    },
    place: {
      input: { of: 'attribute', id: place.id },
      members: [
        { id: '城', at: inCase(1) },
        { id: '乡', at: inCase(0) },
      ],
    },
  }
}

async function makeCodes(project: TestProject) {
  const made: { id: string; parent: number | null }[] = []
  for (const [name, parent] of [
    ['治理', null],
    ['参与', 0],
    ['參與', 1],
    ['平台', null],
    ['𠮷', 0],
  ] as const) {
    const parentId = (
      parent === null ? null : (made[parent]?.id ?? null)
    ) as InputOf<'codes.create'>['parentId']
    made.push({ id: (await project.call('codes.create', { name, parentId })).id, parent })
  }
  // In the order of the tree: 治理, 参与, 參與, 𠮷, 平台.
  return made
}

/** A span that cuts no character, by shares of the text. */
function spanIn(text: string, share: number, length: number): TextSpan {
  let from = Math.floor((share / 100) * (text.length - 1))
  if (splitsCharacter(text, from)) from--
  let to = Math.min(text.length, from + length)
  if (splitsCharacter(text, to)) to++
  return { from, to }
}

export type CountedTable = ResultOf<'matrices.count'>
