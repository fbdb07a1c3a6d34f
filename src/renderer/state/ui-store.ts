import { create } from 'zustand'
import type { CodeId, DocumentId, MemoId } from '../../core/id.ts'
import type { MemoSubject } from '../../core/memo/index.ts'
import type { TextSpan } from '../../core/text/index.ts'
import type { InputOf } from '../../ipc/contract.ts'
import { setFolded } from './layout-store.ts'
import { focusedDocument, onePane, open, type Panes, splitWith } from './panes.ts'
import { rememberCaret } from './text-places.ts'

export const desks = ['reading', 'codebook', 'memos', 'cases', 'analysis', 'history'] as const
export type Desk = (typeof desks)[number]

/** A stretch of a document; offsets as everywhere. */
export interface Place {
  readonly documentId: DocumentId
  readonly span: TextSpan
}

/** Passages of a code. Null for codeId: of any code. */
export interface CodePassagesWish {
  readonly codeId: CodeId | null
  readonly documentId: DocumentId | null
  readonly subcodes: boolean
}

/** What stands behind a number of a table. */
export type NumberWish =
  | { readonly of: 'cell'; readonly ask: InputOf<'matrices.passages'> }
  | { readonly of: 'together'; readonly ask: InputOf<'matrices.together'> }

/** What the pane at the bottom lists. */
export type Retrieval =
  | ({ readonly of: 'code' } & CodePassagesWish)
  | (NumberWish & {
      /** What is listed, in words. */
      readonly title: string
      /** True when the keys shall go into the list. */
      readonly enter: boolean
      /** Gives the focus back to where the list was asked for. */
      readonly back: () => void
    })

export type MemoPlace = 'desk' | 'beside'

/** A memo that is open; one that is being started has no id until its first words are stored. */
export interface OpenMemo {
  readonly id: MemoId | null
  readonly subject: MemoSubject | null
  /** Differs each time a memo is opened. */
  readonly turn: number
}

/** What is shown in a text besides its words and codings. `speaker`: whose turns stand out; null for none. */
export interface TextExtras {
  readonly removed: boolean
  readonly doubtful: boolean
  readonly speaker: string | null
}

export interface UiState {
  readonly desk: Desk
  /** The texts side by side, with their tabs. */
  readonly panes: Panes
  /** The document of the text that has the focus; what follows belongs to that text. */
  readonly documentId: DocumentId | null
  /** The code new codes go under, and the one keys act on. */
  readonly focusedCodeId: CodeId | null
  /** The words selected in the reading view, of several passages the last; stays while another part has the focus. */
  readonly selection: Place | null
  /** In all selected passages, in UTF-16 code units. */
  readonly selectedCharacters: number
  /** Where the caret of the reading view stands. */
  readonly cursor: { readonly documentId: DocumentId; readonly position: number } | null
  /** A passage the reading view should scroll to and flash. `turn` differs for each wish, also for the same passage. */
  readonly flash: (Place & { readonly turn: number }) | null
  /** The text that shall get the focus as soon as it is shown. */
  readonly textFocus: { readonly documentId: DocumentId; readonly turn: number } | null
  readonly retrieval: Retrieval | null
  readonly extras: TextExtras
  /** The extras of every document that has other than none, by its id. */
  readonly extrasOf: Readonly<Record<string, TextExtras>>
  /** Nothing but the words: no marks, no margin, no panels. */
  readonly cleanRead: boolean
  /** The last used first. */
  readonly recentCodeIds: readonly CodeId[]
  /** The memo open on the memo desk, and the one open beside the text. */
  readonly memos: Readonly<Record<MemoPlace, OpenMemo | null>>
  /** Paths people want to import; null while the import desk is closed. */
  readonly importing: readonly string[] | null
  readonly overlay: 'palette' | 'keys' | 'change-keys' | 'rename-project' | 'coder' | null
}

const noExtras: TextExtras = { removed: false, doubtful: false, speaker: null }

/** What a window begins with. */
export const freshUi: UiState = {
  desk: 'reading',
  panes: onePane,
  documentId: null,
  focusedCodeId: null,
  selection: null,
  selectedCharacters: 0,
  cursor: null,
  flash: null,
  textFocus: null,
  retrieval: null,
  extras: noExtras,
  extrasOf: {},
  cleanRead: false,
  recentCodeIds: [],
  memos: { desk: null, beside: null },
  importing: null,
  overlay: null,
}

export const useUi = create<UiState>()(() => freshUi)

export function goToDesk(desk: Desk): void {
  useUi.setState({ desk })
}

