import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileComparison } from '../../../ipc/imports.ts'
import { RefusedError } from '../../state/client.ts'
import { refusalWords } from '../../state/words.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { alignRows, type KeptFinding } from './align-rows.ts'
import { ComparisonHead } from './ComparisonHead.tsx'
import { ComparisonRows } from './ComparisonRows.tsx'
import { toggledCut, usedCuts } from './cuts.ts'
import { changeFile, cutFile, type PlannedFile, toggleKept, useImportPlan } from './import-plan.ts'
import { useComparison } from './use-comparison.ts'

interface ComparisonPaneProps {
  readonly file: PlannedFile
  readonly index: number
}

/** Original and result of the document chosen at the left, side by side. */
export function ComparisonPane({ file, index }: ComparisonPaneProps) {
  return (
    <div className="import__comparison" data-part>
      <ComparisonHead file={file} index={index} />
      <FileComparisonView key={`${file.path}\n${index}`} file={file} index={index} />
    </div>
  )
}

function FileComparisonView({ file, index }: ComparisonPaneProps) {
  const { t } = useTranslation('imports')
  const clean = useImportPlan(plan => plan.clean)
  const preview = useImportPlan(plan => plan.previews.get(file.path)?.preview)
  const { data, error } = useComparison(file)
  const rows = useMemo(
    () => (data === undefined ? [] : rowsOf(data, index, file.kept)),
    [data, index, file.kept],
  )
  const cuts = useMemo(() => usedCuts(preview?.cuts ?? [], file.cuts), [preview, file.cuts])
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
  const cut = (at: number) => {
    // A file kept whole is split at this place alone.
    if (file.split) cutFile(file.path, toggledCut(cuts, at))
    else changeFile(file.path, { split: true, cuts: [at], documents: [] })
  }
  // Splitting is a part of cleaning: a text that is to stay as it is stays in one piece.
  return (
    <ComparisonRows rows={rows} onToggle={toggle} onCut={clean ? cut : null} cuts={file.split ? cuts : []} />
  )
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
