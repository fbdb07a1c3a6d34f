import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useCodeFacts } from '../../state/queries.ts'
import { useCoderNames } from '../../state/use-coder-names.ts'
import { isFiltering } from './coding-filter.ts'
import { showAll, useFilter } from './filter-store.ts'

/** Says that not all codings are shown; one click shows them. */
export function FilterChip() {
  const { t } = useTranslation('reading')
  const filter = useFilter(state => state.filter)
  const { data: codes = [] } = useCodeFacts()
  const coders = useCoderNames()
  if (!isFiltering(filter)) return null
  const count = codes.filter(({ id }) => filter.codes?.has(id)).length
  const words = [
    filter.codes === null ? null : t('filter.someCodes', { shown: count, count: codes.length }),
    filter.coders === null ? null : t('filter.someCoders', { shown: filter.coders.size, count: coders.size }),
    filter.uncertain ? t('filter.uncertain') : null,
    filter.withMemo ? t('filter.withMemo') : null,
  ].filter(word => word !== null)
  return (
    <Button
      className="filter-chip"
      aria-label={t('filter.showAll', { what: words.join(' · ') })}
      onPress={showAll}
    >
      <span className="clip">{t('filter.showing', { what: words.join(' · ') })}</span>
      <X size={12} aria-hidden />
    </Button>
  )
}
