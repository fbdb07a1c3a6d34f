import type { Coding } from '../../core/coding/index.ts'
import type { CodingId } from '../../core/id.ts'
import type { Memo } from '../../core/memo/index.ts'
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
      goToDesk('cases')
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

/** The first words of a memo, where it has no title. */
export function memoTitle({ title, text }: Pick<Memo, 'title' | 'text'>): string {
  const [line = ''] = (title.trim() || text.trim()).split('\n')
  const plain = line.replace(/^[#>*\-\s]+/, '')
  return plain === '' ? t('memos:untitled') : [...plain].slice(0, 80).join('')
}
