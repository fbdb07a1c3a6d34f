import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Act } from '../../ipc/history.ts'
import { actWords } from '../state/words.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { showMoment } from './history-store.ts'

interface MomentDialogProps {
  readonly title: string
  readonly act: Act
  /** What was there just after the act of that number. */
  readonly children: (number: number) => ReactNode
}

/** Something as it was, just before or just after an act; for reading alone. */
export function MomentDialog({ title, act, children }: MomentDialogProps) {
  const { t } = useTranslation('history')
  const [side, setSide] = useState<'before' | 'after'>('after')
  const words = actWords(act)
  const close = () => showMoment(null)
  return (
    <Dialog
      title={title}
      size="wide"
      onClose={close}
      foot={
        <Button kind="primary" onPress={close}>
          {t('then.close')}
        </Button>
      }
    >
      <div className="then">
        <Select
          label={t('then.where')}
          options={[
            { value: 'before', label: t('then.before', { act: words }) },
            { value: 'after', label: t('then.after', { act: words }) },
          ]}
          value={side}
          onChange={setSide}
        />
        {children(side === 'after' ? act.number : Math.max(1, act.number - 1))}
      </div>
    </Dialog>
  )
}
