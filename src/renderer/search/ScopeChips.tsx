import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useCodes, useDocuments } from '../state/queries.ts'
import { changeScope, useFind } from './find-store.ts'

interface Chip {
  readonly id: string
  readonly label: string
  readonly remove: () => void
}

/** What narrows the search, each to be taken away by a press. */
export function ScopeChips() {
  const { t } = useTranslation('search')
  const chips = useChips()
  if (chips.length === 0) return null
  return (
    <div className="find__chips">
      {chips.map(({ id, label, remove }) => (
        <Button
          key={id}
          className="find__chip"
          aria-label={t('scope.remove', { what: label })}
          onPress={remove}
        >
          <span className="clip">{label}</span>
          <X size={12} aria-hidden />
        </Button>
      ))}
    </div>
  )
}

function useChips(): readonly Chip[] {
  const { t } = useTranslation('search')
  const scope = useFind(find => find.query.scope)
  const { data: documents = [] } = useDocuments()
  const { data: codes = [] } = useCodes()
  const chips: Chip[] = []
  if (scope.documents !== null) {
    const names = documents.filter(({ id }) => scope.documents?.includes(id)).map(({ name }) => name)
    chips.push({
      id: 'documents',
      label: t('scope.only', { what: names.join(', ') }),
      remove: () => changeScope({ documents: null }),
    })
  }
  if (scope.codes !== null) {
    const { ids, side } = scope.codes
    const names = codes.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
    chips.push({
      id: 'codes',
      label: t(`scope.${side}`, { what: names.join(', ') }),
      remove: () => changeScope({ codes: null }),
    })
  }
  for (const speaker of scope.speakers) {
    chips.push({
      id: `speaker ${speaker}`,
      label: t('scope.turns', { what: speaker }),
      remove: () => changeScope({ speakers: scope.speakers.filter(other => other !== speaker) }),
    })
  }
  if (!scope.headings) {
    chips.push({
      id: 'headings',
      label: t('scope.noHeadings'),
      remove: () => changeScope({ headings: true }),
    })
  }
  return chips
}
