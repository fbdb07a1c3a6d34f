import { useEffect, useRef } from 'react'
import { type CommandState, canRun, useCommands } from '../state/commands.ts'
import { useConnection } from '../state/connection.ts'
import { acceleratorOf } from '../state/key-choices.ts'
import { notifyError } from '../state/notices.ts'
import { usePreferences } from '../state/preferences.ts'
import { useHistory, useProject } from '../state/queries.ts'
import { shell } from '../state/shell.ts'
import { useUi } from '../state/ui-store.ts'
import { actWords } from '../state/words.ts'

/** What commands decide by, drawn anew when any of it changes. */
function useCommandState(): CommandState {
  const ui = useUi()
  const open = useConnection(({ state }) => state === 'open')
  const { data: project } = useProject()
  const { data: history } = useHistory()
  const readOnly = !open || project === undefined || project.readOnly !== null
  return { ui, open, project, readOnly, history }
}

/** So long nothing has to change before the menu, which nobody sees while they type or code, is worked out anew. */
const REST = 250

/**
 * Keeps the application menu true: which commands can run, and what undo and redo would do. Draws nothing, and
 * stands alone, as it runs with every move of the caret.
 */
export function MenuState() {
  const commands = useCommands(registry => registry.commands)
  const state = useCommandState()
  const language = usePreferences(({ preferences }) => preferences?.language)
  const told = useRef('')
  useEffect(() => {
    const tell = () => {
      const { undo = null, redo = null } = state.open ? (state.history ?? {}) : {}
      const menu = {
        undo: undo === null ? null : actWords(undo),
        redo: redo === null ? null : actWords(redo),
        enabled: Object.fromEntries(commands.map(command => [command.id, canRun(command, state)])),
        titles: Object.fromEntries(commands.map(command => [command.id, command.title()])),
        keys: Object.fromEntries(
          commands.flatMap(({ id, keys: [key] = [] }) => {
            const accelerator = key === undefined ? null : acceleratorOf(key)
            return accelerator === null ? [] : [[id, accelerator]]
          }),
        ),
      }
      // Main writes the menu in the language it hears of.
      const words = JSON.stringify([menu, language])
      if (words === told.current) return
      told.current = words
      shell.setMenuState(menu).catch(notifyError)
    }
    const timer = setTimeout(tell, REST)
    return () => clearTimeout(timer)
  }, [commands, state, language])
  return null
}
