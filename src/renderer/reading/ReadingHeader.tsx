import { ChevronDown, Circle, CircleCheck, CircleDot } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type DocumentState, documentStates } from '../../ipc/constants.ts'
import type { DocumentSummary } from '../../ipc/documents.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { useIsReadOnly } from '../state/queries.ts'
import { Button } from '../ui/Button.tsx'
import { count } from '../ui/format.ts'
import { MenuButton } from '../ui/Menu.tsx'

/** What is being read, how far it has come, how long it is and how much of it is coded. */
export function ReadingHeader({ document }: { readonly document: DocumentSummary }) {
  const { t, i18n } = useTranslation('reading')
  const { name, source, characters, codings } = document
  const number = (value: number) => ({ count: value, number: count(value, i18n.language) })
  return (
    <header className="reading__head">
      <h2 className="reading__name clip" title={source === name ? name : `${name}\n${source}`}>
        {name}
      </h2>
      <StateMenu document={document} />
      <span className="reading__count">{t('characters', number(characters))}</span>
      <span className="reading__count">{t('codings', number(codings))}</span>
    </header>
  )
}

/** Shape and words tell the state, not colour alone. */
const marks = { unread: Circle, 'in-progress': CircleDot, done: CircleCheck }

function StateMenu({ document: { id, state } }: { readonly document: DocumentSummary }) {
  const { t } = useTranslation('reading')
  const readOnly = useIsReadOnly()
  const Mark = marks[state]
  const setState = (wanted: DocumentState) => attempt(() => client.documents.setState({ id, state: wanted }))
  const entries = documentStates.map(each => ({
    id: each,
    label: t(`states.${each}`),
    checked: each === state,
    run: () => setState(each),
  }))
  return (
    <MenuButton label={t('state')} groups={[{ id: 'states', entries }]}>
      <Button
        kind="quiet"
        small
        isDisabled={readOnly}
        aria-label={t('stateIs', { state: t(`states.${state}`) })}
        icon={<Mark size={13} className={`reading__state reading__state--${state}`} aria-hidden />}
      >
        {t(`states.${state}`)}
        <ChevronDown size={12} aria-hidden />
      </Button>
    </MenuButton>
  )
}
