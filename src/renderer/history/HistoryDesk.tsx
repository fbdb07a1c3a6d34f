import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Panels } from '../ui/Panels.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { ActDetails } from './ActDetails.tsx'
import { ActList } from './ActList.tsx'
import { CodebookThen } from './CodebookThen.tsx'
import { DocumentThen } from './DocumentThen.tsx'
import { stopMoving } from './history-acts.ts'
import { useHistoryDesk } from './history-store.ts'
import './history.css'

/** All that was done, what each act changed, and how things were. */
export function HistoryDesk() {
  const moment = useHistoryDesk(desk => desk.moment)
  return (
    <>
      <Panels
        id="history"
        orientation="horizontal"
        panels={[
          { id: 'list', size: '55%', min: 320, content: <ActList /> },
          { id: 'details', size: '45%', min: 320, content: <ActDetails /> },
        ]}
      />
      {moment === null ? null : moment.documentId === null ? (
        <CodebookThen act={moment.act} />
      ) : (
        <DocumentThen act={moment.act} documentId={moment.documentId} />
      )}
      <Moving />
    </>
  )
}

/** How far going to a point has come. */
function Moving() {
  const { t } = useTranslation(['history', 'shell'])
  const moving = useHistoryDesk(desk => desk.moving)
  if (moving === null) return null
  return (
    <Dialog
      title={t('history:title')}
      role="alertdialog"
      onClose={stopMoving}
      foot={<Button onPress={stopMoving}>{t('shell:ui.cancel')}</Button>}
    >
      <ProgressBar label={t('history:moving')} progress={moving} />
    </Dialog>
  )
}
