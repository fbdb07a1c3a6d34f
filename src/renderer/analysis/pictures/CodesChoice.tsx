import { useTranslation } from 'react-i18next'
import type { CodeId } from '../../../core/id.ts'
import { useCodes } from '../../state/queries.ts'
import { Select } from '../../ui/Select.tsx'
import { MembersButton } from '../tables/AxisSelect.tsx'
import { codeOf, type PictureSettings, usePictureChoice } from './picture-choice.ts'

interface CodesChoiceProps {
  readonly settings: PictureSettings
}

interface LabelProps {
  /** Where nothing beside it says what they are. */
  readonly showLabel?: boolean
}

/** Which codes are drawn. */
export function CodesChoice({ settings: { codes }, showLabel = false }: CodesChoiceProps & LabelProps) {
  const { t } = useTranslation('pictures')
  return (
    <span className="setting-field">
      {showLabel ? <span>{t('codes')}</span> : null}
      <MembersButton
        label={t('codes')}
        axis={{ of: 'codes', only: codes === null ? null : [...codes] }}
        onChange={({ only }) =>
          usePictureChoice.setState({ codes: (only ?? null) as readonly CodeId[] | null })
        }
      />
    </span>
  )
}

/** Of which code bars of documents, cases… tell. */
export function OneCodeSelect({ settings }: CodesChoiceProps) {
  const { t } = useTranslation('pictures')
  const { data: codes = [] } = useCodes()
  return (
    <Select
      small
      label={t('code')}
      options={[
        { value: '', label: t('allCodes') },
        ...codes.map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      value={codeOf(settings) ?? ''}
      onChange={id => usePictureChoice.setState({ code: id === '' ? null : (id as CodeId) })}
    />
  )
}
