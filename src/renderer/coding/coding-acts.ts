import type { EditorState } from '@codemirror/state'
import type { CodeId, CodingId, DocumentId } from '../../core/id.ts'
import type { TextSpan } from '../../core/text/index.ts'
import {
  activeCoding,
  codingField,
  openReading,
  selectedSpans,
  setBarOpen,
  storedWords,
} from '../editor/index.ts'
import { applyToPassages } from '../state/apply-code.ts'
import { codeCalled, codeIdOf, parentForNewCode } from '../state/chosen-code.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { known } from '../state/queries.ts'
import { noteCodeUsed, startMemo, useUi } from '../state/ui-store.ts'
import { inVivoName } from './in-vivo.ts'

/** The selected passages of the text people are at; null when nothing is selected. */
function selected(): { readonly documentId: DocumentId; readonly spans: TextSpan[] } | null {
  const reading = openReading()
  const { selection } = useUi.getState()
  if (reading === null || selection === null || selection.documentId !== reading.documentId) return null
  const spans = selectedSpans(reading.view.state)
  return spans.length === 0 ? null : { documentId: reading.documentId, spans }
}

/** Puts a code on the selected words, or on all passages that are selected as one act. */
export async function applyCode(codeId: CodeId): Promise<void> {
  const passages = selected()
  if (passages !== null) await applyToPassages(passages, codeId)
}

/** Puts a code on a stretch of the open text. */
export async function applyCodeTo(span: TextSpan, codeId: CodeId): Promise<void> {
  const documentId = openReading()?.documentId
  if (documentId !== undefined) await applyToPassages({ documentId, spans: [span] }, codeId)
}

export async function applyToDocument(codeId: CodeId): Promise<void> {
  const documentId = openReading()?.documentId
  if (documentId === undefined) return
  await client.codings.applyToDocument({ documentId, codeId })
  noteCodeUsed(codeId)
}

/** Puts codings under another code; the active one stays active. */
export async function recode(ids: readonly CodingId[], codeId: CodeId): Promise<void> {
  await client.codings.recode({ ids: [...ids], codeId })
  noteCodeUsed(codeId)
}

/** Makes a code under the focused one and puts it on the selected words; one of that name is taken if it is there. */
export async function applyNewCode(name: string): Promise<void> {
  const passages = selected()
  if (passages === null) return
  const taken = codeCalled(name)
  if (taken !== undefined) {
    await applyCode(taken)
    return
  }
  const { code } = await client.codings.applyNew({ ...passages, name, parentId: parentForNewCode() })
  noteCodeUsed(code.id)
}

/** Makes a code and puts the codings under it: two acts, so that the code stays when the second is taken back. */
export async function recodeAsNew(ids: readonly CodingId[], name: string): Promise<void> {
  await recode(ids, await codeIdOf({ name }))
}

/** Codes that digits and the repeat key stand for: used last, and still there. */
export function recentCodes(): CodeId[] {
  const ids = new Set(known.codes()?.map(code => code.id))
  return useUi.getState().recentCodeIds.filter(id => ids.has(id))
}

export async function applyRecentCode(index: number): Promise<void> {
  const codeId = recentCodes()[index]
  if (codeId !== undefined) await applyCode(codeId)
}

/** Null when the selected words make no name. */
export function inVivoNameHere(): string | null {
  const view = openReading()?.view
  return view === undefined ? null : inVivoNameIn(view.state)
}

/** The same for a state of the text. */
export function inVivoNameIn(state: EditorState): string | null {
  const { from, to } = state.selection.main
  // A name is short; the words may be a whole book.
  return inVivoName(storedWords(state, from, Math.min(to, from + 2000))) || null
}

export async function applyInVivo(): Promise<void> {
  const name = inVivoNameHere()
  if (name !== null) await applyNewCode(name)
}

/** The coding that keys act on. */
export function activeCodingId(): CodingId | null {
  return openReading()?.view.state.field(activeCoding, false) ?? null
}

/** Stores new ends of a coding; the words stay selected where they are the coding's. */
export function resizeCoding(id: CodingId, span: TextSpan): void {
  attempt(() => client.codings.resize({ id, span }))
}

export async function removeCoding(id: CodingId): Promise<void> {
  await client.codings.remove({ ids: [id] })
}

/** Begins a memo on the active coding, else on the selected words, and makes room for it. */
export function startMemoHere(): void {
  openReading()?.view.dispatch({ effects: setBarOpen.of(false) })
  const { selection } = useUi.getState()
  const codingId = activeCodingId()
  if (codingId !== null) startMemo({ kind: 'coding', codingId })
  else if (selection !== null) startMemo({ kind: 'passage', ...selection })
}

/** Codes that are on exactly the selected words. */
export function codesOnSelection(state: EditorState): Set<CodeId> {
  const codings = state.field(codingField, false)
  if (codings === undefined) return new Set()
  const { from, to } = state.selection.main
  const here = codings.overlapping(from, to).filter(coding => coding.from === from && coding.to === to)
  return new Set(here.map(coding => coding.codeId))
}
