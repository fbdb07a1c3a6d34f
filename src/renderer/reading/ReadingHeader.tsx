import { BookOpen, ChevronDown, Circle, CircleCheck, CircleDot, Columns2 } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../core/id.ts'
import { type DocumentState, documentStates } from '../../ipc/constants.ts'
import type { DocumentSummary } from '../../ipc/documents.ts'
import { runCommand, useShortcut } from '../state/commands.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import type { PaneId } from '../state/panes.ts'
import { useIsReadOnly } from '../state/queries.ts'
import { useUi } from '../state/ui-store.ts'
import { Button } from '../ui/Button.tsx'
import { count } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { MenuButton } from '../ui/Menu.tsx'
import { EditButton } from './EditingMark.tsx'
import { FilterChip } from './filter/FilterChip.tsx'
import { FilterPopover } from './filter/FilterPopover.tsx'
import { LookPopover } from './LookPopover.tsx'
import { ScriptMenu } from './script/ScriptMenu.tsx'

interface ReadingHeaderProps {
  readonly pane: PaneId
  readonly document: DocumentSummary
}

/** What is being read, how far it has come, how long it is and how much of it is coded. Not drawn anew with its text. */
export const ReadingHeader = memo(function ReadingHeader({ pane, document }: ReadingHeaderProps) {
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
      <FilterChip />
      <ReadingTools pane={pane} documentId={document.id} />
    </header>
  )
})

/** How the text is shown. */
function ReadingTools({ pane, documentId }: { readonly pane: PaneId; readonly documentId: DocumentId }) {
  const { t } = useTranslation('reading')
  const isSplit = useUi(ui => ui.panes.panes.length > 1)
  const cleanKey = useShortcut('reading.clean')
  const splitKey = useShortcut(isSplit ? 'reading.join' : 'reading.split')
  return (
    <span className="reading__tools" role="toolbar" aria-label={t('tools')}>
      <EditButton documentId={documentId} />
      <FilterPopover pane={pane} documentId={documentId} />
      <ScriptMenu documentId={documentId} />
      <LookPopover />
      <IconButton label={t('commands.clean')} shortcut={cleanKey} onPress={() => runCommand('reading.clean')}>
        <BookOpen size={16} aria-hidden />
      </IconButton>
      <IconButton
        label={t(isSplit ? 'commands.join' : 'commands.split')}
        shortcut={splitKey}
        pressed={isSplit}
        onPress={() => runCommand(isSplit ? 'reading.join' : 'reading.split')}
      >
        <Columns2 size={16} aria-hidden />
      </IconButton>
    </span>
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
