import { useTranslation } from 'react-i18next'
import { client } from '../state/connection.ts'
import { dismissExchange, type ExchangeJob, useExchanging } from '../state/exchanging.ts'
import { attempt, notify } from '../state/notices.ts'
import { shell } from '../state/shell.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { IncomingReport } from './IncomingReport.tsx'
import { hasChanged, reportText } from './incoming-words.ts'
import { showKept } from './kept-store.ts'
import './incoming.css'

/** A project of another program on its way in, and what became of it. */
export function IncomingDialog() {
  const job = useExchanging(state => state.job)
  return job === null ? null : <Job key={job.path} job={job} />
}

function Job({ job: { path, choice, report, error, progress, cancel } }: { readonly job: ExchangeJob }) {
  const { t } = useTranslation('incoming')
  if (error !== null) {
    return (
      <Dialog
        title={t('failed')}
        onClose={dismissExchange}
        foot={<Button onPress={dismissExchange}>{t('close')}</Button>}
      >
        <p className="selectable">{error}</p>
        <p className="incoming__path selectable">{path}</p>
      </Dialog>
    )
  }
  if (choice !== null) {
    return (
      <Dialog
        title={t('several')}
        onClose={() => choice.choose(null)}
        foot={<Button onPress={() => choice.choose(null)}>{t('cancel')}</Button>}
      >
        <p className="incoming__path selectable">{path}</p>
        <ul className="incoming__projects">
          {choice.projects.map(({ id, name }, at) => (
            <li key={id}>
              <Button autoFocus={at === 0} onPress={() => choice.choose(id)}>
                <bdi>{name}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
    )
  }
  if (report === null) {
    return (
      <Dialog title={t('running')} onClose={null} foot={<Button onPress={cancel}>{t('cancel')}</Button>}>
        <ProgressBar label={t('reading')} progress={progress} />
        <p className="incoming__path selectable">{path}</p>
      </Dialog>
    )
  }
  const save = async () => {
    const chosen = await shell.pickSavePath({ kind: 'md', name: `${report.name} ${t('report.file')}`.trim() })
    if (chosen === null) return
    await client.exchange.saveReport({ path: chosen, words: reportText(report) })
    notify(t('report.saved'), { label: t('showInFolder'), run: () => shell.showInFolder({ path: chosen }) })
  }
  const takeBack = async () => {
    await client.history.undo()
    dismissExchange()
    notify(t('takenBack', { file: report.file }))
  }
  const seeKept = () => {
    dismissExchange()
    showKept(true)
  }
  const changed = hasChanged(report)
  return (
    <Dialog
      title={t(changed ? 'done' : 'nothingNew', { file: report.file })}
      size="wide"
      onClose={dismissExchange}
      foot={
        <>
          <Button onPress={() => attempt(save)}>{t('report.save')}</Button>
          {report.remarks.some(({ outcome }) => outcome === 'kept') ? (
            <Button onPress={seeKept}>{t('parts.command')}</Button>
          ) : null}
          {changed ? <Button onPress={() => attempt(takeBack)}>{t('takeBack')}</Button> : null}
          <Button kind="primary" autoFocus onPress={dismissExchange}>
            {t('close')}
          </Button>
        </>
      }
    >
      <IncomingReport report={report} />
    </Dialog>
  )
}
