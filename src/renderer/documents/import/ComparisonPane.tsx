import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileComparison } from '../../../ipc/imports.ts'
import { RefusedError } from '../../state/client.ts'
import { client } from '../../state/connection.ts'
import { refusalWords } from '../../state/words.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { alignRows, type KeptFinding } from './align-rows.ts'
import { ComparisonHead } from './ComparisonHead.tsx'
import { ComparisonRows } from './ComparisonRows.tsx'
import { choiceOf, type PlannedFile, toggleKept, useImportPlan } from './import-plan.ts'

/** Original and result of the document chosen at the left, side by side. */
export function ComparisonPane() {
  const plan = useImportPlan()
  const { shown, files } = plan
  const file = files.find(candidate => candidate.path === shown?.path)
  if (file === undefined || shown === null) return <div className="import__comparison" />
  return (
    <div className="import__comparison" data-part>
      <ComparisonHead file={file} index={shown.index} />
      <FileComparisonView key={`${file.path}\n${shown.index}`} file={file} index={shown.index} plan={plan} />
    </div>
  )
}

interface FileComparisonViewProps {
  readonly file: PlannedFile
  readonly index: number
  readonly plan: Parameters<typeof choiceOf>[1]
}

function FileComparisonView({ file, index, plan }: FileComparisonViewProps) {
  const { t } = useTranslation('imports')
  const choice = choiceOf(file, plan)
  const { data, error } = useQuery({
    queryKey: ['import-compare', choice],
    queryFn: ({ signal }) => client.imports.compare(choice, { signal }),
    // Files change on disk; a comparison is looked at and forgotten.
    gcTime: 0,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })
  const rows = useMemo(
    () => (data === undefined ? [] : rowsOf(data, index, file.kept)),
    [data, index, file.kept],
  )
  if (error instanceof RefusedError) return <EmptyState small title={refusalWords(error.refusal)} />
  if (data === undefined) {
    return (
      <div className="import__looking">
        <ProgressBar label={t('comparing')} progress={null} />
      </div>
    )
  }
  const toggle = (finding: number, rule: string) => {
    const edits = [...data.outside, ...data.documents.flatMap(document => document.edits)]
    const spans = edits.filter(edit => edit.finding === finding).map(({ from, to }) => ({ from, to }))
    toggleKept(file.path, { rule, finding, spans })
  }
  return <ComparisonRows rows={rows} onToggle={toggle} />
}

/** Each document is shown with what was taken out around it, so that nothing is taken out unseen. */
function rowsOf(
  { extracted, documents, outside }: FileComparison,
  index: number,
  kept: readonly KeptFinding[],
) {
  const document = documents[Math.min(index, documents.length - 1)]
  if (document === undefined) return []
  const before = documents[documents.indexOf(document) - 1]
  const isLast = documents.at(-1) === document
  const span = { from: before?.to ?? 0, to: isLast ? extracted.length : document.to }
  const around = outside.filter(edit => edit.from >= span.from && edit.to <= span.to)
  const edits = [...around, ...document.edits].sort((a, b) => a.from - b.from || a.to - b.to)
  return alignRows({ extracted, span, edits, kept, result: document.text })
}
