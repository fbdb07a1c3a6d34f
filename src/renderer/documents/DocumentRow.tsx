import { Circle, CircleCheck, CircleDot } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DocumentState } from '../../ipc/documents.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { readAhead } from '../state/queries.ts'
import { openDocument } from '../state/ui-store.ts'
import { classNames } from '../ui/class-names.ts'
import { count } from '../ui/format.ts'
import { InlineEdit } from '../ui/InlineEdit.tsx'
import type { RowOfDocument } from './panel-rows.ts'
import { startRenaming, useDocumentsPanel } from './panel-store.ts'
import { indent } from './row-indent.ts'
import { useRowDrag } from './use-row-drag.ts'

interface DocumentRowProps {
  readonly row: RowOfDocument
  readonly selected: boolean
}

export function DocumentRow({ row, selected }: DocumentRowProps) {
  const { t, i18n } = useTranslation('documents')
  const { id, name, source, state, codings } = row.document
  const renaming = useDocumentsPanel(panel => panel.renaming === id)
  const drag = useRowDrag(row)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list holds the focus and hears the keys
    <div
      className={classNames('document', selected && 'document--selected')}
      style={indent(row.level)}
      title={source === name ? name : `${name}\n${source}`}
      {...drag}
      onPointerDown={() => readAhead(id)}
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
