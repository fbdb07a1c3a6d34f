import { Quote } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellPassage } from '../../../ipc/matrix-results.ts'
import { runCommand, useShortcut } from '../../state/commands.ts'
import { useCellPassages, useDocuments, useIsReadOnly } from '../../state/queries.ts'
import { type SummaryCell, useSummaryChoice } from '../../state/summary-choice.ts'
import { jumpTo } from '../../state/ui-store.ts'
import { useSettled } from '../../state/use-settled.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { count } from '../../ui/format.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { PassageOfCell } from './PassageOfCell.tsx'
import { pressSummaryKey } from './summaries-commands.ts'
import { type ShownPassage, useSummariesView, wantPart } from './summaries-store.ts'

const LIMIT = 5000

interface CellPassagesProps {
  readonly cell: SummaryCell
  /** How many the grid counted. */
  readonly number: number
}

/** What the summary is about: a click or Enter goes to the text, Q puts the words into the summary. */
export function CellPassages({ cell, number }: CellPassagesProps) {
  const { t, i18n } = useTranslation('summaries')
  const readOnly = useIsReadOnly()
  const key = useShortcut('summaries.quote')
  const passages = usePassagesOf(cell)
  const active = useSummariesView(view => view.passage)
  const frame = useRef<HTMLDivElement>(null)
  const isThere = passages !== null && passages.length > 0
  const wanted = useSummariesView(view => view.wanted === 'list')
  useEffect(() => {
    if (!wanted || !isThere) return
    useSummariesView.setState({ wanted: null })
    // Whoever comes back from a text is given the grid first.
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('[data-part-focus]')?.focus())
  }, [wanted, isThere])
  return (
    <div className="summary-passages" ref={frame}>
      <header className="summary-passages__head">
        <h3 className="summary-passages__title">
          {t('passages', { count: number, number: count(number, i18n.language) })}
        </h3>
        <Button
          small
          kind="quiet"
          icon={<Quote size={13} aria-hidden />}
          isDisabled={readOnly || active === null}
          onPress={() => runCommand('summaries.quote')}
        >
          {t('quote')} <kbd className="summaries__key">{key}</kbd>
        </Button>
      </header>
      {number === 0 ? (
        <EmptyState small title={t('noPassages')}>
          {t('noPassagesText')}
        </EmptyState>
      ) : passages === null ? null : (
        <VirtualList
          label={t('passagesLabel')}
          items={passages}
          keyOf={({ key: name }) => name}
          rowHeight={64}
          measured
          activeKey={active?.key ?? null}
          onActiveChange={name =>
            useSummariesView.setState({ passage: passages.find(passage => passage.key === name) ?? null })
          }
          selectedKeys={none}
          onOpen={passage => {
            wantPart('list')
            jumpTo(passage)
          }}
          onKey={pressInList}
        >
          {(passage, { active: isActive }) => (
            <PassageOfCell passage={passage} active={isActive} readOnly={readOnly} />
          )}
        </VirtualList>
      )}
    </div>
  )
}

const none: ReadonlySet<string> = new Set()

function pressInList(event: KeyboardEvent): void {
  if (event.key === 'Escape') wantPart('grid')
  else if (!pressSummaryKey(event, ['summaries.quote', 'summaries.next'])) return
  event.preventDefault()
}

/** Null while those of another cell are shown. The same words are one passage, whoever coded them. */
function usePassagesOf(cell: SummaryCell): readonly ShownPassage[] | null {
  const subcodes = useSummaryChoice(choice => choice.subcodes)
  const { data: documents } = useDocuments()
  const settled = useSettled(cell)
  const { data, isPlaceholderData } = useCellPassages({
    rows: { of: 'cases' },
    columns: { of: 'codes' },
    subcodes,
    row: settled.caseId,
    column: settled.codeId,
    limit: LIMIT,
  })
  const passages = useMemo(() => {
    const names = new Map<string, string>(documents?.map(({ id, name }) => [id, name]))
    return data === undefined ? null : different(data.passages, names)
  }, [data, documents])
  const isOther = isPlaceholderData || settled.caseId !== cell.caseId || settled.codeId !== cell.codeId
  const shown = isOther ? null : passages
  useEffect(() => {
    useSummariesView.setState(({ passage }) => ({
      passage: shown?.find(({ key }) => key === passage?.key) ?? null,
    }))
  }, [shown])
  return shown
}

function different(
  passages: readonly Pick<ShownPassage, Exclude<keyof CellPassage, 'coding'>>[],
  names: ReadonlyMap<string, string>,
): readonly ShownPassage[] {
  const byPlace = new Map<string, ShownPassage>()
  for (const passage of passages) {
    const { documentId, span } = passage
    const key = `${documentId} ${span.from} ${span.to}`
    byPlace.set(key, { ...passage, key, document: names.get(documentId) ?? '' })
  }
  return [...byPlace.values()]
}
