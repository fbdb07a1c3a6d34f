import { useTranslation } from 'react-i18next'
import { withSubcodes } from '../../../core/codebook/index.ts'
import { client } from '../../state/connection.ts'
import { attempt } from '../../state/notices.ts'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { NameDialog } from '../../ui/NameDialog.tsx'
import { useCodeSets } from '../codebook-queries.ts'
import { SummariesGone } from '../SummariesGone.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { setDesk, useCodebookDesk } from './desk-store.ts'
import { ImportDialog } from './ImportDialog.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { PrintView } from './PrintView.tsx'
import type { DeskCodes } from './use-shown-codes.ts'

const close = () => setDesk({ asking: null })

/** What the desk asks, one thing at a time. */
export function DeskDialogs({ shown }: { readonly shown: DeskCodes }) {
  const { t } = useTranslation('codebook')
  const { data: sets = [] } = useCodeSets()
  const asking = useCodebookDesk(desk => desk.asking)
  switch (asking?.kind) {
    case undefined:
      return null
    case 'merge':
      return <MergeDialog ids={asking.ids} codes={shown.codes} onClose={close} />
    case 'change':
      return <ChangeDialog ids={asking.ids} onClose={close} />
    case 'move':
      return <MoveDialog ids={asking.ids} codes={shown.codes} onClose={close} />
    case 'import':
      return <ImportDialog path={asking.path} onClose={close} />
    case 'print':
      return <PrintView codes={shown.codes} figures={shown.figures} onClose={close} />
    case 'new-set':
      return (
        <NameDialog
          title={t('sets.newTitle')}
          label={t('sets.name')}
          hint={t('sets.hint', { count: asking.ids.length })}
          value=""
          act={t('sets.create')}
          onCommit={name => client.codeSets.create({ name, codeIds: [...asking.ids] })}
          onClose={close}
        />
      )
    case 'rename-set':
      return (
        <NameDialog
          title={t('sets.rename')}
          label={t('sets.name')}
          value={sets.find(set => set.id === asking.id)?.name ?? ''}
          act={t('menu.rename')}
          onCommit={name => client.codeSets.rename({ id: asking.id, name })}
          onClose={close}
        />
      )
    case 'remove-set':
      return (
        <ConfirmDialog
          title={t('sets.removeTitle', { name: sets.find(set => set.id === asking.id)?.name ?? '' })}
          act={t('remove.act')}
          danger
          onConfirm={() => {
            setDesk({ shown: 'all' })
            attempt(() => client.codeSets.remove({ id: asking.id }))
          }}
          onClose={close}
        >
          <p>{t('sets.removeText')}</p>
        </ConfirmDialog>
      )
    case 'remove':
      return <RemoveMany ids={asking.ids} shown={shown} />
  }
}

interface RemoveManyProps {
  readonly ids: readonly Parameters<typeof client.codes.removeMany>[0]['ids'][number][]
  readonly shown: DeskCodes
}

function RemoveMany({ ids, shown }: RemoveManyProps) {
  const { t } = useTranslation('codebook')
  const below = new Set(ids.flatMap(id => [...withSubcodes(shown.codes, id)]))
  const codings = shown.codes
    .filter(code => ids.includes(code.id))
    .reduce((sum, code) => sum + code.codings, 0)
  return (
    <ConfirmDialog
      title={t('remove.manyTitle', { count: ids.length })}
      act={t('remove.act')}
      danger
      onConfirm={() => attempt(() => client.codes.removeMany({ ids: [...ids] }))}
      onClose={close}
    >
      <p>{t('remove.manyText', { codings: t('codings', { count: codings }) })}</p>
      <SummariesGone codes={below} />
      <p>{t('remove.undo')}</p>
    </ConfirmDialog>
  )
}
