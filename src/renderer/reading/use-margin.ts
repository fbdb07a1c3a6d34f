import type { EditorView } from '@codemirror/view'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { palette } from '../../core/codebook/palette.ts'
import { beginning } from '../../core/text/index.ts'
import type { DocumentText } from '../../ipc/documents.ts'
import { type MemoSign, setMarginLook, showMemoSigns } from '../editor/index.ts'
import { client, useConnection } from '../state/connection.ts'
import { useMargin } from '../state/margin-store.ts'
import { useIsReadOnly, useMemos } from '../state/queries.ts'
import { useUi } from '../state/ui-store.ts'
import { showLater } from './show-later.ts'

/** Sets the margin as people want it, and marks where memos are. */
export function useMarginLook(view: EditorView | null, text: DocumentText | undefined): void {
  const { colorBy, side, width } = useMargin()
  const coders = useCoderColors(colorBy === 'coder')
  const readOnly = useIsReadOnly()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is shown with a margin as usual at first
  useEffect(() => {
    if (view !== null) showLater(view, setMarginLook.of({ side, width, coders }))
  }, [view, text, side, width, coders, readOnly])
  const signs = useMemoSigns(text)
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (view !== null) showLater(view, showMemoSigns.of(signs))
  }, [view, text, signs, readOnly])
}

/** A colour for each coder, in the order in which they came; null while codes have the colours. */
function useCoderColors(isWanted: boolean) {
  const open = useConnection(connection => connection.state === 'open')
  const { data } = useQuery({
    queryKey: ['project', 'coders'],
    queryFn: () => client.project.coders(),
    enabled: open && isWanted,
  })
  return useMemo(() => {
    if (!isWanted || data === undefined) return null
    return new Map(data.map(({ id }, n) => [id, palette[n % palette.length] ?? palette[0]]))
  }, [data, isWanted])
}

function useMemoSigns(text: DocumentText | undefined): readonly MemoSign[] {
  const { data: memos } = useMemos()
  const clean = useUi(ui => ui.cleanRead)
  return useMemo(() => {
    if (clean || text === undefined) return []
    return (memos ?? []).flatMap(({ id: memoId, subject, title, text: words, detached }): MemoSign[] => {
      const said = title || beginning(words, 80)
      if (subject.kind === 'coding') return [{ memoId, title: said, codingId: subject.codingId, from: 0 }]
      if (subject.kind !== 'passage' || subject.documentId !== text.id || detached) return []
      return [{ memoId, title: said, codingId: null, from: subject.span.from }]
    })
  }, [memos, text, clean])
}
