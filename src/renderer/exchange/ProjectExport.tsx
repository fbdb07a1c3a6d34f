import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RefiProfileName, refiProfiles } from '../../core/exchange.ts'
import type { Progress } from '../../ipc/port.ts'
import { flushAll } from '../state/closing.ts'
import { client } from '../state/connection.ts'
import { startExport } from '../state/exporting.ts'
import { attempt, errorWords } from '../state/notices.ts'
import { known } from '../state/queries.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { LossLedger } from './LossLedger.tsx'
import { setProjectExport, useProjectExport } from './project-export.ts'
import './export.css'

/** For whom a project is written, and what they will not see of it, before anything is saved. */
export function ProjectExport() {
  const isOpen = useProjectExport(state => state.isOpen)
  return isOpen ? <Choice /> : null
}

function Choice() {
  const { t } = useTranslation('exchange')
  const { profile, besides } = useProjectExport()
  const { ledger, error, progress } = useLedger(profile)
  const close = () => setProjectExport({ isOpen: false })
  const save = () => {
    close()
    attempt(async () => {
      await flushAll()
      const withLedger = besides && ledger !== undefined && ledger.length > 0
      await startExport({ what: 'project', profile, withLedger }, known.project()?.name ?? '')
    })
  }
  return (
    <Dialog
      title={t('project.title')}
      size="wide"
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{t('cancel')}</Button>
          <Button kind="primary" isDisabled={ledger === undefined} onPress={save}>
            {t('project.save')}
          </Button>
        </>
      }
    >
      <div className="project-export">
        <div>
          <Segmented<RefiProfileName>
            label={t('project.for')}
            options={refiProfiles.map(value => ({ value, label: t(`project.profiles.${value}`) }))}
            value={profile}
            onChange={chosen => setProjectExport({ profile: chosen })}
          />
          <p className="project-export__hint">{t(`project.hints.${profile}`)}</p>
        </div>
        <section className="project-export__ledger" aria-label={t('ledger.title')} aria-live="polite">
          {error !== null ? (
            <p className="selectable" role="alert">
              {errorWords(error)}
            </p>
          ) : ledger === undefined ? (
            <ProgressBar label={t('project.comparing')} progress={progress} />
          ) : (
            <LossLedger entries={ledger} />
          )}
        </section>
        {ledger === undefined || ledger.length === 0 ? null : (
          <Checkbox isSelected={besides} onChange={chosen => setProjectExport({ besides: chosen })}>
            {t('project.besides')}
          </Checkbox>
        )}
      </div>
    </Dialog>
  )
}

/** What a file for that program would lose: it is written, read back and compared. */
function useLedger(profile: RefiProfileName) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const { data, error } = useQuery({
    queryKey: ['project', 'ledger', profile],
    queryFn: async ({ signal }) => {
      await flushAll()
      setProgress(null)
      return client.exports.projectLedger({ profile }, { signal, onProgress: setProgress })
    },
    gcTime: 0,
    staleTime: 0,
    structuralSharing: false,
  })
  return { ledger: data, error, progress }
}
