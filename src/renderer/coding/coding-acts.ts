import type { CodeId, CodingId } from '../../core/id.ts'
import { activeCoding, codingField, openReading, setBarOpen } from '../editor/index.ts'
import { client } from '../state/connection.ts'
import { known } from '../state/queries.ts'
import { noteCodeUsed, startMemo, useUi } from '../state/ui-store.ts'
import { inVivoName } from './in-vivo.ts'

/** Puts a code on the selected words. */
export async function applyCode(codeId: CodeId): Promise<void> {
  const { selection } = useUi.getState()
  if (selection === null) return
  await client.codings.apply({ ...selection, codeId })
  noteCodeUsed(codeId)
}

/** Makes a code under the focused one and puts it on the selected words; one of that name is taken if it is there. */
export async function applyNewCode(name: string): Promise<void> {
  const { selection } = useUi.getState()
  if (selection === null) return
  const { documentId, span } = selection
  const parentId = parentForNewCode()
  const taken = known.codes()?.find(code => code.parentId === parentId && code.name === name.trim())
  if (taken !== undefined) {
    await applyCode(taken.id)
    return
  }
  const { code } = await client.codings.applyNew({ documentId, spans: [span], name, parentId })
  noteCodeUsed(code.id)
}

/** The focused code, if it is still there. */
export function parentForNewCode(): CodeId | null {
  const { focusedCodeId } = useUi.getState()
  return known.codes()?.some(code => code.id === focusedCodeId) ? focusedCodeId : null
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
  if (view === undefined) return null
  const { from, to } = view.state.selection.main
  // A name is short; the words may be a whole book.
  return inVivoName(view.state.sliceDoc(from, Math.min(to, from + 2000))) || null
}

export async function applyInVivo(): Promise<void> {
  const name = inVivoNameHere()
  if (name !== null) await applyNewCode(name)
}

/** The coding that keys act on. */
export function activeCodingId(): CodingId | null {
  return openReading()?.view.state.field(activeCoding, false) ?? null
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
export function codesOnSelection(): Set<CodeId> {
  const state = openReading()?.view.state
  const codings = state?.field(codingField, false)
  if (state === undefined || codings === undefined) return new Set()
  const { from, to } = state.selection.main
  const here = codings.overlapping(from, to).filter(coding => coding.from === from && coding.to === to)
  return new Set(here.map(coding => coding.codeId))
}
