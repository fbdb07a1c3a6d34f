import { type Memo, memoName, memoSubjectKinds } from '../../core/memo/index.ts'
import type { MemoOrder } from '../../ipc/constants.ts'
import type { ReadDb } from '../db/connection.ts'

/** Memos in the order asked for; they come with the last changed first. */
export function orderMemos(db: ReadDb, memos: readonly Memo[], order: MemoOrder): readonly Memo[] {
  switch (order) {
    case 'changed':
      return memos
    case 'created':
      return memos.toSorted((a, b) => compare(b.createdAt, a.createdAt))
    case 'title': {
      const { compare } = new Intl.Collator('zh-u-co-pinyin', { numeric: true })
      const names = new Map(memos.map(memo => [memo, memoName(memo)]))
      return memos.toSorted((a, b) => compare(names.get(a) ?? '', names.get(b) ?? ''))
    }
    case 'subject':
      return orderBySubject(db, memos)
  }
}

/** By kind; then documents, codes and cases in the project's order; passages and codings in the order of the text. */
function orderBySubject(db: ReadDb, memos: readonly Memo[]): Memo[] {
  const rows = db.all<{ id: string; position: number | null; place: number | null }>(
    `SELECT memo.id, coalesce(document.position, of_coding.position, code.position, study_case.position) AS position,
       coalesce(memo.span_from, coding.span_from) AS place
     FROM memo LEFT JOIN document ON document.key = memo.document_key LEFT JOIN code ON code.key = memo.code_key
     LEFT JOIN coding ON coding.key = memo.coding_key LEFT JOIN document AS of_coding ON of_coding.key = coding.document_key
     LEFT JOIN study_case ON study_case.key = memo.case_key`,
  )
  const places = new Map<string, (typeof rows)[number]>(rows.map(row => [row.id, row]))
  const at = (memo: Memo) => {
    const row = places.get(memo.id)
    return [memoSubjectKinds.indexOf(memo.subject.kind), row?.position ?? 0, row?.place ?? 0] as const
  }
  return memos.toSorted((a, b) => {
    const [one, other] = [at(a), at(b)]
    return one[0] - other[0] || one[1] - other[1] || one[2] - other[2] || compare(a.createdAt, b.createdAt)
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
