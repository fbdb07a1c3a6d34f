import { useCallback, useDeferredValue, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { forgetChoice, type TableChoice, useTableChoice } from '../../state/matrix-choice.ts'
import { errorWords } from '../../state/notices.ts'
import { lookOf, useCounted } from '../../state/tables.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { count } from '../../ui/format.ts'
import { partsWithin } from '../part/within.ts'
import { Waiting } from '../Waiting.tsx'
import { CrosstabTest } from './CrosstabTest.tsx'
import { Legend } from './Legend.tsx'
import { LookTools } from './LookTools.tsx'
import { TableGrid } from './TableGrid.tsx'
import { TableTools } from './TableTools.tsx'
import { unitWords } from './table-words.ts'
import { type ShownTable, useModel } from './use-model.ts'
import './matrix.css'

/** Four tables of one project, each with its own choices: a matrix, the codes, the codes together, a crosstab. */
export function TablesView() {
  // Tools follow at once; a large table is drawn in slices, so that nothing waits for it.
  const wanted = useTableChoice()
  const choice = useDeferredValue(wanted)
  const { data: counted, isPlaceholderData, error, isFetching, refetch } = useCounted(choice)
  const { t } = useTranslation('analysis')
  const desk = useRef<HTMLDivElement>(null)
  const focusGrid = useCallback(() => {
    desk.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true })
  }, [])
  const shown = useModel(counted, choice, focusGrid)
  return (
    <div className="matrix-desk" ref={desk} aria-busy={choice !== wanted}>
      <TableTools />
      {error !== null ? (
        <EmptyState
          title={t('tables.failed')}
          acts={<Button onPress={() => forgetChoice(choice.table)}>{t('tables.startAgain')}</Button>}
        >
          {errorWords(error)}
        </EmptyState>
      ) : shown === null ? (
        <Waiting isFetching={isFetching} onAgain={() => void refetch()} />
      ) : shown.model.seen.allRows === 0 || shown.model.seen.allColumns === 0 ? (
        partsWithin(choice[choice.table].within).length > 0 ? (
          <EmptyState title={t('tables.emptyPart')}>{t('tables.emptyPartText')}</EmptyState>
        ) : (
          <EmptyState title={t('tables.empty')}>{t(`tables.emptyText.${choice.table}`)}</EmptyState>
        )
      ) : (
        <>
          <LookTools />
          <TableSays shown={shown} choice={choice} />
          {counted?.of === 'crosstab' ? <CrosstabTest test={counted.result} /> : null}
          {shown.model.seen.rows.length === 0 || shown.model.seen.columns.length === 0 ? (
            <EmptyState title={t('tables.nothingSeen')}>{t('tables.nothingSeenText')}</EmptyState>
          ) : (
            <TableGrid key={choice.table} model={shown.model} old={isPlaceholderData} />
          )}
        </>
      )}
    </div>
  )
}

interface TableSaysProps {
  readonly shown: ShownTable
  readonly choice: TableChoice
}

/** What each number is, how much of the table is seen, and what the tints mean. */
function TableSays({ shown: { model, most, isWhole }, choice }: TableSaysProps) {
  const { t, i18n } = useTranslation('analysis')
  const { rows, columns, allRows, allColumns } = model.seen
  const isPart = rows.length < allRows || columns.length < allColumns
  const number = (value: number) => count(value, i18n.language)
  return (
    <div className="matrix-says">
      <p className="matrix-says__unit" id="matrix-unit">
        {unitWords(choice)}
        {isPart ? (
          <span className="matrix-says__part">
            {t('tables.part', {
              rows: number(rows.length),
              allRows: number(allRows),
              columns: number(columns.length),
              allColumns: number(allColumns),
            })}{' '}
            {model.sums || lookOf(choice).percent !== null ? t('tables.sumsOfAll') : null}
          </span>
        ) : null}
      </p>
      {choice.heat ? (
        <Legend most={most} isWhole={isWhole} percent={lookOf(choice).percent !== null} />
      ) : null}
    </div>
  )
}
