import { useTranslation } from 'react-i18next'
import { count } from '../../ui/format.ts'
import { useShownPicture } from './shown-picture.ts'

const MOST_LINES = 500
const MOST_COLUMNS = 60

/** The numbers of the picture; of very long tables the beginning. */
export function NumbersBeside() {
  const { t, i18n } = useTranslation('pictures')
  const drawn = useShownPicture(({ shown }) => shown?.drawn)
  if (drawn === undefined) return null
  const { head, lines } = drawn.table
  const written = (value: string | number) =>
    typeof value === 'string' ? value : count(Math.round(value * 1000) / 1000, i18n.language)
  const left = Math.max(0, lines.length - MOST_LINES)
  return (
    <section className="numbers" aria-label={t('table')} data-part>
      <p className="numbers__summary selectable">{drawn.summary}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <div className="numbers__scroll" tabIndex={0}>
        <table className="numbers__table selectable">
          <caption className="visually-hidden">{drawn.title}</caption>
          <thead>
            <tr>
              {head.slice(0, MOST_COLUMNS).map((name, column) => (
                <th
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
                  key={column}
                  scope="col"
                  className={typeof lines[0]?.[column] === 'number' ? 'numbers__number' : ''}
                  title={name}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, MOST_LINES).map((line, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
              <tr key={row}>
                {line.slice(0, MOST_COLUMNS).map((value, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={column} className={typeof value === 'number' ? 'numbers__number' : ''}>
                    {written(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {left > 0 ? (
          <p className="numbers__more">
            {t('moreLines', { count: left, number: count(left, i18n.language) })}
          </p>
        ) : null}
      </div>
    </section>
  )
}
