import { useState } from 'react'
import { useTranslation } from 'react-i18next'
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
import { choicesToRun, comesIn, countDocuments } from './plan-summary.ts'

interface ImportFootProps {
  /** How far the looking through the files is; null when it is done. */
  readonly previewing: Progress | null
  readonly onRunning: (running: boolean) => void
  readonly onClose: () => void
}

export function ImportFoot({ previewing, onRunning, onClose }: ImportFootProps) {
  const { t, i18n } = useTranslation('imports')
  const plan = useImportPlan()
  const [job, setJob] = useState<Job | null>(null)
  const files = plan.files.filter(file => comesIn(file, plan.previews.get(file.path)?.preview)).length
  const documents = countDocuments(plan.files, plan.previews)
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
  const words = {
    files: t('fileCount', { count: files, number: count(files, i18n.language) }),
    documents: t('documentCount', { count: documents, number: count(documents, i18n.language) }),
  }
  return (
    <footer className="dialog__foot import__foot">
      <div className="dialog__foot-start">
        {job !== null ? (
          <ProgressBar label={t('running')} progress={job.progress} />
        ) : previewing !== null ? (
          <ProgressBar label={t('previewing')} progress={previewing} />
        ) : (
          <span className="import__sum">{t('sum', words)}</span>
        )}
      </div>
      <Button onPress={job === null ? onClose : job.cancel}>{t('cancel')}</Button>
      <Button
        kind="primary"
        isDisabled={documents === 0 || previewing !== null || job !== null}
        onPress={() => void run()}
      >
        {t('run', words)}
      </Button>
    </footer>
  )
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
  const imported = await client.imports.run({ files: [...files] }, { signal, onProgress })
  notify(say('imports:done', { count: imported.length }))
  const [first] = imported
  if (first !== undefined && useUi.getState().documentId === null) openDocument(first.id)
}
