import { type KeyboardEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../core/id.ts'
import { useDocuments } from '../state/queries.ts'
import { jumpTo, useUi } from '../state/ui-store.ts'
import { VirtualList } from '../ui/VirtualList.tsx'
import { DocumentHead } from './DocumentHead.tsx'
import { closeFind, foldDocument, isTicked, keyOfHit, tickDocument, tickHit, useFind } from './find-store.ts'
import { HitRow } from './HitRow.tsx'
import { type FoundRow, rowsOf } from './rows.ts'
import { type Found, MOST_LISTED } from './use-search.ts'

/** What was found, by documents: Enter goes there, Space ticks, a document's line folds. */
export function FoundList({ found }: { readonly found: Found }) {
  const { t } = useTranslation('search')
  const { data: documents = [] } = useDocuments()
  const folded = useFind(find => find.folded)
  const ticks = useFind(find => find.ticks)
  const active = useFind(find => find.active)
  const flashed = useUi(ui => ui.flash)
  const names = useMemo(
    () => new Map<DocumentId, string>(documents.map(({ id, name }) => [id, name])),
    [documents],
  )
  const rows = useMemo(() => rowsOf(found, folded), [found, folded])
  const ticked = useMemo(
    () => new Set(rows.flatMap(row => (row.kind === 'hit' && isTicked(ticks, row.hit) ? [row.key] : []))),
    [rows, ticks],
  )
  return (
    <VirtualList<FoundRow>
      label={t('results')}
      items={rows}
      keyOf={row => row.key}
      rowHeight={34}
      measured
      multiple
      activeKey={active}
      onActiveChange={key => useFind.setState({ active: key })}
      selectedKeys={ticked}
      onOpen={row => (row.kind === 'hit' ? jumpTo(row.hit) : foldDocument(row.id))}
      onKey={press}
    >
      {(row, state) =>
        row.kind === 'document' ? (
          <DocumentHead
            id={row.id}
            name={names.get(row.id) ?? ''}
            hits={row.hits}
            beyond={row.listed === 0 && found.total > MOST_LISTED}
            folded={folded.has(row.id)}
            active={state.active}
          />
        ) : (
          <HitRow
            hit={row.hit}
            ticked={state.selected}
            active={state.active}
            here={flashed !== null && keyOfHit(flashed) === row.key}
          />
        )
      }
    </VirtualList>
  )
}

function press(event: KeyboardEvent, row: FoundRow | undefined): void {
  if (event.key === 'Escape') closeFind()
  else if (event.key === ' ' && row !== undefined) {
    if (row.kind === 'hit') tickHit(row.hit)
    else tickDocument(row.id)
  } else if (row?.kind === 'document' && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
    if (useFind.getState().folded.has(row.id) === (event.key === 'ArrowRight')) foldDocument(row.id)
  } else return
  event.preventDefault()
}
