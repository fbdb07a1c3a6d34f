import { useEffect, useReducer, useRef } from 'react'
import type { Memo, MemoSubject } from '../../core/memo/index.ts'
import { beforeClosing } from '../state/closing.ts'
import { client } from '../state/connection.ts'
import { notifyError } from '../state/notices.ts'
import { MemoDraft, type MemoStore } from './memo-draft.ts'

const store: MemoStore = {
  create: input => client.memos.create(input),
  update: input => client.memos.update({ ...input, typed: true }),
}

/** A memo being written. It is stored when typing pauses, when the field is left, and before anything closes. */
export function useMemoDraft(subject: MemoSubject, memo: Memo | null): MemoDraft {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0)
  const held = useRef<MemoDraft | null>(null)
  held.current ??= new MemoDraft(subject, memo, store, redraw)
  const draft = held.current
  useEffect(() => {
    if (memo !== null) draft.adopt(memo)
  }, [draft, memo])
  useEffect(() => {
    const stop = beforeClosing(() => draft.flush())
    return () => {
      stop()
      draft.flush().catch(notifyError)
    }
  }, [draft])
  return draft
}
