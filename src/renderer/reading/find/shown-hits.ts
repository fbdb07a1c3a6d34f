import type { EditorView } from '@codemirror/view'
import { useEffect } from 'react'
import { create } from 'zustand'
import type { Matches } from '../../../core/search/index.ts'
import type { DocumentText } from '../../../ipc/documents.ts'
import { showHits } from '../../editor/index.ts'
import type { PaneId } from '../../state/panes.ts'
import { showLater } from '../show-later.ts'

interface ShownHits {
  readonly pane: PaneId | null
  readonly hits: Matches
}

const none: Matches = []
const useHits = create<ShownHits>()(() => ({ pane: null, hits: none }))

/** Shows the hits in the text of a pane; null shows none anywhere. */
export function setHits(pane: PaneId | null, hits: Matches = none): void {
  useHits.setState({ pane, hits })
}

/** The hits of the bar that is open, for the commands that go from one to the next. */
export function hitsShown(): Matches {
  return useHits.getState().hits
}

/** Marks the hits in the text, also when it is shown anew. */
export function useHitMarks(view: EditorView | null, text: DocumentText | undefined, pane: PaneId): void {
  const hits = useHits(shown => (shown.pane === pane ? shown.hits : none))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is shown without any hits at first
  useEffect(() => {
    if (view !== null) showLater(view, showHits.of(hits))
  }, [view, text, hits])
}
