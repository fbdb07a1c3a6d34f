import { Circle, CircleCheck, CircleDot } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DocumentState, DocumentSummary } from '../../ipc/documents.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { openDocument } from '../state/ui-store.ts'
import { classNames } from '../ui/class-names.ts'
import { count } from '../ui/format.ts'
import { InlineEdit } from '../ui/InlineEdit.tsx'
import { startRenaming, useDocumentsPanel } from './panel-store.ts'

interface DocumentRowProps {
  readonly document: DocumentSummary
  readonly selected: boolean
}

export function DocumentRow({ document, selected }: DocumentRowProps) {
  const { t, i18n } = useTranslation('documents')
  const { id, name, source, state, codings } = document
  const renaming = useDocumentsPanel(panel => panel.renaming === id)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list holds the focus and hears the keys
    <div
      className={classNames('document', selected && 'document--selected')}
      title={source === name ? name : `${name}\n${source}`}
      onDoubleClick={() => openDocument(id, { keep: true })}
      onAuxClick={event => {
        if (event.button === 1) openDocument(id, { keep: true })
      }}
    >
      <StateMark state={state} />
      {renaming ? (
        <InlineEdit
          label={t('panel.name')}
          value={name}
          onCommit={typed => attempt(() => client.documents.rename({ id, name: typed }))}
          onEnd={() => startRenaming(null)}
        />
      ) : (
        <span className="document__name clip">{name}</span>
      )}
      {codings > 0 ? (
        <span className="document__count">
          <span aria-hidden>{count(codings, i18n.language)}</span>
          <span className="visually-hidden">{t('panel.codings', { count: codings })}</span>
        </span>
      ) : null}
    </div>
  )
}

/** How far the reading has come: by shape, not by colour alone. */
function StateMark({ state }: { readonly state: DocumentState }) {
  const { t } = useTranslation('documents')
  const Mark = { unread: Circle, 'in-progress': CircleDot, done: CircleCheck }[state]
  return (
    <span className={`document__state document__state--${state}`}>
      <Mark size={13} role="img" aria-label={t(`states.${state}`)} />
    </span>
  )
}
