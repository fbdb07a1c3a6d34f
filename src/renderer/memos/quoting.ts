import { create } from 'zustand'
import { codingSigns, type DrawnCoding } from '../../core/coding/index.ts'
import { type LinkTarget, passageWords, writeLink } from '../../core/memo/index.ts'
import type { TextSpan } from '../../core/text/index.ts'
import type { DocumentText } from '../../ipc/documents.ts'
import { activeCoding, codingField, openReading } from '../editor/index.ts'
import { setFolded } from '../state/layout-store.ts'
import { keys, queryClient } from '../state/query-client.ts'
import { type MemoPlace, openMemo, type Place, startMemo, useUi } from '../state/ui-store.ts'

/** A block that the memo open in that place shall take in. */
export const useInsertion = create<{
  readonly wish: { readonly place: MemoPlace; readonly text: string } | null
}>()(() => ({ wish: null }))

/** A passage as a block of Markdown: its words, and below them the way back. */
export function quotationOf({ documentId, span }: Place, text: string): string {
  return quoted(text, span, { kind: 'passage', id: documentId, span })
}

function quoted(text: string, span: TextSpan, target: LinkTarget): string {
  const words = text.slice(span.from, span.to).replace(/\s+$/u, '')
  const link = writeLink(target, passageWords(text.slice(span.from, span.to)))
  return [...words.split('\n').map(line => `> ${line}`.trimEnd()), `> — ${link}`].join('\n')
}

/** Puts the selected words into the memo that is open, or begins one with them. */
export function quoteSelection(): void {
  const { selection } = useUi.getState()
  const text = selection && queryClient.getQueryData<DocumentText>(keys.text(selection.documentId))?.text
  if (!selection || !text) return
  insertBeside(quotationOf(selection, text))
}

/** The coding that is active in the text, if it stands on words. */
export function activeDrawnCoding(): DrawnCoding | null {
  const state = openReading()?.view.state
  const id = state?.field(activeCoding, false) ?? null
  const coding = id === null ? undefined : state?.field(codingField, false)?.get(id)
  return coding === undefined || (coding.signs & codingSigns.detached) !== 0 ? null : coding
}

/** Puts the words of the active coding into the memo that is open, with a link to the coding, or begins one with them. */
export function linkCoding(): void {
  const { documentId } = useUi.getState()
  const text = queryClient.getQueryData<DocumentText>(keys.text(documentId))?.text
  const coding = activeDrawnCoding()
  if (coding === null || text === undefined) return
  insertBeside(quoted(text, coding, { kind: 'coding', id: coding.id }))
}

function insertBeside(text: string): void {
  const { memos } = useUi.getState()
  if (memos.beside === null) {
    if (memos.desk?.id) openMemo('beside', memos.desk.id)
    else startMemo({ kind: 'free' })
  }
  setFolded('right', false)
  setFolded('memos', false)
  useInsertion.setState({ wish: { place: 'beside', text } })
}
