import { ChevronDown, Redo2, Search, Undo2 } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { canRun, commandState, perform, runCommand, useCommands, useShortcut } from '../state/commands.ts'
import { keyWords } from '../state/keys.ts'
import { type ProjectFacts, useHistory } from '../state/queries.ts'
import { isMac } from '../state/shell.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { MenuButton } from '../ui/Menu.tsx'
import { redoWords, undoWords } from './main-commands.ts'
import { Seal } from './Seal.tsx'

const menu = [
  ['project.rename', 'documents.import'],
  ['exports.project', 'exports.codebook', 'exports.matrix'],
  ['project.new', 'project.open', 'project.openSample', 'project.close'],
]

export function TopBar({ project }: { readonly project: ProjectFacts }) {
  const { t } = useTranslation('shell')
  const paletteKey = useShortcut('view.palette')
  return (
    <header className="top-bar" data-part>
      <Seal size={22} />
      <h1 className="visually-hidden">{project.name}</h1>
      <ProjectMenu project={project} />
      <span className="top-bar__space" />
      <AriaButton className="top-bar__search" onPress={() => runCommand('view.palette')}>
        <Search size={14} aria-hidden />
        <span className="clip">{t('palette.open')}</span>
        {paletteKey === undefined ? null : <kbd>{paletteKey}</kbd>}
      </AriaButton>
      <HistoryButtons readOnly={project.readOnly !== null} />
    </header>
  )
}

/** What concerns the whole project; whether it can run depends on the project alone. */
function ProjectMenu({ project }: { readonly project: ProjectFacts }) {
  const commands = useCommands(registry => registry.commands)
  const state = { ...commandState(), open: true, project, readOnly: project.readOnly !== null }
  const groups = menu.map((ids, index) => ({
    id: String(index),
    entries: ids.flatMap(id => {
      const command = commands.find(candidate => candidate.id === id)
      if (command === undefined) return []
      const [key] = command.keys ?? []
      const shortcut = key === undefined ? undefined : keyWords(key, isMac())
      const disabled = !canRun(command, state)
      return [{ id, label: command.title(), shortcut, disabled, run: () => perform(command) }]
    }),
  }))
  return (
    <MenuButton label={project.name} groups={groups}>
      <AriaButton className="top-bar__project">
        <span className="clip">{project.name}</span>
        <ChevronDown size={14} aria-hidden />
      </AriaButton>
    </MenuButton>
  )
}

function HistoryButtons({ readOnly }: { readonly readOnly: boolean }) {
  const { data: history } = useHistory()
  const undoKey = useShortcut('history.undo')
  const redoKey = useShortcut('history.redo')
  const undo = history?.undo ?? null
  const redo = history?.redo ?? null
  return (
    <>
      <IconButton
        label={undoWords(undo)}
        shortcut={undoKey}
        isDisabled={undo === null || readOnly}
        onPress={() => runCommand('history.undo')}
      >
        <Undo2 size={17} aria-hidden />
      </IconButton>
      <IconButton
        label={redoWords(redo)}
        shortcut={redoKey}
        isDisabled={redo === null || readOnly}
        onPress={() => runCommand('history.redo')}
      >
        <Redo2 size={17} aria-hidden />
      </IconButton>
    </>
  )
}
