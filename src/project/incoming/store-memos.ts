import type { CaseId, CodingId, MemoId } from '../../core/id.ts'
import type { Memo, MemoSubject } from '../../core/memo/index.ts'
import type { IncomingMemo } from '../../formats/refi/index.ts'
import { subjectKeys } from '../memos/subject-keys.ts'
import { insertMemo, listMemos } from '../store/memos.ts'
import type { Arrivals } from './arrivals.ts'
import type { CaseHere } from './store-cases.ts'
import { type Maps, nameOf } from './store-codings.ts'

/** Memos by their id, else by what they say in the same place. */
export function storeMemos(
  arrivals: Arrivals,
  maps: Maps & {
    readonly codings: ReadonlyMap<CodingId, CodingId>
    readonly cases: ReadonlyMap<CaseId, CaseHere>
  },
): void {
  const { db, incoming, context } = arrivals
  const here = listMemos(db)
  const ids = new Set<MemoId>(here.map(({ id }) => id))
  const said = new Set(here.map(wordsAndPlace))
  for (const memo of incoming.memos) {
    if (isOwnTold(arrivals, memo, maps)) {
      arrivals.ledger.note('memo', 'approximated', 'kept-own', { name: memo.text.slice(0, 60) })
      continue
    }
    const subject = subjectHere(arrivals, memo, maps)
    const key = wordsAndPlace({ ...memo, subject })
    const isThere = ids.has(memo.id) || said.has(key)
    arrivals.count('memo', isThere ? 'there' : 'new')
    if (isThere) continue
    said.add(key)
    ids.add(memo.id)
    const { id, title, text } = memo
    const coderKey = maps.coders.get(memo.coderId)?.key ?? context.coderKey
    insertMemo(
      db,
      { ...subjectKeys(db, subject), id, title, text, tags: [], coderKey },
      arrivals.at(memo.createdAt),
      arrivals.at(memo.changedAt),
    )
  }
}

/**
 * Whether this is a memo of this project told back: the exchange file Postil writes has memos on documents and passages
 * as descriptions of them, where they cannot be told from one another.
 */
function isOwnTold(
  { incoming }: Arrivals,
  { subject, isDescription }: IncomingMemo,
  { documents }: Maps,
): boolean {
  if (!isDescription || !/^Postil\b/.test(incoming.origin)) return false
  const isOn = subject.kind === 'document' || subject.kind === 'passage'
  return isOn && documents.get(subject.documentId)?.isNew === false
}

/** What a memo is about, in this project. One whose words are not found is about the document, or about nothing. */
function subjectHere(
  arrivals: Arrivals,
  { subject, title, text }: IncomingMemo,
  maps: Parameters<typeof storeMemos>[1],
): MemoSubject {
  const moved = (document: string) =>
    arrivals.ledger.note('memo', 'approximated', 'moved', { document, name: title || text.slice(0, 60) })
  if (subject.kind === 'document' || subject.kind === 'passage') {
    const document = maps.documents.get(subject.documentId)
    if (document === undefined) return { kind: 'free' }
    if (subject.kind === 'document') return { kind: 'document', documentId: document.id }
    const span = document.placeOf(subject.span)
    if (span !== null) return { kind: 'passage', documentId: document.id, span }
    moved(nameOf(arrivals, subject.documentId))
    return { kind: 'document', documentId: document.id }
  }
  if (subject.kind === 'code') {
    const codeId = maps.codes.get(subject.codeId)
    return codeId === undefined ? { kind: 'free' } : { kind: 'code', codeId }
  }
  if (subject.kind === 'case') {
    const found = maps.cases.get(subject.caseId)
    return found === undefined ? { kind: 'free' } : { kind: 'case', caseId: found.id }
  }
  if (subject.kind === 'coding') {
    const codingId = maps.codings.get(subject.codingId)
    if (codingId !== undefined) return { kind: 'coding', codingId }
    moved('')
    return { kind: 'free' }
  }
  return subject
}

function wordsAndPlace({ subject, title, text }: Pick<Memo, 'subject' | 'title' | 'text'>): string {
  const { kind, ...place } = subject
  return JSON.stringify([kind, place, title, text])
}
