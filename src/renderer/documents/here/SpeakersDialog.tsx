import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../../core/id.ts'
import { client } from '../../state/connection.ts'
import { attempt } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SpeakerList } from '../import/SpeakerList.tsx'
import { chosenSpeakers, joinedSpeakers, type SpeakerChoice } from '../import/speakers.ts'

interface SpeakersDialogProps {
  readonly documentId: DocumentId
  readonly onClose: () => void
}

/** Who seems to speak in the text as it is now, to be confirmed. */
export function SpeakersDialog({ documentId, onClose }: SpeakersDialogProps) {
  const { t } = useTranslation('documents')
  const [chosen, setChosen] = useState<readonly SpeakerChoice[] | null>(null)
  const { data: found } = useQuery({
    queryKey: ['find-speakers', documentId],
    queryFn: () => client.documents.findSpeakers({ id: documentId }),
    gcTime: 0,
  })
  const confirm = () => {
    onClose()
    const speakers = joinedSpeakers(found ?? [], chosenSpeakers(found ?? [], chosen))
    attempt(() => client.documents.setSpeakers({ id: documentId, speakers }))
  }
  return (
    <Dialog
      title={t('here.speakers')}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('here.cancel')}</Button>
          <Button kind="primary" onPress={confirm}>
            {t('here.confirmSpeakers')}
          </Button>
        </>
      }
    >
      {found?.length === 0 ? (
        <EmptyState small title={t('here.nobody')}>
          {t('here.nobodyText')}
        </EmptyState>
      ) : (
        <SpeakerList found={found ?? []} chosen={chosen} onChange={setChosen} />
      )}
    </Dialog>
  )
}
