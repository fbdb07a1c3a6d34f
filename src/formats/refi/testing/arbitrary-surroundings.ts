import type { CaseId, DocumentId } from '../../../core/id.ts'
import type { TurnMark } from '../../../core/text/index.ts'
import type {
  RefiAttribute,
  RefiCase,
  RefiCoding,
  RefiDocument,
  RefiMember,
  RefiProject,
  RefiSpeaker,
} from '../project-model.ts'
import { testId } from './test-id.ts'

type Surroundings = Pick<RefiProject, 'groups' | 'attributes' | 'cases' | 'speakers' | 'kept' | 'turns'>

/** What stands around the texts of a project, made of what was drawn for them. */
export function surroundingsOf(of: {
  readonly documents: readonly RefiDocument[]
  readonly codings: readonly RefiCoding[]
  readonly texts: ReadonlyMap<DocumentId, string>
  /** Any words. */
  readonly words: readonly string[]
}): Surroundings {
  const { documents, codings, texts } = of
  const word = (n: number) => of.words[n % Math.max(1, of.words.length)] ?? '𠮷'
  const name = (n: number) => word(n).replace(/\s+/gu, ' ').trim() || `个案 ${n}`
  const speakers: RefiSpeaker[] = [{ id: testId(9, 1), name: '居民 👨‍👩‍👧' }]
  const cases = [0, 1, 2].map(
    (n): RefiCase => ({
      id: testId<CaseId>(7, n),
      name: name(n),
      members: n === 2 ? [] : membersOf(documents, codings, n),
    }),
  )
  return {
    cases,
    speakers,
    attributes: attributesOf(documents, cases, { speakers, word }),
    groups: documents.slice(0, 2).map(({ id }, n) => ({
      id: testId(8, n),
      path: n === 0 ? [name(3)] : [name(3), name(4)],
      members: [id],
    })),
    kept: [],
    turns: (id): TurnMark[] => {
      const [first = ''] = texts.get(id) ?? ''
      return first === '' ? [] : [{ kind: 'turn', speaker: '居民 👨‍👩‍👧', from: 0, to: first.length }]
    },
  }
}

function membersOf(
  documents: readonly RefiDocument[],
  codings: readonly RefiCoding[],
  n: number,
): RefiMember[] {
  const passages = codings.filter((_, index) => index % 2 === n)
  return [
    ...documents
      .filter((_, index) => index % 2 === n)
      .map(({ id }): RefiMember => ({ kind: 'document', documentId: id })),
    ...passages.map(
      ({ documentId, span, quotation, detached }): RefiMember => ({
        ...{ kind: 'passage', documentId, span, quotation, detached },
      }),
    ),
    ...(n === 1 ? [{ kind: 'speaker', speaker: '居民 👨‍👩‍👧', documentId: null } as const] : []),
  ]
}

/** Each type, for each kind of owner, with the same names for different things. */
function attributesOf(
  documents: readonly RefiDocument[],
  cases: readonly RefiCase[],
  { speakers, word }: { readonly speakers: readonly RefiSpeaker[]; readonly word: (n: number) => string },
): RefiAttribute[] {
  const owners = { document: documents, case: cases, speaker: speakers }
  const make = (
    n: number,
    subject: RefiAttribute['subject'],
    name: string,
    type: RefiAttribute['type'],
    value: (n: number) => string,
  ): RefiAttribute => {
    const values = owners[subject].map(({ id }, at) => [id, value(at)] as const)
    const own = new Map<string, string>(values.filter(([, words]) => words !== ''))
    return { id: testId(10, n), subject, name, isDetail: n === 1, type, values: own }
  }
  return [
    make(1, 'document', '年份', 'number', at => String(1990 + at)),
    make(2, 'case', '年份', 'number', at => `${at}.5`),
    make(3, 'document', '日期', 'date', at => (at % 2 === 0 ? '2024-02-29' : '2024-02')),
    make(4, 'case', '日期', 'date', () => '2024-02-29'),
    make(5, 'case', '业主', 'yes-no', at => (at % 2 === 0 ? 'yes' : 'no')),
    make(6, 'document', '业主', 'text', at => word(at).trim()),
    make(7, 'document', '类型 𠮷', 'choice', at => (at % 2 === 0 ? '访谈' : '')),
    make(8, 'speaker', '年份', 'text', () => '老'),
    make(9, 'case', 'ריק', 'text', () => ''),
    make(10, 'document', 'ריק', 'number', () => ''),
  ]
}
