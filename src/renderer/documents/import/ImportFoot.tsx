import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { highlightNames } from '../../../core/document/index.ts'
import type { FileChoice } from '../../../ipc/imports.ts'
import type { Progress } from '../../../ipc/port.ts'
import { client } from '../../state/connection.ts'
import { t as say } from '../../state/i18n.ts'
import { notify, notifyError } from '../../state/notices.ts'
import { openDocument, useUi } from '../../state/ui-store.ts'
import { Button } from '../../ui/Button.tsx'
import { count } from '../../ui/format.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { useImportPlan } from './import-plan.ts'
import { choicesToRun, countComing } from './plan-summary.ts'
import { reportWords } from './report-words.ts'

interface ImportFootProps {
  /** How far the looking through the files is; null when it is done. */
  readonly previewing: Progress | null
  readonly onRunning: (running: boolean) => void
  readonly onClose: () => void
}

export function ImportFoot({ previewing, onRunning, onClose }: ImportFootProps) {
  const { t } = useTranslation('imports')
  const plan = useImportPlan()
  const [job, setJob] = useState<Job | null>(null)
  const coming = countComing(plan.files, plan.previews)
  const words = useWords(coming)
  const run = async () => {
    const stop = new AbortController()
    setJob({ progress: null, cancel: () => stop.abort() })
    onRunning(true)
    try {
      await importFiles(choicesToRun(plan.files, plan.previews, plan), stop.signal, progress =>
        setJob({ progress, cancel: () => stop.abort() }),
      )
      onClose()
    } catch (error) {
      notifyError(error)
      setJob(null)
    } finally {
      onRunning(false)
    }
  }
  const nothing = coming.documents + coming.cases + coming.lists === 0
  return (
    <footer className="dialog__foot import__foot">
      <div className="dialog__foot-start">
        {job !== null ? (
          <ProgressBar label={t('running')} progress={job.progress} />
        ) : previewing !== null ? (
          <ProgressBar label={t('previewing')} progress={previewing} />
        ) : (
          <span className="import__sum">{words.sum}</span>
        )}
      </div>
      <Button onPress={job === null ? onClose : job.cancel}>{t('cancel')}</Button>
      <Button
        kind="primary"
        isDisabled={nothing || previewing !== null || job !== null}
        onPress={() => void run()}
      >
        {words.run}
      </Button>
    </footer>
  )
}

/** What comes in, in words: below the lists and on the button. */
function useWords(coming: ReturnType<typeof countComing>): { readonly sum: string; readonly run: string } {
  const { t, i18n } = useTranslation('imports')
  const { language } = i18n
  const words = {
    files: t('fileCount', { count: coming.files, number: count(coming.files, language) }),
    documents: t('documentCount', { count: coming.documents, number: count(coming.documents, language) }),
    cases: t('caseCount', { count: coming.cases, number: count(coming.cases, language) }),
  }
  const sum = coming.cases > 0 ? t('sumCases', words) : t('sum', words)
  if (coming.cases > 0) return { sum, run: t(coming.documents > 0 ? 'runBoth' : 'runCases', words) }
  return { sum, run: coming.documents === 0 && coming.lists > 0 ? t('runLists') : t('run', words) }
}

interface Job {
  readonly progress: Progress | null
  readonly cancel: () => void
}

async function importFiles(
  files: readonly FileChoice[],
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const names = highlightNames(color => say(`imports:highlights.${color}`))
  const report = await client.imports.run(
    { files: [...files], highlightNames: names },
    { signal, onProgress },
  )
  notify(reportWords(report))
  const [first] = report.documents
  if (first !== undefined && useUi.getState().documentId === null) openDocument(first.id)
}
