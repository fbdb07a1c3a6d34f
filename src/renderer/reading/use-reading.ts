import { EditorView } from '@codemirror/view'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../core/id.ts'
import type { DocumentText } from '../../ipc/documents.ts'
import {
  flashSpan,
  isBarOpen,
  type ReadingWords,
  setBarOpen,
  setOpenReading,
  setReadingLook,
  setReadingWords,
  showBookmarks,
  showKnownWords,
} from '../editor/index.ts'
import { isEditedIn } from '../state/editing.ts'
import type { PaneId } from '../state/panes.ts'
import {
  useBookmarks,
  useCodeFacts,
  useDocumentText,
  useIsReadOnly,
  useKnownWords,
} from '../state/queries.ts'
import { type UiState, useUi } from '../state/ui-store.ts'
import { useHitMarks } from './find/shown-hits.ts'
import { useLook } from './look-store.ts'
import { followScroll, reportPlace, showLooks, showText } from './reading-state.ts'
import type { ShownDocument } from './script/shown-text.ts'
import { useShownText } from './script/use-shown-text.ts'
import { showLater } from './show-later.ts'
import { useExtras } from './use-extras.ts'
import { useMarginLook } from './use-margin.ts'
import { useIsShown, useShownCodings } from './use-shown-codings.ts'

/** Keeps one editor in `frame` and shows the document in it. Gives what became of asking for its text. */
export function useReading(
  frame: RefObject<HTMLElement | null>,
  pane: PaneId,
  documentId: DocumentId,
  name: string,
) {
  const view = useEditorView(frame)
  const words = useReadingWords(name)
  const text = useDocumentText(documentId)
  const isShown = useIsShown()
  const shown = useShownText(text.data)
  useText(view, shown, words, pane)
  useLooks(view, shown)
  useShownCodings(view, shown, documentId, isShown)
  useExtras(view, shown, documentId)
  useBookmarkSigns(view, shown)
  useMarginLook(view, shown)
  useWords(view, shown)
  useHitMarks(view, shown, pane)
  const isFocused = useIsFocused(view, shown, pane)
  useFlash(view, shown, isFocused)
  useTextFocus(view, shown, isFocused)
  return { text, view }
}

function useEditorView(frame: RefObject<HTMLElement | null>): EditorView | null {
  const [view, setView] = useState<EditorView | null>(null)
  useEffect(() => {
    if (frame.current === null) return
    const made = new EditorView({ parent: frame.current })
    setView(made)
    return () => {
      setView(null)
      made.destroy()
    }
  }, [frame])
  return view
}

function useText(
  view: EditorView | null,
  text: ShownDocument | undefined,
  words: ReadingWords,
  pane: PaneId,
): void {
  const readOnly = useIsReadOnly()
  const latest = useRef(words)
  useEffect(() => {
    if (view === null || text === undefined) return
    // A text that is written in is kept by those who write; see `state/editing.ts`.
    if (!isEditedIn(view, text.id)) {
      showText(view, text, { words: latest.current, canCode: !readOnly, look: useLook.getState(), pane })
    }
    setOpenReading(pane, { documentId: text.id, view })
    const stop = followScroll(view, text.id, pane)
    return () => {
      stop()
      setOpenReading(pane, null)
    }
  }, [view, text, readOnly, pane])
  useEffect(() => {
    if (view !== null && latest.current !== words) setReadingWords(view, words)
    latest.current = words
  }, [view, words])
  const look = useLook()
  useEffect(() => {
    if (view !== null) setReadingLook(view, look)
  }, [view, look])
}

/** True while keys and panels belong to this text. The coding bar of the other one closes. */
function useIsFocused(view: EditorView | null, text: DocumentText | undefined, pane: PaneId): boolean {
  const isFocused = useUi(ui => ui.panes.focused === pane)
  useEffect(() => {
    if (view === null || text === undefined) return
    if (isFocused) reportPlace(view, text.id, pane)
    else if (isBarOpen(view.state)) view.dispatch({ effects: setBarOpen.of(false) })
  }, [view, text, isFocused, pane])
  return isFocused
}

function useLooks(view: EditorView | null, text: DocumentText | undefined): void {
  const readOnly = useIsReadOnly()
  const { data: codes } = useCodeFacts()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is shown without any codes at first
  useEffect(() => {
    if (view !== null && codes !== undefined) showLooks(view, codes)
  }, [view, codes, text, readOnly])
}

function useBookmarkSigns(view: EditorView | null, text: DocumentText | undefined): void {
  const readOnly = useIsReadOnly()
  const clean = useUi(ui => ui.cleanRead)
  const { data: bookmarks } = useBookmarks()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is shown without any bookmarks at first
  useEffect(() => {
    if (view === null || text === undefined || bookmarks === undefined) return
    const here = clean ? [] : bookmarks.filter(mark => mark.documentId === text.id && !mark.detached)
    const signs = here.map(({ span, name, quotation }) => ({ from: span.from, title: name || quotation }))
    showLater(view, showBookmarks.of(signs))
  }, [view, text, bookmarks, clean, readOnly])
}

function useWords(view: EditorView | null, text: DocumentText | undefined): void {
  const { data: words } = useKnownWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text knows none of them at first
  useEffect(() => {
    if (view !== null && words !== undefined) showLater(view, showKnownWords.of(words))
  }, [view, text, words])
}

/** The jump done last, so that coming back to the desk does not jump again. */
let flashed: UiState['flash'] = null

function useFlash(view: EditorView | null, text: DocumentText | undefined, isFocused: boolean): void {
  const flash = useUi(ui => ui.flash)
  useEffect(() => {
    if (!isFocused || view === null || flash === null || flash === flashed || text?.id !== flash.documentId)
      return
    flashed = flash
    flashSpan(view, flash.span)
  }, [view, text, flash, isFocused])
}

/** The request for focus answered last. */
let focused: UiState['textFocus'] = null

function useTextFocus(view: EditorView | null, text: DocumentText | undefined, isFocused: boolean): void {
  const wanted = useUi(ui => ui.textFocus)
  useEffect(() => {
    if (
      !isFocused ||
      view === null ||
      wanted === null ||
      wanted === focused ||
      text?.id !== wanted.documentId
    )
      return
    focused = wanted
    view.focus()
  }, [view, text, wanted, isFocused])
}

function useReadingWords(name: string): ReadingWords {
  const { t } = useTranslation('reading')
  return useMemo(
    () => ({
      label: t('label', { name }),
      coding: {
        start: saidOnce(code => t('coding.start', { name: code })),
        end: saidOnce(code => t('coding.end', { name: code })),
      },
    }),
    [t, name],
  )
}

/** The same, but each sentence is made once: a key typed into a text says all that is in sight again. */
function saidOnce(say: (name: string) => string): (name: string) => string {
  const said = new Map<string, string>()
  return name => {
    const words = said.get(name) ?? say(name)
    said.set(name, words)
    return words
  }
}
