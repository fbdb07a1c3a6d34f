import { useTranslation } from 'react-i18next'
import { heatRanges } from './heat.ts'
import { decimals } from './numbers.ts'

interface LegendProps {
  /** The largest cell; null where each column has a scale of its own. */
  readonly most: number | null
  readonly isWhole: boolean
  readonly percent: boolean
}

/** Which tint stands for which numbers. */
export function Legend({ most, isWhole, percent }: LegendProps) {
  const { t, i18n } = useTranslation('analysis')
  if (most === null) return <p className="matrix-legend">{t('tables.legendColumns')}</p>
  const digits = isWhole ? 0 : most < 1 ? 3 : 1
  const number = (value: number) => decimals(value, digits, i18n.language)
  return (
    <ul className="matrix-legend" aria-label={t('tables.legend')}>
      {heatRanges(most, isWhole).map(({ tint, from, to }) => (
        <li key={tint} className="matrix-legend__item">
          <span className={`matrix-legend__tint matrix__cell--heat-${tint}`} aria-hidden />
          {from === to ? number(to) : `${number(from)}–${number(to)}`}
          {percent ? '%' : ''}
        </li>
      ))}
    </ul>
  )
}