/** Shows other tabs, or gives another text the focus. */
export function setPanes(panes: Panes): void {
  const { panes: before, documentId: open, extrasOf } = useUi.getState()
  const documentId = focusedDocument(panes)
  const isSame = documentId === open && panes.focused === before.focused
  const extras = (documentId === null ? undefined : extrasOf[documentId]) ?? noExtras
  useUi.setState({ panes, documentId, extras, ...(isSame ? {} : { selection: null, flash: null }) })
}

/** Opens the document in the text that has the focus: for looking at it, or to keep it open in a tab of its own. */
export function openDocument(documentId: DocumentId, { keep = false } = {}): void {
  goToDesk('reading')
  setPanes(open(useUi.getState().panes, documentId, { keep }))
}

/** Opens the document in a second text at the right, or in the right one of two. */
export function openBeside(documentId: DocumentId): void {
  goToDesk('reading')
  setPanes(splitWith(useUi.getState().panes, documentId))
}

/** Opens the document and puts the caret into its text: for people who open it with keys. */
export function readDocument(documentId: DocumentId): void {
  openDocument(documentId)
  useUi.setState(({ textFocus }) => ({ textFocus: { documentId, turn: (textFocus?.turn ?? 0) + 1 } }))
}

/** Opens the document at the passage and flashes it. */
export function jumpTo({ documentId, span }: Place): void {
  openDocument(documentId)
  useUi.setState(({ flash }) => ({ flash: { documentId, span, turn: (flash?.turn ?? 0) + 1 } }))
}

/** What the reading view reports; null when nothing is selected. */
export function setSelection(selection: Place | null, selectedCharacters: number): void {
  // While people type nothing is selected, with each key.
  if (selection === null && useUi.getState().selection === null) return
  useUi.setState({ selection, selectedCharacters })
}

export function setCursor(documentId: DocumentId, position: number): void {
  rememberCaret(useUi.getState().panes.focused, documentId, position)
  useUi.setState({ cursor: { documentId, position } })
}

export function focusCode(focusedCodeId: CodeId | null): void {
  useUi.setState({ focusedCodeId })
}

export function noteCodeUsed(codeId: CodeId): void {
  useUi.setState(({ recentCodeIds }) => ({
    recentCodeIds: [codeId, ...recentCodeIds.filter(id => id !== codeId)].slice(0, 20),
  }))
}

export function showPassages(wish: CodePassagesWish | null): void {
  useUi.setState({ retrieval: wish === null ? null : { ...wish, of: 'code' } })
}

/** Lists what stands behind a number. */
export function showRetrieval(retrieval: Retrieval): void {
  useUi.setState({ retrieval })
}

/** Shows more or less in the document of the focused text. */
export function showExtras(changes: Partial<TextExtras>): void {
  useUi.setState(({ extras, extrasOf, documentId }) => {
    if (documentId === null) return {}
    const next = { ...extras, ...changes }
    return { extras: next, extrasOf: { ...extrasOf, [documentId]: next } }
  })
}

export function useTextExtras(documentId: DocumentId): TextExtras {
  return useUi(ui => ui.extrasOf[documentId] ?? noExtras)
}

export function setCleanRead(cleanRead: boolean): void {
  useUi.setState({ cleanRead })
}

/** Opens an empty memo on the subject: beside the text on the reading desk, otherwise on the memo desk. */
export function startMemo(subject: MemoSubject): void {
  const beside = useUi.getState().desk === 'reading'
  if (beside) {
    setFolded('right', false)
    setFolded('memos', false)
  } else goToDesk('memos')
  setOpenMemo(beside ? 'beside' : 'desk', { id: null, subject, turn: ++memoTurn })
}

export function openMemo(place: MemoPlace, id: MemoId | null): void {
  setOpenMemo(place, id === null ? null : { id, subject: null, turn: ++memoTurn })
}

/** The memo being started is stored and has an id now. */
export function noteMemoStored(place: MemoPlace, turn: number, id: MemoId): void {
  const open = useUi.getState().memos[place]
  if (open?.turn === turn) setOpenMemo(place, { ...open, id })
}

let memoTurn = 0

function setOpenMemo(place: MemoPlace, open: OpenMemo | null): void {
  useUi.setState(({ memos }) => ({ memos: { ...memos, [place]: open } }))
}

export function showOverlay(overlay: UiState['overlay']): void {
  useUi.setState({ overlay })
}

export function setImporting(importing: readonly string[] | null): void {
  useUi.setState({ importing })
}
