import { create } from 'zustand'
import type { CheckedInputOf } from '../../ipc/contract.ts'

export type MemoChoice = CheckedInputOf<'memos.list'>

export const anyMemo: MemoChoice = { search: '', tag: null, kind: null, coderId: null, order: 'changed' }

/** What the memo desk lists; exports write exactly this. */
export const useMemoChoice = create<MemoChoice>()(() => anyMemo)
