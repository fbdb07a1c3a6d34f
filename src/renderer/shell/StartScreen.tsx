import { useQuery } from '@tanstack/react-query'
import { ArrowLeftRight, FilePlus2, FolderOpen, GraduationCap } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { runCommand, useShortcut } from '../state/commands.ts'
import { openProject, useOpening } from '../state/opening.ts'
import { shell } from '../state/shell.ts'
import { moment } from '../ui/format.ts'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { DropFiles } from './DropFiles.tsx'
import { PreferencesMenu } from './PreferencesMenu.tsx'
import { Seal } from './Seal.tsx'
import './start-screen.css'

/** The window while no project is open. */
export function StartScreen() {
  const { t } = useTranslation(['shell', 'incoming'])
  const newKey = useShortcut('project.new')
  const openKey = useShortcut('project.open')
  const busy = useOpening(opening => opening.busy)
  return (
    <main className="start" data-part>
      <DropFiles />
      <div className="start__preferences">
        <PreferencesMenu />
      </div>
      <div className="start__column">
        <header className="start__head">
          <Seal size={44} />
          <div>
            <h1 className="start__name">{t('app.name')}</h1>
            <p className="start__motto">{t('app.motto')}</p>
          </div>
        </header>
        <div className="start__acts">
          <Act
            icon={<FilePlus2 size={18} aria-hidden />}
            title={t('start.new')}
            hint={t('start.newHint')}
            shortcut={newKey}
            run={() => void openProject(() => shell.newProject())}
          />
          <Act
            icon={<FolderOpen size={18} aria-hidden />}
            title={t('start.open')}
            hint={t('start.openHint')}
            shortcut={openKey}
            run={() => void openProject(() => shell.openProject())}
          />
          <Act
            icon={<ArrowLeftRight size={18} aria-hidden />}
            title={t('incoming:command')}
            hint={t('incoming:hint')}
            run={() => runCommand('exchange.import')}
          />
          <Act
            icon={<GraduationCap size={18} aria-hidden />}
            title={t('start.sample')}
            hint={t('start.sampleHint')}
            run={() => void openProject(() => shell.openSample())}
          />
        </div>
        <div className="start__busy">
          {busy ? <ProgressBar label={t('start.opening')} progress={null} /> : null}
        </div>
        <RecentProjects />
      </div>
    </main>
  )
}

interface ActProps {
  readonly icon: ReactNode
  readonly title: string
  readonly hint: string
  readonly shortcut?: string | undefined
  readonly run: () => void
}

function Act({ icon, title, hint, shortcut, run }: ActProps) {
  return (
    <AriaButton className="start__act" onPress={run}>
      <span className="start__icon">{icon}</span>
      <span>
        <span className="start__title">{title}</span>
        <span className="start__hint">{hint}</span>
      </span>
      {shortcut === undefined ? null : <kbd className="start__key">{shortcut}</kbd>}
    </AriaButton>
  )
}

function RecentProjects() {
  const { t, i18n } = useTranslation('shell')
  const { data: recent = [] } = useQuery({
    queryKey: ['recent'],
    queryFn: () => shell.recentProjects(),
    staleTime: 0,
  })
  if (recent.length === 0) return null
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className="start__heading">
        {t('start.recent')}
      </h2>
      <ul className="start__recent">
        {recent.map(({ path, name, openedAt }) => (
          <li key={path}>
            <AriaButton
              className="start__project"
              onPress={() => void openProject(() => shell.openProject({ path }), path)}
            >
              <span className="start__project-name clip">{name}</span>
              <span className="start__project-path clip" title={path}>
                <bdi dir="ltr">{path}</bdi>
              </span>
              <span className="start__project-date">{moment(openedAt, i18n.language)}</span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
