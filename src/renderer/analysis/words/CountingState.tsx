import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusedError } from '../../state/client.ts'
import { refusalWords } from '../../state/words.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { countAgain, type PagedWords, stopCounting, useCounting } from './use-words.ts'

interface CountingStateProps<Result extends { readonly found: number } | { readonly total: number }, Row> {
  readonly pages: PagedWords<Result, Row>
  /** What is said when there is nothing. */
  readonly nothing: string
  readonly children: (result: Result) => ReactNode
}

/** What was counted, or how far it has come, or why it could not be. */
export function CountingState<Result extends { readonly found: number } | { readonly total: number }, Row>({
  pages,
  nothing,
  children,
}: CountingStateProps<Result, Row>) {
  const { t } = useTranslation('words')
  const { first, error, busy, stopped, asked } = pages
  const progress = useCounting(state => state.progress)
  if (stopped) {
    const again = (
      <Button small onPress={countAgain}>
        {t('counting.again')}
      </Button>
    )
    return <EmptyState small title={t('counting.stopped')} acts={again} />
  }
  if (busy && (first === undefined || progress !== null)) {
    return (
      <div className="words__busy">
        <ProgressBar label={t('counting.busy')} progress={progress} />
        <Button small onPress={() => stopCounting(asked)}>
          {t('counting.stop')}
        </Button>
      </div>
    )
  }
  if (error !== null) {
    const words = error instanceof RefusedError ? refusalWords(error.refusal) : t('counting.failed')
    return <EmptyState small title={words} />
  }
  if (first === undefined) return <div className="words__busy" />
  const size = 'found' in first ? first.found : first.total
  return size === 0 ? <EmptyState small title={nothing} /> : children(first)
}
