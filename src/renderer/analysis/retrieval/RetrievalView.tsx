import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { nodesOf, type QueryNode } from '../../../core/query/index.ts'
import type { QueryCount } from '../../../ipc/queries.ts'
import { RefusedError } from '../../state/client.ts'
import { useSettled } from '../../state/use-settled.ts'
import { refusalWords } from '../../state/words.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Panels } from '../../ui/Panels.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { AskDialog } from './AskDialog.tsx'
import { Examples } from './Examples.tsx'
import { nodeWords } from './part-words.ts'
import { QueryLine } from './QueryLine.tsx'
import { QuerySide } from './QuerySide.tsx'
import { followNames, useRetrieval } from './query-store.ts'
import { ResultList } from './ResultList.tsx'
import { ResultsHead, TickedBar } from './ResultsHead.tsx'
import { findAgain, stopFinding, useCounts, useFinding, useFound } from './use-found.ts'
import { useThings } from './use-things.ts'
import './retrieval.css'
import './builder.css'

/** Passages by a query, which is built of parts or written as a line; both are the same query. */
export function RetrievalView() {
  const query = useRetrieval(state => state.query)
  const settled = useSettled(query)
  const counts = useCounts(settled)
  useEffect(() => followNames(), [])
  // Counts belong to the query they were asked for: while another is on its way there are none.
  const known = settled === query ? counts : undefined
  return (
    <div className="retrieval">
      <QueryLine />
      <Panels
        id="retrieval"
        orientation="horizontal"
        panels={[
          { id: 'query', size: '36%', min: 300, content: <QuerySide query={query} counts={known} /> },
          { id: 'results', size: '64%', min: 320, content: <Results query={settled} counts={counts} /> },
        ]}
      />
      <AskDialog />
    </div>
  )
}

interface ResultsProps {
  readonly query: QueryNode | null
  readonly counts: readonly QueryCount[] | undefined
}

function Results({ query, counts }: ResultsProps) {
  const { t } = useTranslation('retrieval')
  return (
    <section className="results" aria-label={t('results.region')} data-part>
      {query === null ? <Examples /> : <Found query={query} counts={counts} />}
    </section>
  )
}

function Found({ query, counts }: { readonly query: QueryNode } & Pick<ResultsProps, 'counts'>) {
  const { t } = useTranslation('retrieval')
  const now = useRetrieval(state => state.query)
  const { found, error, isSlow, isStopped, isOld } = useFound(query)
  if (isStopped) {
    const again = <Button onPress={findAgain}>{t('results.again')}</Button>
    return <EmptyState title={t('results.stopped')} acts={again} />
  }
  if (isSlow) return <Busy query={query} />
  if (error !== null) {
    return (
      <p className="results__refused" role="alert">
        {error instanceof RefusedError ? refusalWords(error.refusal) : t('results.failed')}
      </p>
    )
  }
  if (found === undefined) return null
  return (
    <div className="results__found" data-old={isOld || undefined}>
      <ResultsHead query={query} found={found} />
      <TickedBar />
      {found.total > 0 ? (
        <ResultList found={found} isOld={isOld || query !== now} />
      ) : isOld ? null : (
        <Nothing query={query} counts={counts} />
      )}
    </div>
  )
}

function Busy({ query }: { readonly query: QueryNode }) {
  const { t } = useTranslation('retrieval')
  const progress = useFinding(finding => finding.progress)
  return (
    <div className="results__busy">
      <ProgressBar label={t('results.busy')} progress={progress} />
      <Button small onPress={() => stopFinding(query)}>
        {t('results.stop')}
      </Button>
    </div>
  )
}

/** Says which part found nothing, so that people see where the query is too narrow. */
function Nothing({ query, counts }: { readonly query: QueryNode } & Pick<ResultsProps, 'counts'>) {
  const { t } = useTranslation('retrieval')
  const things = useThings()
  const nodes = nodesOf(query)
  if (nodes.length === 1) return <EmptyState small title={t('results.nothing')} />
  const at = counts?.findLastIndex(({ passages }) => passages === 0) ?? -1
  const empty = at > 0 ? nodes[at] : undefined
  return (
    <EmptyState small title={t('results.nothing')}>
      {empty === undefined
        ? t('results.nothingText')
        : t('results.nothingBecause', { part: nodeWords(empty, things) })}
    </EmptyState>
  )
}
