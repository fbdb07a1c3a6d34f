import { create } from 'zustand'
import type { CodeId, DocumentId, MemoId, ProjectId } from '../../core/id.ts'
import type { MemoSubject } from '../../core/memo/index.ts'
import type { TextSpan } from '../../core/text/index.ts'
import { setFolded } from './layout-store.ts'

export const desks = ['reading', 'memos', 'cases', 'matrix'] as const
export type Desk = (typeof desks)[number]

/** A stretch of a document; offsets as everywhere. */
export interface Place {
  readonly documentId: DocumentId
  readonly span: TextSpan
}

/** Where the text stands in its window: the first visible line starts at `position`, moved up by `offset` pixels. */
export interface ScrollPlace {
  readonly position: number
  readonly offset: number
}

/** Whose passages the pane at the bottom lists. Null for codeId: of any code. */
export interface Retrieval {
  readonly codeId: CodeId | null
  readonly documentId: DocumentId | null
  readonly subcodes: boolean
}

export type MemoPlace = 'desk' | 'beside'

/** A memo that is open; one that is being started has no id until its first words are stored. */
export interface OpenMemo {
  readonly id: MemoId | null
  readonly subject: MemoSubject | null
  /** Differs each time a memo is opened. */
  readonly turn: number
}

/** `speaker`: whose turns stand out; null for none. Belongs to the document that is open. */
export interface TextExtras {
  readonly removed: boolean
  readonly doubtful: boolean
  readonly speaker: string | null
}

export interface UiState {
  readonly desk: Desk
  readonly documentId: DocumentId | null
  /** The code new codes go under, and the one keys act on. */
  readonly focusedCodeId: CodeId | null
  /** The words selected in the reading view; stays while another part of the window has the focus. */
  readonly selection: Place | null
  /** Where the caret of the reading view stands. */
  readonly cursor: { readonly documentId: DocumentId; readonly position: number } | null
  /** A passage the reading view should scroll to and flash. `turn` differs for each wish, also for the same passage. */
  readonly flash: (Place & { readonly turn: number }) | null
  /** The text that shall get the focus as soon as it is shown. */
  readonly textFocus: { readonly documentId: DocumentId; readonly turn: number } | null
  readonly retrieval: Retrieval | null
  /** What is shown in the text besides its words and codings. */
  readonly extras: TextExtras
  /** The last used first. */
  readonly recentCodeIds: readonly CodeId[]
  /** The memo open on the memo desk, and the one open beside the text. */
  readonly memos: Readonly<Record<MemoPlace, OpenMemo | null>>
  /** Paths people want to import; null while the import desk is closed. */
  readonly importing: readonly string[] | null
  readonly overlay: 'palette' | 'keys' | 'rename-project' | 'coder' | null
}

const fresh: UiState = {
  desk: 'reading',
  documentId: null,
  focusedCodeId: null,
  selection: null,
  cursor: null,
  flash: null,
  textFocus: null,
  retrieval: null,
  extras: { removed: false, doubtful: false, speaker: null },
  recentCodeIds: [],
  memos: { desk: null, beside: null },
  importing: null,
  overlay: null,
}

export const useUi = create<UiState>()(() => fresh)

const scrollPlaces = new Map<DocumentId, ScrollPlace>()

export function goToDesk(desk: Desk): void {
  useUi.setState({ desk })
}

export function openDocument(documentId: DocumentId): void {
  const { documentId: open } = useUi.getState()
  useUi.setState({
    desk: 'reading',
    documentId,
    ...(open === documentId ? {} : { selection: null, flash: null, extras: fresh.extras }),
  })
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
export function setSelection(selection: Place | null): void {
  useUi.setState({ selection })
}

export function setCursor(documentId: DocumentId, position: number): void {
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

export function showPassages(retrieval: Retrieval | null): void {
  useUi.setState({ retrieval })
}

export function showExtras(changes: Partial<TextExtras>): void {
  useUi.setState(({ extras }) => ({ extras: { ...extras, ...changes } }))
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

export function scrollPlaceOf(documentId: DocumentId): ScrollPlace | undefined {
  return scrollPlaces.get(documentId)
}

export function rememberScroll(documentId: DocumentId, place: ScrollPlace): void {
  scrollPlaces.set(documentId, place)
}

interface Remembered {
  readonly desk: Desk
  readonly documentId: DocumentId | null
  readonly recentCodeIds: readonly CodeId[]
  readonly scroll: readonly (readonly [DocumentId, ScrollPlace])[]
}

const keyOf = (projectId: ProjectId) => `postil.place.${projectId}`

/** Begins with the desk, document and places this project was left at. */
export function resumeProject(projectId: ProjectId): void {
  scrollPlaces.clear()
  const kept = localStorage.getItem(keyOf(projectId))
  const { scroll = [], ...place } = kept === null ? {} : (JSON.parse(kept) as Partial<Remembered>)
  for (const [documentId, at] of scroll) scrollPlaces.set(documentId, at)
  useUi.setState({ ...fresh, ...place })
}

export function keepPlaces(projectId: ProjectId): void {
  const { desk, documentId, recentCodeIds } = useUi.getState()
  const kept: Remembered = { desk, documentId, recentCodeIds, scroll: [...scrollPlaces].slice(-200) }
  localStorage.setItem(keyOf(projectId), JSON.stringify(kept))
}

/** Forgets a project that was closed. */
export function resetUi(): void {
  scrollPlaces.clear()
  useUi.setState(fresh)
}
