import { create } from 'zustand'
import { passageWords, writeLink } from '../../core/memo/index.ts'
import type { DocumentText } from '../../ipc/documents.ts'
import { setFolded } from '../state/layout-store.ts'
import { keys, queryClient } from '../state/query-client.ts'
import { type MemoPlace, openMemo, type Place, startMemo, useUi } from '../state/ui-store.ts'

/** A block that the memo open in that place shall take in. */
export const useInsertion = create<{
  readonly wish: { readonly place: MemoPlace; readonly text: string } | null
}>()(() => ({ wish: null }))

/** A passage as a block of Markdown: its words, and below them the way back. */
export function quotationOf({ documentId, span }: Place, text: string): string {
  const words = text.slice(span.from, span.to).replace(/\s+$/u, '')
  const link = writeLink(
    { kind: 'passage', id: documentId, span },
    passageWords(text.slice(span.from, span.to)),
  )
  return [...words.split('\n').map(line => `> ${line}`.trimEnd()), `> — ${link}`].join('\n')
}

/** Puts the selected words into the memo that is open, or begins one with them. */
export function quoteSelection(): void {
  const { selection, memos } = useUi.getState()
  const text = selection && queryClient.getQueryData<DocumentText>(keys.text(selection.documentId))?.text
  if (!selection || !text) return
  const wish = { place: 'beside', text: quotationOf(selection, text) } as const
  if (memos.beside === null) {
    if (memos.desk?.id) openMemo('beside', memos.desk.id)
    else startMemo({ kind: 'free' })
  }
  setFolded('right', false)
  setFolded('memos', false)
  useInsertion.setState({ wish })
}
