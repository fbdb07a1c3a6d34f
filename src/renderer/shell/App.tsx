import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { WordsDialog } from '../search/index.ts'
import { useConnection } from '../state/connection.ts'
import { usePreferences } from '../state/preferences.ts'
import { useProjectFacts } from '../state/queries.ts'
import { queryClient } from '../state/query-client.ts'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { DamagedDialog } from './DamagedDialog.tsx'
import { HostDiedDialog } from './HostDiedDialog.tsx'
import { KeysPage } from './KeysPage.tsx'
import { KeysSheet } from './KeysSheet.tsx'
import { MenuState } from './MenuState.tsx'
import { Notices } from './Notices.tsx'
import { PaletteDialog } from './PaletteDialog.tsx'
import { PreferenceDialogs } from './PreferenceDialogs.tsx'
import { ProjectFrame } from './ProjectFrame.tsx'
import { StartScreen } from './StartScreen.tsx'

export function App() {
  const language = usePreferences(({ preferences }) => preferences?.language ?? 'en')
  return (
    <I18nProvider locale={language}>
      <QueryClientProvider client={queryClient}>
        <Window />
      </QueryClientProvider>
    </I18nProvider>
  )
}

/** A project is there, and its first answer is on the way. */
function Arriving() {
  const { t } = useTranslation('shell')
  return (
    <main className="arriving">
      <ProgressBar label={t('loading')} progress={null} />
    </main>
  )
}

function Window() {
  const connection = useConnection(({ state }) => state)
  const { data: project } = useProjectFacts()
  const usable = connection === 'closed' || project !== undefined
  useEffect(() => {
    document.documentElement.dataset.ready = String(usable)
  }, [usable])
  const title = connection === 'closed' ? undefined : project?.name
  useEffect(() => {
    document.title = title === undefined ? 'Postil' : `${title} – Postil`
  }, [title])
  return (
    <>
      {connection === 'closed' ? <StartScreen /> : null}
      {connection === 'closed' ? null : project === undefined ? (
        <Arriving />
      ) : (
        <ProjectFrame project={project} />
      )}
      {connection === 'died' ? <HostDiedDialog /> : null}
      <DamagedDialog />
      <PaletteDialog />
      {connection === 'closed' ? null : <WordsDialog />}
      <KeysSheet />
      <KeysPage />
      <PreferenceDialogs />
      <Notices />
      <MenuState />
    </>
  )
}
