import { useTranslation } from 'react-i18next'
import { refusalWords } from '../../state/words.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { ComparisonPane } from './ComparisonPane.tsx'
import { EntriesPane } from './EntriesPane.tsx'
import { TablePane } from './TablePane.tsx'
import { useShown } from './use-shown.ts'

/** The file chosen at the left: texts beside what becomes of them, tables by columns, bibliographies by entries. */
export function FilePane() {
  const { t } = useTranslation('imports')
  const { file, preview, index } = useShown()
  if (file === null) return <div className="import__comparison" />
  if (preview === undefined) {
    return (
      <div className="import__comparison">
        <div className="import__looking">
          <ProgressBar label={t('previewing')} progress={null} />
        </div>
      </div>
    )
  }
  if (preview.refusal !== null) {
    return (
      <div className="import__comparison">
        <EmptyState small title={refusalWords(preview.refusal)} />
      </div>
    )
  }
  if (preview.entries !== null) return <EntriesPane entries={preview.entries} />
  if (preview.table !== null) return <TablePane key={file.path} file={file} table={preview.table} />
  return <ComparisonPane file={file} index={index} />
}
