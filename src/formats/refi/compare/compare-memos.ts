import type { CodeId, CodingId } from '../../../core/id.ts'
import type { Memo, MemoSubject } from '../../../core/memo/index.ts'
import { toDateTime } from '../date-time.ts'
import type { RefiLoss } from '../losses.ts'
import { memoName, memoParagraph } from '../memo-places.ts'
import type { Incoming, IncomingMemo } from '../read/incoming.ts'
import { legalText } from '../xml.ts'
import { asTold, byId, type Comparison } from './comparison.ts'

/** Memos, as notes of their own or in the description of something. */
export function lossesOfMemos({ project, incoming, documentName }: Comparison): RefiLoss[] {
  const notes = byId<IncomingMemo>(incoming.memos.filter(({ isDescription }) => !isDescription))
  const described = new Descriptions(incoming)
  const codings = byId(project.codings)
  return project.memos.flatMap(memo => {
    const { subject } = memo
    const place = subject.kind === 'coding' ? codings.get(subject.codingId) : subject
    const document = place !== undefined && 'documentId' in place ? documentName(place.documentId) : ''
    const note = notes.get(memo.id)
    const reasons =
      note === undefined ? described.differences(memo) : differences(memo, note, project.modifiedAt)
    const losses: RefiLoss[] = reasons.map(reason => ({
      kind: 'memo',
      name: memoName(memo),
      document,
      reason,
    }))
    if (memo.tags.length > 0)
      losses.push({ kind: 'tags', name: memoName(memo), document, reason: 'left-out' })
    return losses
  })
}

type Reason = RefiLoss['reason']

function differences(memo: Memo, note: IncomingMemo, modifiedAt: string): Reason[] {
  const reasons: Reason[] = []
  const isSameSubject = keyOf(memo.subject) === keyOf(note.subject)
  if (!isSameSubject) reasons.push('place-lost')
  if (memo.title.trim() !== '' && note.title !== memo.title) reasons.push('renamed')
  // A note that is not on its subject says behind its words what they are about.
  const text = memo.text.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n')
  if (
    isSameSubject ? note.text !== text && note.text.trim() !== text.trim() : !note.text.includes(text.trim())
  ) {
    reasons.push('changed')
  }
  const isAt = (back: string | null, ...at: readonly string[]) => toDateTime(back ?? '') === toDateTime(...at)
  if (
    note.coderId !== memo.coderId ||
    !isAt(note.createdAt, memo.createdAt, modifiedAt) ||
    !isAt(note.changedAt, memo.changedAt, memo.createdAt, modifiedAt)
  ) {
    reasons.push('coder-and-date')
  }
  return reasons
}

/** Descriptions by what they are of: of codes their definitions, of codings their comments. */
class Descriptions {
  readonly #codes: ReadonlyMap<CodeId, string>
  readonly #codings: ReadonlyMap<CodingId, Incoming['codings'][number]>
  readonly #memos = new Map<string, IncomingMemo[]>()
  readonly #comments = new Map<string, string[]>()

  constructor({ codes, codings, memos }: Incoming) {
    this.#codes = new Map(codes.map(({ id, definition }) => [id, definition]))
    this.#codings = new Map(codings.map(coding => [coding.id, coding]))
    for (const memo of memos) if (memo.isDescription) put(this.#memos, keyOf(memo.subject), memo)
    for (const { documentId, span, comment } of codings) {
      if (comment !== '') put(this.#comments, keyOf({ kind: 'passage', documentId, span }), comment)
    }
  }

  differences(memo: Memo): Reason[] {
    const words = asTold(memoParagraph(memo))
    const subject = this.#placeOf(memo.subject)
    const own = this.#memos.get(keyOf(subject)) ?? []
    const [only] = own.filter(({ text }) => text.trim() === words)
    const isWhole = legalText(memo.title + memo.text) === memo.title + memo.text
    const reasons: Reason[] = isWhole ? [] : ['characters-dropped']
    if (only !== undefined && isOf(memo, only))
      return memo.title.trim() === '' ? reasons : [...reasons, 'title-in-text']
    const texts = [...own.map(({ text }) => text), ...this.#otherWords(memo.subject, subject)]
    if (words === '' || texts.some(text => text.includes(words))) return [...reasons, 'coder-and-date']
    return ['left-out']
  }

  #placeOf(subject: MemoSubject): MemoSubject {
    const coding = subject.kind === 'coding' ? this.#codings.get(subject.codingId) : undefined
    return coding === undefined
      ? subject
      : { kind: 'passage', documentId: coding.documentId, span: coding.span }
  }

  #otherWords(subject: MemoSubject, place: MemoSubject): readonly string[] {
    if (subject.kind === 'code') return [this.#codes.get(subject.codeId) ?? '']
    return this.#comments.get(keyOf(place)) ?? []
  }
}

function isOf(memo: Memo, { coderId, createdAt }: IncomingMemo): boolean {
  const written = toDateTime(createdAt ?? '')
  return (
    memo.subject.kind === 'passage' &&
    coderId === memo.coderId &&
    written === toDateTime(memo.createdAt) &&
    written === toDateTime(memo.changedAt)
  )
}

function put<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [item])
  else group.push(item)
}

function keyOf(subject: MemoSubject): string {
  switch (subject.kind) {
    case 'free':
    case 'project':
      return subject.kind
    case 'document':
      return `document ${subject.documentId}`
    case 'code':
      return `code ${subject.codeId}`
    case 'coding':
      return `coding ${subject.codingId}`
    case 'case':
      return `case ${subject.caseId}`
    case 'passage':
      return `passage ${subject.documentId} ${subject.span.from} ${subject.span.to}`
  }
}
