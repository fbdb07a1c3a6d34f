import type { Coding } from '../../core/coding/index.ts'
import type { CodingId } from '../../core/id.ts'
import { type Memo, type MemoSubject, memoName } from '../../core/memo/index.ts'
import type { InputOf } from '../../ipc/contract.ts'
import { goToCase } from '../state/case-place.ts'
import { client } from '../state/connection.ts'
import { t } from '../state/i18n.ts'
import { attempt, notify } from '../state/notices.ts'
import { queryClient } from '../state/query-client.ts'
import { focusCode, goToDesk, jumpTo, openDocument, showPassages } from '../state/ui-store.ts'

/** Goes to what a memo is about. */
export function goToSubject({ subject, detached }: Pick<Memo, 'subject' | 'detached'>): void {
  switch (subject.kind) {
    case 'project':
    case 'free':
      return
    case 'case':
      goToCase(subject.caseId)
      return
    case 'document':
      openDocument(subject.documentId)
      return
    case 'code':
      goToDesk('reading')
      focusCode(subject.codeId)
      showPassages({ codeId: subject.codeId, documentId: null, subcodes: false })
      return
    case 'passage':
      if (detached) openDocument(subject.documentId)
      else jumpTo(subject)
      return
    case 'coding':
      attempt(() => goToCoding(subject.codingId))
  }
}

/** Looks among the codings at hand first; a coding does not say in which document it is. */
async function goToCoding(id: CodingId): Promise<void> {
  const coding =
    codingAtHand(id) ?? (await client.codings.passages({ limit: 10_000 })).passages.find(isIt(id))
  if (coding === undefined) notify(t('memos:codingGone'))
  else if (coding.detached) openDocument(coding.documentId)
  else jumpTo(coding)
}

const isIt = (id: CodingId) => (coding: Coding) => coding.id === id

export function codingAtHand(id: CodingId): Coding | undefined {
  const lists = queryClient.getQueriesData<readonly Coding[]>({ queryKey: ['codings'] })
  return lists.flatMap(([, codings]) => codings ?? []).find(isIt(id))
}

/** The title of a memo, its first words where it has none, else what lists call a memo without words. */
export function memoTitle(memo: Pick<Memo, 'title' | 'text'>): string {
  return memoName(memo) || t('memos:untitled')
}

/** What a subject is as something that memos link to; null for what nothing links to. */
export function subjectThing(subject: MemoSubject): InputOf<'memos.backlinks'> | null {
  switch (subject.kind) {
    case 'document':
      return { kind: 'document', id: subject.documentId }
    case 'code':
      return { kind: 'code', id: subject.codeId }
    case 'coding':
      return { kind: 'coding', id: subject.codingId }
    case 'case':
      return { kind: 'case', id: subject.caseId }
    default:
      return null
  }
}

/** True for two memos on the very same thing; free memos have nothing in common. */
export function sameSubject(one: MemoSubject, other: MemoSubject): boolean {
  return one.kind !== 'free' && one.kind !== 'project' && JSON.stringify(one) === JSON.stringify(other)
}
