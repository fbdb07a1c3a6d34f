import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { QueryNode } from '../../../core/query/index.ts'
import type { QueryResult } from '../../../ipc/queries.ts'
import { useShortcut } from '../../state/commands.ts'
import { useCodeFacts } from '../../state/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { count } from '../../ui/format.ts'
import { MenuButton, type MenuEntry } from '../../ui/Menu.tsx'
import { Select } from '../../ui/Select.tsx'
import { KeepButton } from '../kept/KeepButton.tsx'
import { exportFormats, exportPassages } from './export-passages.ts'
import { useRetrieval } from './query-store.ts'
import { codeResults, codesOf, recodeResults, removeFromResults } from './result-acts.ts'
import { resultOrders, setTicked, tickedOf, useResults } from './results-store.ts'
import { MOST_LISTED } from './use-found.ts'

interface ResultsHeadProps {
  readonly query: QueryNode
  readonly found: QueryResult
}

/** How much was found, in what order it stands, and files of it. */
export function ResultsHead({ query, found }: ResultsHeadProps) {
  const { t, i18n } = useTranslation('retrieval')
  const order = useResults(results => results.order)
  const isFaulty = useRetrieval(({ fault }) => fault !== null)
  const number = (value: number) => ({ count: value, number: count(value, i18n.language) })
  return (
    <header className="results__head">
      <p className="results__count" role="status">
        {t('results.count', {
          passages: t('results.passages', number(found.total)),
          documents: t('results.documents', number(found.documents.length)),
        })}
        {found.total > MOST_LISTED ? ` · ${t('results.first', number(MOST_LISTED))}` : ''}
      </p>
      <Select
        label={t('results.order')}
        small
        value={order}
        options={resultOrders.map(value => ({ value, label: t(`results.orders.${value}`) }))}
        onChange={chosen => useResults.setState({ order: chosen })}
      />
      <KeepButton isDisabled={isFaulty} />
      <MenuButton
        label={t('export.label')}
        placement="bottom end"
        groups={[
          {
            id: 'formats',
            entries: exportFormats.map(format => ({
              id: format,
              label: t(`export.${format}`),
              run: () => exportPassages(query, format),
            })),
          },
        ]}
      >
        <Button small isDisabled={found.total === 0} icon={<Download size={14} aria-hidden />}>
          {t('export.label')}
        </Button>
      </MenuButton>
    </header>
  )
}

/** How many are ticked, and what can be done with them as one act. */
export function TickedBar() {
  const { t, i18n } = useTranslation(['retrieval', 'shell'])
  const results = useResults()
  const codeKey = useShortcut('passages.code')
  const recodeKey = useShortcut('passages.recode')
  const removeKey = useShortcut('passages.remove')
  const ticked = tickedOf(results)
  if (ticked.length === 0) return null
  const number = { count: ticked.length, number: count(ticked.length, i18n.language) }
  const hasCodings = ticked.some(({ codings }) => codings.length > 0)
  return (
    <div className="results__ticked">
      <span className="results__count" role="status">
        {t('shell:passages.ticked', number)}
      </span>
      <Button small onPress={codeResults}>
        {t('retrieval:acts.code')}
        {codeKey === undefined ? null : <kbd className="results__key">{codeKey}</kbd>}
      </Button>
      {hasCodings ? (
        <>
          <OfCodes label={t('retrieval:acts.recode')} shortcut={recodeKey} run={recodeResults} />
          <OfCodes label={t('retrieval:acts.uncode')} shortcut={removeKey} danger run={removeFromResults} />
        </>
      ) : null}
      <Button small kind="quiet" onPress={() => setTicked(new Set())}>
        {t('shell:passages.tickNone')}
      </Button>
    </div>
  )
}

interface OfCodesProps {
  readonly label: string
  readonly shortcut: string | undefined
  readonly danger?: boolean
  readonly run: (of: ReturnType<typeof codesOf>[number] | null) => void
}

/** An act on the codings the passages come from; where they are of several codes, of one of them or of all. */
function OfCodes({ label, shortcut, danger = false, run }: OfCodesProps) {
  const { t } = useTranslation('retrieval')
  const results = useResults()
  const { data: codes = [] } = useCodeFacts()
  const [first, ...more] = codesOf(tickedOf(results))
  const kind = danger ? 'danger' : 'plain'
  const key = shortcut === undefined ? null : <kbd className="results__key">{shortcut}</kbd>
  if (first === undefined || more.length === 0) {
    return (
      <Button small kind={kind} onPress={() => run(null)}>
        {label}
        {key}
      </Button>
    )
  }
  const ofOne = [first, ...more].map(
    (id): MenuEntry => ({
      id,
      label: t('acts.ofCode', { code: codes.find(code => code.id === id)?.name ?? t('missing') }),
      danger,
      run: () => run(id),
    }),
  )
  return (
    <MenuButton
      label={label}
      groups={[
        { id: 'one', entries: ofOne },
        { id: 'all', entries: [{ id: 'all', label: t('acts.ofAllCodes'), danger, run: () => run(null) }] },
      ]}
    >
      <Button small kind={kind}>
        {label}
        {key}
      </Button>
    </MenuButton>
  )
}
