import { EditorView } from '@codemirror/view'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../core/id.ts'
import type { DocumentText } from '../../ipc/documents.ts'
import { flashSpan, type ReadingWords, setOpenReading, setReadingWords } from '../editor/index.ts'
import { onCodings } from '../state/codings.ts'
import { useCodes, useCodings, useDocumentText, useIsReadOnly } from '../state/queries.ts'
import { type UiState, useUi } from '../state/ui-store.ts'
import { followScroll, showAllCodings, showCodingChanges, showLooks, showText } from './reading-state.ts'
import { useExtras } from './use-extras.ts'

/** Keeps one editor in `frame` and shows the document in it. Gives what became of asking for its text. */
export function useReading(frame: RefObject<HTMLElement | null>, documentId: DocumentId, name: string) {
  const view = useEditorView(frame)
  const words = useReadingWords(name)
  const text = useDocumentText(documentId)
  useText(view, text.data, words)
  useLooks(view, text.data)
  useShownCodings(view, text.data, documentId)
  useExtras(view, text.data)
  useFlash(view, text.data)
  useTextFocus(view, text.data)
  return text
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

function useText(view: EditorView | null, text: DocumentText | undefined, words: ReadingWords): void {
  const readOnly = useIsReadOnly()
  const latest = useRef(words)
  useEffect(() => {
    if (view === null || text === undefined) return
    showText(view, text, { words: latest.current, canCode: !readOnly })
    setOpenReading({ documentId: text.id, view })
    const stop = followScroll(view, text.id)
    return () => {
      stop()
      setOpenReading(null)
    }
  }, [view, text, readOnly])
  useEffect(() => {
    if (view !== null && latest.current !== words) setReadingWords(view, words)
    latest.current = words
  }, [view, words])
}

function useLooks(view: EditorView | null, text: DocumentText | undefined): void {
  const readOnly = useIsReadOnly()
  const { data: codes } = useCodes()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is shown without any codes at first
  useEffect(() => {
    if (view !== null && codes !== undefined) showLooks(view, codes)
  }, [view, codes, text, readOnly])
}

/** All codings are shown once; what acts do to them then arrives as changes. */
function useShownCodings(
  view: EditorView | null,
  text: DocumentText | undefined,
  documentId: DocumentId,
): void {
  const readOnly = useIsReadOnly()
  const { data: codings } = useCodings(documentId)
  const latest = useRef(codings)
  const askedAgain = useRef(false)
  const known = codings !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is shown without any codings at first
  useEffect(() => {
    latest.current = codings
    if (!askedAgain.current) return
    askedAgain.current = false
    if (view !== null && codings !== undefined) showAllCodings(view, codings)
  }, [codings])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (view !== null && text?.id === documentId && latest.current !== undefined)
      showAllCodings(view, latest.current)
  }, [view, text, readOnly, known])
  useEffect(() => {
    if (view === null) return
    const stop = onCodings(documentId, changes => {
      if (changes === 'ask-again') askedAgain.current = true
      else if (latest.current !== undefined) showCodingChanges(view, changes)
    })
    return () => {
      stop()
      askedAgain.current = false
    }
  }, [view, documentId])
}

/** The jump done last, so that coming back to the desk does not jump again. */
let flashed: UiState['flash'] = null

function useFlash(view: EditorView | null, text: DocumentText | undefined): void {
  const flash = useUi(ui => ui.flash)
  useEffect(() => {
    if (view === null || flash === null || flash === flashed || text?.id !== flash.documentId) return
    flashed = flash
    flashSpan(view, flash.span)
  }, [view, text, flash])
}

/** The request for focus answered last. */
let focused: UiState['textFocus'] = null

function useTextFocus(view: EditorView | null, text: DocumentText | undefined): void {
  const wanted = useUi(ui => ui.textFocus)
  useEffect(() => {
    if (view === null || wanted === null || wanted === focused || text?.id !== wanted.documentId) return
    focused = wanted
    view.focus()
  }, [view, text, wanted])
}

function useReadingWords(name: string): ReadingWords {
  const { t } = useTranslation('reading')
  return useMemo(
    () => ({
      label: t('label', { name }),
      coding: {
        start: (code: string) => t('coding.start', { name: code }),
        end: (code: string) => t('coding.end', { name: code }),
      },
    }),
    [t, name],
  )
}
