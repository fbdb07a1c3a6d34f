import { useDeferredValue, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../state/connection.ts'
import { attempt, errorWords, notify } from '../../state/notices.ts'
import { useDocuments, useIsReadOnly } from '../../state/queries.ts'
import { useSummaryChoice } from '../../state/summary-choice.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Waiting } from '../Waiting.tsx'
import { SummaryDesk } from './SummaryDesk.tsx'
import { SummaryTools } from './SummaryTools.tsx'
import { useSummariesView, wantPart } from './summaries-store.ts'
import { useSummaryTable } from './use-summary-table.ts'
import './summaries.css'

/** Cases by codes, each cell with a text of one's own beside its passages: the framework matrix. */
export function SummariesView() {
  const { t } = useTranslation('summaries')
  const { table: counted, error, isFetching, countAgain } = useSummaryTable()
  // A large grid is drawn in slices: keys and clicks are answered in between.
  const table = useDeferredValue(counted, undefined)
  useEffect(() => {
    useSummariesView.setState({ table: table ?? null })
    return () => useSummariesView.setState({ table: null })
  }, [table])
  return (
    <section className="summaries" aria-label={t('title')}>
      <SummaryTools table={table} />
      {error !== null ? (
        <EmptyState
          title={t('failed')}
          acts={
            <Button onPress={() => useSummaryChoice.setState({ codes: null, words: '', unwritten: false })}>
              {t('startAgain')}
            </Button>
          }
        >
          {errorWords(error)}
        </EmptyState>
      ) : table === undefined ? (
        <Waiting isFetching={isFetching} onAgain={countAgain} />
      ) : table.allRows === 0 ? (
        <NoCases />
      ) : table.columns.length === 0 ? (
        <EmptyState title={t('noCodes.title')}>{t('noCodes.text')}</EmptyState>
      ) : table.rows.length === 0 ? (
        <NothingSeen />
      ) : (
        <SummaryDesk table={table} />
      )}
    </section>
  )
}

/** Rows are cases. Where there are none, one act makes some. */
function NoCases() {
  const { t } = useTranslation('summaries')
  const { data: documents = [] } = useDocuments()
  const readOnly = useIsReadOnly()
  const make = () =>
    attempt(async () => {
      const { created } = await client.cases.forDocuments({ ids: documents.map(({ id }) => id) })
      notify(t('noCases.made', { count: created }), {
        label: t('undo'),
        run: () => client.history.undo(),
      })
      wantPart('grid')
    })
  const hasDocuments = documents.length > 0
  return (
    <EmptyState
      title={t('noCases.title')}
      acts={
        hasDocuments ? (
          <Button kind="primary" isDisabled={readOnly} onPress={make}>
            {t('noCases.make', { count: documents.length })}
          </Button>
        ) : undefined
      }
    >
      {t('noCases.text')} {hasDocuments ? t('noCases.other') : t('noCases.noDocuments')}
    </EmptyState>
  )
}

function NothingSeen() {
  const { t } = useTranslation('summaries')
  const { words, unwritten } = useSummaryChoice()
  return (
    <EmptyState
      title={unwritten && words === '' ? t('nothing.allWritten') : t('nothing.title')}
      acts={
        <Button onPress={() => useSummaryChoice.setState({ words: '', unwritten: false })}>
          {t('nothing.all')}
        </Button>
      }
    />
  )
}
