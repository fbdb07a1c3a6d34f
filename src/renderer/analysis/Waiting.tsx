import { useTranslation } from 'react-i18next'
import { stopCounting, useCounting } from '../state/tables.ts'
import { Button } from '../ui/Button.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'

interface WaitingProps {
  readonly isFetching: boolean
  readonly onAgain: () => void
}

/** A count on its way, or one that was stopped. */
export function Waiting({ isFetching, onAgain }: WaitingProps) {
  const { t } = useTranslation('analysis')
  const progress = useCounting(state => state.progress)
  return (
    <div className="analysis__waiting">
      {isFetching ? (
        <>
          <ProgressBar label={t('tables.counting')} progress={progress} />
          <Button small onPress={stopCounting}>
            {t('tables.stop')}
          </Button>
        </>
      ) : (
        <Button onPress={onAgain}>{t('tables.count')}</Button>
      )}
    </div>
  )
}
