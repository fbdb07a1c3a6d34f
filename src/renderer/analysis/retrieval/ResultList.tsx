import { type KeyboardEvent, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../../core/id.ts'
import type { QueryResult } from '../../../ipc/queries.ts'
import { localCommandFor } from '../../state/commands.ts'
import { useCodeFacts, useDocuments, useIsReadOnly } from '../../state/queries.ts'
import { jumpTo, useUi } from '../../state/ui-store.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { DocumentLine, PassageLine } from './ResultRow.tsx'
import { codeResults, recodeResults, removeFromResults } from './result-acts.ts'
import { type ResultRow, rowsOfResults } from './result-rows.ts'
import { foldDocument, keyOfPassage, setTicked, tick, tickDocument, useResults } from './results-store.ts'

const byName = new Intl.Collator('zh-u-co-pinyin', { numeric: true })

/** What the query finds: Enter reads it in its text, Space ticks, a document's line folds. */
export function ResultList({ found, isOld }: { readonly found: QueryResult; readonly isOld: boolean }) {
  const { t } = useTranslation('retrieval')
  const { data: documents = none } = useDocuments()
  const { data: codes = none } = useCodeFacts()
  const readOnly = useIsReadOnly()
  const flashed = useUi(ui => ui.flash)
  const { order, folded, active, ticked } = useResults()
  const names = useMemo(
    () => new Map<DocumentId, string>(documents.map(({ id, name }) => [id, name])),
    [documents],
  )
  const byId = useMemo(() => new Map(codes.map(code => [code.id, code])), [codes])
  const rows = useMemo(() => {
    const name = (id: DocumentId) => names.get(id) ?? ''
    const ordered =
      order === 'name'
        ? found.documents.toSorted((one, other) => byName.compare(name(one.id), name(other.id)))
        : found.documents
    return rowsOfResults(ordered, found.passages, order, folded)
  }, [found, order, folded, names])
  useEffect(() => useResults.setState({ listed: found.passages }), [found])
  const wanted = useResults(results => results.wanted)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found anew may be what is waited for
  useEffect(() => {
    if (!wanted || isOld) return
    useResults.setState({ wanted: false })
    document.querySelector<HTMLElement>('.results [role=listbox]')?.focus()
  }, [wanted, isOld, found])
  const tickedDocuments = useMemo(() => documentsTicked(found, ticked), [found, ticked])
  return (
    <VirtualList<ResultRow>
      label={t('results.label')}
      items={rows}
      keyOf={row => row.key}
      rowHeight={heightOf}
      measured
      multiple={!readOnly}
      keepsSelection
      activeKey={active}
      onActiveChange={key => useResults.setState({ active: key })}
      selectedKeys={ticked}
      onSelect={setTicked}
      onOpen={row => (row.kind === 'passage' ? jumpTo(row.passage) : foldDocument(row.id))}
      onKey={pressKey}
    >
      {(row, state) =>
        row.kind === 'document' ? (
          <DocumentLine
            row={row}
            name={names.get(row.id) ?? ''}
            folded={folded.has(row.id)}
            active={state.active}
            ticked={readOnly ? null : tickedDocuments.has(row.id)}
          />
        ) : (
          <PassageLine
            passage={row.passage}
            codes={byId}
            documentName={order === 'longest' ? (names.get(row.passage.documentId) ?? '') : null}
            active={state.active}
            here={flashed !== null && keyOfPassage(flashed) === row.key}
            ticked={readOnly ? null : state.selected}
          />
        )
      }
    </VirtualList>
  )
}

const none: readonly never[] = []

/** About, in pixels: lines of 60 characters, as they are in a wide window, below the line that says where. */
function heightOf(row: ResultRow): number {
  if (row.kind === 'document') return 30
  const { before, quotation, after } = row.passage
  return 33 + 23 * Math.ceil((before.length + quotation.length + after.length) / 60)
}

/** Documents all of whose listed passages are ticked. */
function documentsTicked(found: QueryResult, ticked: ReadonlySet<string>): ReadonlySet<DocumentId> {
  if (ticked.size === 0) return new Set()
  const all = new Set(found.passages.map(({ documentId }) => documentId))
  for (const passage of found.passages) if (!ticked.has(keyOfPassage(passage))) all.delete(passage.documentId)
  return all
}

function pressKey(event: KeyboardEvent, row: ResultRow | undefined): void {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
  if (event.key === 'Escape' && useResults.getState().ticked.size > 0) setTicked(new Set())
  else if (event.key === ' ' && isPlain && row !== undefined) {
    if (row.kind === 'document') tickDocument(row.id)
    else tick([row.key])
  } else if (row?.kind === 'document' && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
    if (useResults.getState().folded.has(row.id) === (event.key === 'ArrowRight')) foldDocument(row.id)
  } else if (!act(localCommandFor(event, 'coding'))) return
  event.preventDefault()
  event.stopPropagation()
}

/** The keys of every list of passages mean the same here. */
function act(command: string | undefined): boolean {
  if (command === 'passages.tickAll') setTicked(new Set(useResults.getState().listed.map(keyOfPassage)))
  else if (command === 'passages.code') codeResults()
  else if (command === 'passages.recode') recodeResults(null)
  else if (command === 'passages.remove') removeFromResults(null)
  else return false
  return true
}
