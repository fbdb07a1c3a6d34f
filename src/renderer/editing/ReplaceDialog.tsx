import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../core/id.ts'
import type { ReplacementPreview } from '../../ipc/texts.ts'
import { client } from '../state/connection.ts'
import { t as say } from '../state/i18n.ts'
import { attempt, errorWords, notify } from '../state/notices.ts'
import { useDocuments } from '../state/queries.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FullDialog } from '../ui/FullDialog.tsx'
import { count } from '../ui/format.ts'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { DiffView } from './DiffView.tsx'
import { type Choices, chosenIn, DoubtfulPlaces } from './DoubtfulPlaces.tsx'
import { showDetached } from './dialog-store.ts'

interface ReplaceDialogProps {
  readonly documentId: DocumentId
  readonly path: string
  readonly onClose: () => void
}

/** A corrected file in the place of a text: what becomes of each coding, and what is doubtful is decided here. */
export function ReplaceDialog({ documentId, path, onClose }: ReplaceDialogProps) {
  const { t } = useTranslation('editing')
  const { data: documents = [] } = useDocuments()
  const [clean, setClean] = useState(false)
  const [choices, setChoices] = useState<Choices>(new Map())
  const { data: preview, error } = useQuery({
    queryKey: ['replacement', documentId, path, clean],
    queryFn: ({ signal }) => client.texts.compareFile({ id: documentId, file: { path, clean } }, { signal }),
    gcTime: 0,
    structuralSharing: false,
  })
  const name = documents.find(({ id }) => id === documentId)?.name ?? ''
  const replace = async () => {
    if (preview === undefined) return
    const { detached } = await client.texts.replace({
      id: documentId,
      revision: preview.revision,
      hash: preview.hash,
      file: { path, clean },
      places: preview.doubtful.map(anchor => ({
        kind: anchor.kind,
        id: anchor.id,
        span: anchor.places[chosenIn(choices, anchor)]?.span ?? null,
      })),
    })
    onClose()
    notify(detached === 0 ? say('editing:replace.done') : say('editing:detached.lost', { count: detached }))
    if (detached > 0) showDetached(true)
  }
  return (
    <FullDialog
      title={t('replace.title', { name })}
      onClose={onClose}
      foot={
        <>
          <Checkbox isSelected={clean} onChange={setClean}>
            {t('replace.clean')}
          </Checkbox>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" isDisabled={preview === undefined} onPress={() => attempt(replace)}>
            {t('replace.act')}
          </Button>
        </>
      }
    >
      {error !== null ? (
        <EmptyState title={t('replace.failed')}>{errorWords(error)}</EmptyState>
      ) : preview === undefined ? (
        <div className="text-task__looking">
          <ProgressBar label={t('replace.comparing')} progress={null} />
        </div>
      ) : (
        <Preview preview={preview} choices={choices} onChoose={setChoices} />
      )}
    </FullDialog>
  )
}

interface PreviewProps {
  readonly preview: ReplacementPreview
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

function Preview({ preview, choices, onChoose }: PreviewProps) {
  const { t, i18n } = useTranslation('editing')
  const { stay, moved, doubtful, parts } = preview
  const lost = doubtful.filter(({ places }) => places.length === 0).length
  const number = (value: number) => ({ count: value, number: count(value, i18n.language) })
  return (
    <>
      <div className="text-task__list text-task__list--wide">
        <ul className="replace__sums">
          <li>{t('replace.stay', number(stay))}</li>
          <li>{t('replace.moved', number(moved))}</li>
          <li>{t('replace.doubtful', number(doubtful.length - lost))}</li>
          <li>{t('replace.lost', number(lost))}</li>
        </ul>
        {doubtful.length === 0 ? (
          <p className="text-task__hint">{t('replace.sure')}</p>
        ) : (
          <DoubtfulPlaces doubtful={doubtful} choices={choices} onChoose={onChoose} />
        )}
      </div>
      <div className="text-task__main">
        {parts.every(({ kind }) => kind === 'same') ? (
          <p className="text-task__hint">{t('replace.same')}</p>
        ) : (
          <DiffView label={t('replace.difference')} parts={parts} />
        )}
      </div>
    </>
  )
}
