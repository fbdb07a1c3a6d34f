import { useTranslation } from 'react-i18next'
import type { ActDetails as Details } from '../../ipc/history.ts'
import { useIsReadOnly } from '../state/queries.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { count, moment } from '../ui/format.ts'
import { useSentence } from './ActRow.tsx'
import { ChangedRow } from './ChangedRow.tsx'
import { changeOne, moveTo } from './history-acts.ts'
import { chooseAct, setFilter, showMoment, useHistoryDesk } from './history-store.ts'
import { useActDetails } from './queries.ts'

/** What the chosen act changed, and what can be done about it. */
export function ActDetails() {
  const { t } = useTranslation('history')
  const chosen = useHistoryDesk(desk => desk.chosen)
  const { data: details } = useActDetails(chosen)
  return (
    <div className="side act-details" data-part>
      {chosen === null || details === undefined ? (
        <EmptyState title={t('choose')}>{t('chooseText')}</EmptyState>
      ) : (
        <Shown details={details} />
      )}
    </div>
  )
}

function Shown({ details }: { readonly details: Details }) {
  const { t, i18n } = useTranslation('history')
  const { act, undoneBy } = details
  const sentence = useSentence(act)
  return (
    <div className="act-details__page">
      <h2 className="act-details__title">{sentence}</h2>
      <p className="act-details__by">
        {[act.coder, moment(act.at, i18n.language), t('details.number', { number: act.number })].join(' · ')}
      </p>
      {undoneBy === null ? null : (
        <p className="act-details__undone">
          {t('details.undone', { coder: undoneBy.coder, at: moment(undoneBy.at, i18n.language) })}
        </p>
      )}
      <Deeds details={details} />
      <StandsAgainst details={details} />
      <h3 className="act-details__head">{t('details.changed')}</h3>
      <ul className="act-details__rows">
        {details.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an act that is past keeps its rows as they are
          <ChangedRow key={at} row={row} />
        ))}
      </ul>
      <More details={details} />
    </div>
  )
}

function Deeds({ details: { act, rows } }: { readonly details: Details }) {
  const { t } = useTranslation('history')
  const readOnly = useIsReadOnly()
  const documents = new Map(
    rows.flatMap(({ document }) => (document === null ? [] : [[document.id, document]])),
  )
  return (
    <div className="act-details__deeds">
      {act.kind !== 'change' ? null : act.undone ? (
        <>
          <Button small isDisabled={readOnly} onPress={() => changeOne(act.id, 'redoAct')}>
            {t('details.redoAct')}
          </Button>
          <Button small isDisabled={readOnly} onPress={() => moveTo(act.number, 'forward')}>
            {t('details.forward')}
          </Button>
        </>
      ) : (
        <>
          <Button small isDisabled={readOnly} onPress={() => changeOne(act.id, 'undoAct')}>
            {t('details.undoAct')}
          </Button>
          <Button small isDisabled={readOnly} onPress={() => moveTo(act.number, 'back')}>
            {t('details.back')}
          </Button>
        </>
      )}
      <Button small kind="quiet" onPress={() => showMoment({ act, documentId: null })}>
        {t('details.codebook')}
      </Button>
      {[...documents.values()].slice(0, 5).map(({ id, name }) => (
        <Button key={id} small kind="quiet" onPress={() => showMoment({ act, documentId: id })}>
          {t('details.documentThen', { name })}
        </Button>
      ))}
    </div>
  )
}

/** Why the act could not be taken back alone, with the way to the act that stands against it. */
function StandsAgainst({ details: { act } }: { readonly details: Details }) {
  const { t } = useTranslation('history')
  const against = useHistoryDesk(desk => desk.standsAgainst)
  if (against === null || against.of !== act.id) return null
  return (
    <div className="act-details__against" role="alert">
      <p>{against.words}</p>
      <Button
        small
        onPress={() => {
          setFilter({ words: undefined, operations: undefined, topic: undefined })
          chooseAct(against.id)
        }}
      >
        {t('details.showAct')}
      </Button>
    </div>
  )
}

function More({ details: { counts, rows } }: { readonly details: Details }) {
  const { t, i18n } = useTranslation('history')
  const left = counts.reduce((sum, each) => sum + each.rows, 0) - rows.length
  if (left <= 0 || rows.length < 200) return null
  return (
    <p className="act-details__more">
      {t('details.more', { count: left, number: count(left, i18n.language) })}
    </p>
  )
}
