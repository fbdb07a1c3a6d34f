export type { Memo, MemoSubject } from './memo.ts'
