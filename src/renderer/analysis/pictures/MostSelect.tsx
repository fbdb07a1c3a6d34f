import { useTranslation } from 'react-i18next'
import type { PictureKind } from '../../../ipc/constants.ts'
import { Select } from '../../ui/Select.tsx'
import { type PictureSettings, usePictureChoice } from './picture-choice.ts'

/** Pictures that draw the largest of many things. */
const choosing: readonly PictureKind[] = [
  ...(['bar', 'stacked', 'heat', 'network', 'codeline', 'cloud', 'dispersion'] as const),
]
const mosts = ['5', '10', '20', '50', '100', '200', '500'] as const

/** How many things are drawn at most, the largest first. */
export function MostSelect({ settings: { kind, most } }: { readonly settings: PictureSettings }) {
  const { t } = useTranslation('pictures')
  if (!choosing.includes(kind)) return null
  return (
    <Select
      small
      label={t('most')}
      options={[
        { value: 'auto', label: t('mostAuto') },
        ...mosts.map(value => ({ value, label: t('mosts', { value }) })),
      ]}
      value={mosts.find(value => value === String(most)) ?? 'auto'}
      onChange={chosen => usePictureChoice.setState({ most: chosen === 'auto' ? null : Number(chosen) })}
    />
  )
}
