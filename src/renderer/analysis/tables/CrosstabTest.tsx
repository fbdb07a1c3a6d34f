import { useTranslation } from 'react-i18next'
import type { MatrixCrosstab } from '../../../ipc/matrix-results.ts'
import { useTableChoice } from '../../state/matrix-choice.ts'
import { count } from '../../ui/format.ts'
import { decimals, probability } from './numbers.ts'

/** Whether rows and columns have to do with each other, and what should make one doubt it. */
export function CrosstabTest({ test }: { readonly test: MatrixCrosstab }) {
  const { t, i18n } = useTranslation('analysis')
  const { language } = i18n
  const measure = useTableChoice(choice => choice.crosstab.measure)
  const { cramersV, chiSquare, degrees, p, total, units, below5, smallestExpected, warnings } = test
  const number = (value: number) => ({ count: value, number: count(value, language) })
  const unit = measure === 'cases' ? 'cases' : 'documents'
  return (
    <section className="crosstab" aria-label={t('tables.test.label')}>
      {cramersV === null ? null : (
        <p className="crosstab__result selectable">
          <span>
            {t('tables.test.chiSquare', {
              degrees: count(degrees, language),
              total: count(total, language),
              value: decimals(chiSquare, 2, language),
            })}
          </span>
          <span>{t('tables.test.p', { value: probability(p, language) })}</span>
          <span>{t('tables.test.cramersV', { value: decimals(cramersV, 3, language) })}</span>
          <span className="crosstab__units">{t(`tables.test.units.${unit}`, number(units))}</span>
        </p>
      )}
      {warnings.length === 0 ? null : (
        <ul className="crosstab__warnings selectable">
          {warnings.map(warning => (
            <li key={warning}>
              {t(`tables.test.warnings.${warning}`, {
                share: decimals(100 * below5, 0, language),
                smallest: decimals(smallestExpected, 2, language),
                ...number(units),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
