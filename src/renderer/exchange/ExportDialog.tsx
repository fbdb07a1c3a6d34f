import { useTranslation } from 'react-i18next'
import type { Loss } from '../../ipc/exports.ts'
import { dismissExport, type ExportJob, useExporting } from '../state/exporting.ts'
import { attempt } from '../state/notices.ts'
import { shell } from '../state/shell.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { count, fileSize } from '../ui/format.ts'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import './export.css'

/** An export on its way, and what became of it. */
export function ExportDialog() {
  const job = useExporting(state => state.job)
  return job === null ? null : <Job job={job} />
}

function Job({ job }: { readonly job: ExportJob }) {
  const { t } = useTranslation('exchange')
  const { what, path, report, error, progress, cancel } = job
  if (error !== null) {
    return (
      <Dialog
        title={t(`failed.${what}`)}
        onClose={dismissExport}
        foot={<Button onPress={dismissExport}>{t('close')}</Button>}
      >
        <p className="selectable">{error}</p>
        <p className="export__path selectable">{path}</p>
      </Dialog>
    )
  }
  if (report === null) {
    return (
      <Dialog
        title={t(`running.${what}`)}
        onClose={null}
        foot={<Button onPress={cancel}>{t('cancel')}</Button>}
      >
        <ProgressBar label={t('writing')} progress={progress} />
        <p className="export__path selectable">{path}</p>
      </Dialog>
    )
  }
  return <Done job={job} />
}

/** Of these a CSV file has another beside it. */
const besidesCsv: ReadonlySet<ExportJob['what']> = new Set(['matrix', 'words', 'passages', 'kept'])

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

function Done({ job: { what, report } }: { readonly job: ExportJob }) {
  const { t, i18n } = useTranslation('exchange')
  if (report === null) return null
  const showInFolder = () => attempt(() => shell.showInFolder({ path: report.path }))
  return (
    <Dialog
      title={t(`done.${what}`)}
      size={report.losses.length > 0 ? 'wide' : 'normal'}
      onClose={dismissExport}
      foot={
        <>
          <Button onPress={showInFolder}>{t('showInFolder')}</Button>
          <Button kind="primary" autoFocus onPress={dismissExport}>
            {t('close')}
          </Button>
        </>
      }
    >
      <p className="export__path selectable">{report.path}</p>
      <p>{t('size', { size: fileSize(report.bytes, i18n.language) })}</p>
      {besidesCsv.has(what) && report.path.endsWith('.csv') ? (
        <p>{t('beside', { file: `${baseName(report.path)}-metadata.json` })}</p>
      ) : null}
      {report.losses.length === 0 ? (
        what === 'project' ? (
          <p>{t('complete')}</p>
        ) : null
      ) : (
        <Losses losses={report.losses} />
      )}
    </Dialog>
  )
}

/** What the other program will not see, and why. */
function Losses({ losses }: { readonly losses: readonly Loss[] }) {
  const { t, i18n } = useTranslation('exchange')
  return (
    <section className="export__losses">
      <h3>{t('losses', { count: losses.length })}</h3>
      <ul>
        {losses.map(({ kind, name, reason, count: all }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
          <li key={index} className="selectable">
            <span className="export__kind">{t(`kinds.${kind}` as 'kinds.memo')}</span>{' '}
            <strong>{name === '' ? count(all ?? 1, i18n.language) : name}</strong>
            <p>{t(`reasons.${reason}` as 'reasons.detached')}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
