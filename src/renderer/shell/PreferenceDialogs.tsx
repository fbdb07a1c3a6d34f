import { useTranslation } from 'react-i18next'
import { client } from '../state/connection.ts'
import { setPreferences, usePreferences } from '../state/preferences.ts'
import { useProject } from '../state/queries.ts'
import { showOverlay, useUi } from '../state/ui-store.ts'
import { NameDialog } from '../ui/NameDialog.tsx'

const close = () => showOverlay(null)

/** The small dialogs that ask for one name: of the project, of the coder. */
export function PreferenceDialogs() {
  const overlay = useUi(ui => ui.overlay)
  if (overlay === 'coder') return <CoderDialog />
  return overlay === 'rename-project' ? <RenameProjectDialog /> : null
}

function CoderDialog() {
  const { t } = useTranslation('shell')
  const coder = usePreferences(({ preferences }) => preferences?.coder.name ?? '')
  return (
    <NameDialog
      title={t('coder.title')}
      label={t('coder.label')}
      hint={t('coder.hint')}
      value={coder}
      act={t('ui.save')}
      onCommit={coderName => setPreferences({ coderName })}
      onClose={close}
    />
  )
}

function RenameProjectDialog() {
  const { t } = useTranslation('shell')
  const { data: project } = useProject()
  if (project === undefined) return null
  return (
    <NameDialog
      title={t('renameProject.title')}
      label={t('renameProject.label')}
      hint={t('renameProject.hint')}
      value={project.name}
      act={t('ui.rename')}
      onCommit={name => client.project.rename({ name })}
      onClose={close}
    />
  )
}
