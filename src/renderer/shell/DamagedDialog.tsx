import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DamagedProject, dismissDamaged, openProject, useOpening } from '../state/opening.ts'
import { shell } from '../state/shell.ts'
import { refusalWords } from '../state/words.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { fileSize, moment } from '../ui/format.ts'
import { Select } from '../ui/Select.tsx'

/** A project file that cannot be read, and the backups that can. */
export function DamagedDialog() {
  const damaged = useOpening(opening => opening.damaged)
  return damaged === null ? null : <Offer key={damaged.path} {...damaged} />
}

function Offer({ path, refusal, backups }: DamagedProject) {
  const { t, i18n } = useTranslation('shell')
  const [backup, setBackup] = useState(backups[0]?.path ?? '')
  const options = backups.map(({ path: value, madeAt, bytes }) => ({
    value,
    label: t('damaged.backup', { made: moment(madeAt, i18n.language), size: fileSize(bytes, i18n.language) }),
  }))
  return (
    <Dialog
      title={t('damaged.title')}
      role="alertdialog"
      onClose={dismissDamaged}
      foot={
        <>
          <Button onPress={dismissDamaged}>{t('ui.cancel')}</Button>
          <Button
            kind="primary"
            autoFocus
            onPress={() => void openProject(() => shell.restoreBackup({ path, backup }), path)}
          >
            {t('damaged.restore')}
          </Button>
        </>
      }
    >
      <p className="selectable">{refusalWords(refusal)}</p>
      <p>{t('damaged.text')}</p>
      <Select label={t('damaged.choose')} showLabel options={options} value={backup} onChange={setBackup} />
    </Dialog>
  )
}
