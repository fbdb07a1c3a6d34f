import type { EditorView } from '@codemirror/view'
import { useEffect, useMemo, useRef } from 'react'
import type { CodingId, DocumentId } from '../../core/id.ts'
import type { DocumentText } from '../../ipc/documents.ts'
import { onCodings } from '../state/codings.ts'
import { known, useCodingColumns, useIsReadOnly, useMemos } from '../state/queries.ts'
import { useUi } from '../state/ui-store.ts'
import { shownBy } from './filter/coding-filter.ts'
import { useFilter } from './filter/filter-store.ts'
import { type IsShown, onlyShown, onlyShownChanges } from './only-shown.ts'
import { showAllCodings, showCodingChanges } from './reading-state.ts'

const none: IsShown = () => false

/** Which codings are to be seen; null for all. */
export function useIsShown(): IsShown | null {
  const clean = useUi(ui => ui.cleanRead)
  const filter = useFilter(state => state.filter)
  const memoed = useMemoed(filter.withMemo)
  return useMemo(() => (clean ? none : shownBy(filter, memoed)), [clean, filter, memoed])
}

const nobody: ReadonlySet<CodingId> = new Set()

/** Codings with a memo; asked for only where they are wanted. */
function useMemoed(wanted: boolean): ReadonlySet<CodingId> {
  const { data: memos } = useMemos()
  return useMemo(() => {
    if (!wanted || memos === undefined) return nobody
    return new Set(memos.flatMap(({ subject }) => (subject.kind === 'coding' ? [subject.codingId] : [])))
  }, [wanted, memos])
}

/** All codings that are to be seen are shown once; what acts do to them then arrives as changes. */
export function useShownCodings(
  view: EditorView | null,
  text: DocumentText | undefined,
  documentId: DocumentId,
  isShown: IsShown | null,
): void {
  const readOnly = useIsReadOnly()
  const { data: columns } = useCodingColumns(documentId)
  const askedAgain = useRef(false)
  const isKnown = columns !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is shown without any codings at first
  useEffect(() => {
    if (!askedAgain.current) return
    askedAgain.current = false
    if (view !== null) showKnown(view, documentId, isShown)
  }, [columns])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (view !== null && text?.id === documentId) showKnown(view, documentId, isShown)
  }, [view, text, readOnly, isKnown, isShown])
  useEffect(() => {
    if (view === null) return
    const stop = onCodings(documentId, changes => {
      if (changes === 'ask-again') askedAgain.current = true
      else if (known.codings(documentId) !== undefined)
        showCodingChanges(view, onlyShownChanges(changes, isShown))
    })
    return () => {
      stop()
      askedAgain.current = false
    }
  }, [view, documentId, isShown])
}

function showKnown(view: EditorView, documentId: DocumentId, isShown: IsShown | null): void {
  const codings = known.codings(documentId)
  if (codings !== undefined) showAllCodings(view, onlyShown(codings, isShown))
}
