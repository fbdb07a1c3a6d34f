import { useTranslation } from 'react-i18next'
import { RefusedError } from '../state/client.ts'
import { refusalWords } from '../state/words.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { CodeChoice } from './CodeChoice.tsx'
import { CodeStrip } from './CodeStrip.tsx'
import { FindForm } from './FindForm.tsx'
import { FindHead } from './FindHead.tsx'
import { FoundList } from './FoundList.tsx'
import { useFind } from './find-store.ts'
import { PlaceChoice } from './PlaceChoice.tsx'
import { ScopeChips } from './ScopeChips.tsx'
import { searchAgain, stopSearch, useSearch, useSearchState } from './use-search.ts'
import './search.css'

/** Looks for words in all documents; what is found can be gone to and coded. */
export function FindPane() {
  const { t } = useTranslation('search')
  const search = useSearch()
  const coding = useFind(find => find.plan !== null)
  return (
    <section className="find" aria-label={t('title')} data-part>
      <FindForm />
      <ScopeChips />
      {coding ? <CodeStrip /> : <FindHead found={search.found} />}
      <FindBody search={search} />
      <CodeChoice />
      <PlaceChoice />
    </section>
  )
}

function FindBody({ search }: { readonly search: ReturnType<typeof useSearch> }) {
  const { t } = useTranslation('search')
  const typed = useFind(find => find.query.words !== '')
  const progress = useSearchState(state => state.progress)
  const { query, found, error, busy, stopped } = search
  if (!typed)
    return (
      <EmptyState small title={t('empty.title')}>
        {t('empty.text')}
      </EmptyState>
    )
  if (stopped) {
    const again = (
      <Button small onPress={searchAgain}>
        {t('again')}
      </Button>
    )
    return <EmptyState small title={t('stopped')} acts={again} />
  }
  if (busy && progress !== null) {
    return (
      <div className="find__busy">
        <ProgressBar label={t('busy')} progress={progress} />
        <Button small onPress={() => stopSearch(query)}>
          {t('stop')}
        </Button>
      </div>
    )
  }
  if (error !== null) return <Refused error={error} words={query.words} />
  if (found === undefined) return <div className="find__body" />
  if (found.total === 0)
    return (
      <EmptyState small title={t('nothing.title')}>
        {t('nothing.text')}
      </EmptyState>
    )
  return <FoundList found={found} />
}

function Refused({ error, words }: { readonly error: Error; readonly words: string }) {
  const { t } = useTranslation('search')
  const refusal = error instanceof RefusedError ? error.refusal : null
  const at = Number(refusal?.values.at ?? -1)
  const [fault = ''] = at < 0 ? '' : words.slice(at)
  return (
    <div className="find__refused" role="alert">
      <p>{refusal === null ? t('failed') : refusalWords(refusal)}</p>
      {at >= 0 ? (
        <code className="find__pattern">
          {words.slice(0, at)}
          <mark>{fault || '␣'}</mark>
          {words.slice(at + fault.length)}
        </code>
      ) : null}
    </div>
  )
}
