import { useQuery } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../core/id.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { shell } from '../state/shell.ts'
import { Button } from '../ui/Button.tsx'
import { count } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { type TableRow, withEntries } from './pseudonym-table.ts'

interface PseudonymTableProps {
  readonly documentIds: readonly DocumentId[] | null
  readonly rows: readonly TableRow[]
  readonly onChange: (rows: readonly TableRow[]) => void
}

const fields = ['name', 'pseudonym', 'variants'] as const

/** Who is to be called what, with names the texts suggest. */
export function PseudonymTable({ documentIds, rows, onChange }: PseudonymTableProps) {
  const { t } = useTranslation('editing')
  const nextKey = Math.max(0, ...rows.map(({ key }) => key)) + 1
  const loadKey = async () => {
    const [path] = await shell.pickFiles()
    if (path === undefined) return
    const { entries } = await client.pseudonyms.readKey({ path })
    onChange(withEntries(rows, entries, nextKey))
  }
  const addName = (name: string) =>
    onChange([
      ...rows.filter(row => row.name.trim() !== ''),
      { key: nextKey, name, pseudonym: '', variants: '' },
    ])
  return (
    <div className="names">
      <table className="names__grid" aria-label={t('pseudonyms.table')}>
        <thead>
          <tr>
            {fields.map(field => (
              <th key={field}>{t(`pseudonyms.${field}`)}</th>
            ))}
            <th aria-label={t('pseudonyms.removeRow')} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.key}>
              {fields.map(field => (
                <td key={field}>
                  <input
                    className="field__input"
                    aria-label={`${t(`pseudonyms.${field}`)} ${index + 1}`}
                    value={row[field]}
                    maxLength={200}
                    onChange={event =>
                      onChange(
                        rows.map(each => (each === row ? { ...row, [field]: event.target.value } : each)),
                      )
                    }
                  />
                </td>
              ))}
              <td>
                <IconButton
                  label={t('pseudonyms.removeRow')}
                  onPress={() => onChange(rows.filter(each => each !== row))}
                >
                  <X size={14} aria-hidden />
                </IconButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="names__acts">
        <Button small kind="quiet" icon={<Plus size={14} aria-hidden />} onPress={() => addName('')}>
          {t('pseudonyms.add')}
        </Button>
        <Button small kind="quiet" onPress={() => attempt(loadKey)}>
          {t('pseudonyms.load')}
        </Button>
      </div>
      <Suggestions documentIds={documentIds} rows={rows} onTake={addName} />
    </div>
  )
}

interface SuggestionsProps {
  readonly documentIds: readonly DocumentId[] | null
  readonly rows: readonly TableRow[]
  readonly onTake: (name: string) => void
}

function Suggestions({ documentIds, rows, onTake }: SuggestionsProps) {
  const { t, i18n } = useTranslation('editing')
  const { data = [] } = useQuery({
    queryKey: ['suggested-names', documentIds],
    queryFn: () => client.pseudonyms.suggest({ documentIds: documentIds === null ? null : [...documentIds] }),
    gcTime: 0,
  })
  const taken = new Set(rows.map(({ name }) => name.trim()))
  const left = data.filter(({ name }) => !taken.has(name))
  if (left.length === 0) return null
  return (
    <>
      <h3 className="names__heading">{t('pseudonyms.suggested')}</h3>
      <ul className="names__suggestions">
        {left.map(({ name, count: times }) => (
          <li key={name}>
            <Button small onPress={() => onTake(name)}>
              {name} <span className="names__count">{count(times, i18n.language)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
