import { type Memo, memoName, selectMemos } from '../../core/memo/index.ts'
import type { MemoFile } from '../../formats/memos/index.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { MemoExportLabels } from '../../ipc/exports.ts'
import type { ReadDb } from '../db/connection.ts'
import { LinkedThings } from '../memos/linked-things.ts'
import { orderMemos } from '../memos/order-memos.ts'
import { listCoders } from '../store/coders.ts'
import { listMemos } from '../store/memos.ts'
import { readProject } from '../store/projects.ts'

/** The memos chosen as the writers of files take them. */
export function memoFile(
  db: ReadDb,
  { order, ...filter }: CheckedInputOf<'memos.list'>,
  labels: MemoExportLabels,
): MemoFile {
  const things = new LinkedThings(db)
  const coders = new Map(listCoders(db).map(({ id, name }) => [id, name]))
  const memos = orderMemos(db, selectMemos(listMemos(db), filter), order)
  return {
    labels: { ...labels, title: `${readProject(db).name}: ${labels.title}` },
    memos: memos.map(memo => ({
      id: memo.id,
      name: memoName(memo),
      text: memo.text,
      subject: subjectWords(memo, things, labels),
      quotation: memo.quotation,
      tags: memo.tags,
      coder: coders.get(memo.coderId) ?? '',
      createdAt: memo.createdAt,
      changedAt: memo.changedAt,
    })),
    nameOf: (target, words) => things.find(target, words)?.name ?? null,
  }
}

function subjectWords({ subject }: Memo, things: LinkedThings, labels: MemoExportLabels): string | null {
  const kind = labels.kinds[subject.kind]
  const named = (name: string | undefined) => (name === undefined ? kind : `${kind} · ${name}`)
  switch (subject.kind) {
    case 'free':
      return null
    case 'project':
      return kind
    case 'document':
    case 'passage':
      return named(things.find({ kind: 'document', id: subject.documentId }, '')?.name)
    case 'code':
      return named(things.find({ kind: 'code', id: subject.codeId }, '')?.name)
    case 'coding':
      return named(things.find({ kind: 'coding', id: subject.codingId }, '')?.name)
    case 'case':
      return named(things.find({ kind: 'case', id: subject.caseId }, '')?.name)
  }
}
