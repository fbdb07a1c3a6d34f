import { useTranslation } from 'react-i18next'
import type { Duplicate } from '../../../ipc/imports.ts'
import { count } from '../../ui/format.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { DuplicateMark } from './FileRow.tsx'

type Act = 'skip' | 'keep' | 'replace'

interface DuplicateChoiceProps {
  readonly duplicate: Duplicate
  readonly act: Act
  readonly onChange: (act: Act) => void
}

/** What to do with a text that is there already. Only a document of the project can be replaced. */
export function DuplicateChoice({ duplicate, act, onChange }: DuplicateChoiceProps) {
  const { t, i18n } = useTranslation('imports')
  const acts: readonly Act[] = duplicate.documentId === null ? ['skip', 'keep'] : ['skip', 'keep', 'replace']
  const { codings } = duplicate
  return (
    <section className="import-side__part">
      <h3 className="import-side__title">{t('duplicate.question')}</h3>
      <DuplicateMark duplicate={duplicate} />
      {codings === 0 ? null : (
        <p className="import-side__hint">
          {t('duplicate.codings', { count: codings, number: count(codings, i18n.language) })}
        </p>
      )}
      <Segmented
        label={t('duplicate.question')}
        options={acts.map(value => ({ value, label: t(`duplicate.${value}`) }))}
        value={act}
        onChange={onChange}
      />
      <p className="import-side__hint">{t(`duplicate.${act}Hint`)}</p>
    </section>
  )
}
