import { useTranslation } from 'react-i18next'
import { openProject, useOpening } from '../state/opening.ts'
import { shell } from '../state/shell.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

/** The project's process ended by itself; everything it acknowledged is on disk. */
export function HostDiedDialog() {
  const { t } = useTranslation('shell')
  const busy = useOpening(opening => opening.busy)
  return (
    <Dialog
      title={t('died.title')}
      role="alertdialog"
      onClose={null}
      foot={
        <Button
          kind="primary"
          autoFocus
          isDisabled={busy}
          onPress={() => void openProject(() => shell.reopenProject())}
        >
          {t('died.reopen')}
        </Button>
      }
    >
      <p>{t('died.text')}</p>
    </Dialog>
  )
}
