import { useTranslation } from 'react-i18next'
import { beginning } from '../../../core/text/index.ts'

interface TableRowsProps {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Columns drawn at most: a sheet may have two thousand, and what they hold is seen in the list above. */
const MOST_COLUMNS = 60

export function TableRows({ header, rows }: TableRowsProps) {
  const { t } = useTranslation('imports')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keyboard
    <section className="import-rows" tabIndex={0} aria-label={t('table.preview')}>
      <table>
        <thead>
          <tr>
            {header.slice(0, MOST_COLUMNS).map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
              <th key={index}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place
            <tr key={row}>
              {cells.slice(0, MOST_COLUMNS).map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are told apart by their place
                <td key={index}>{cell.length > 120 ? `${beginning(cell, 120)}…` : cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
