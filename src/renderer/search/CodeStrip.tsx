import { ChevronDown } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type CodingUnit, codingUnits } from '../../core/search/query.ts'
import { RefusedError } from '../state/client.ts'
import { attempt } from '../state/notices.ts'
import { useCodes } from '../state/queries.ts'
import { refusalWords } from '../state/words.ts'
import { Button } from '../ui/Button.tsx'
import { CodeDot } from '../ui/CodeDot.tsx'
import { count } from '../ui/format.ts'
import { Select } from '../ui/Select.tsx'
import { codeFound, endPlan } from './coding-plan.ts'
import { type CodingPlan, useFind } from './find-store.ts'
import { usePreview } from './use-search.ts'

/** What is coded, with which code, and how much that makes. */
export function CodeStrip() {
  const { t } = useTranslation('search')
  const plan = useFind(find => find.plan)
  const choosing = useFind(find => find.choosing)
  const { data: preview, error } = usePreview()
  const act = useRef<HTMLButtonElement>(null)
  const ready =
    plan?.code !== null && error === null && preview !== undefined && preview.passages > preview.present
  // When a code is chosen, Enter codes.
  useEffect(() => {
    if (ready && choosing === null) act.current?.focus()
  }, [ready, choosing])
  if (plan === null) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the strip wherever the focus is in it
    <div
      className="find__strip"
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        endPlan()
      }}
    >
      <Select<CodingUnit>
        small
        label={t('unit')}
        value={plan.unit}
        options={codingUnits.map(unit => ({ value: unit, label: t(`units.${unit}`) }))}
        onChange={unit => useFind.setState({ plan: { ...plan, unit } })}
      />
      <Button small onPress={() => useFind.setState({ choosing: 'plan' })}>
        <PlannedCode code={plan.code} />
        <ChevronDown size={13} aria-hidden />
      </Button>
      {error instanceof RefusedError ? (
        <p className="find__count find__count--refused" role="alert">
          {refusalWords(error.refusal)}
        </p>
      ) : (
        <PreviewWords preview={preview} />
      )}
      <Button small kind="primary" ref={act} isDisabled={!ready} onPress={() => attempt(codeFound)}>
        {t('codeThem')}
      </Button>
      <Button small kind="quiet" onPress={endPlan}>
        {t('notYet')}
      </Button>
    </div>
  )
}

function PlannedCode({ code }: Pick<CodingPlan, 'code'>) {
  const { t } = useTranslation('search')
  const { data: codes = [] } = useCodes()
  if (code === null) return <span>{t('chooseCode')}</span>
  if ('name' in code) return <span className="clip">{t('newCode', { name: code.name })}</span>
  const known = codes.find(({ id }) => id === code.id)
  return (
    <>
      <CodeDot color={known?.color ?? ''} />
      <span className="clip">{known?.name}</span>
    </>
  )
}

function PreviewWords({ preview }: { readonly preview: ReturnType<typeof usePreview>['data'] }) {
  const { t, i18n } = useTranslation('search')
  if (preview === undefined) return <p className="find__count" />
  const number = (value: number) => ({ count: value, number: count(value, i18n.language) })
  return (
    <p className="find__count" role="status">
      {t('passages', number(preview.passages))}
      {' · '}
      {t('documents', number(preview.documents))}
      {preview.present === 0 ? '' : ` · ${t('present', number(preview.present))}`}
    </p>
  )
}
