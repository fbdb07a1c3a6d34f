import { flushAll } from '../state/closing.ts'
import { isTextField, runCommand } from '../state/commands.ts'
import { disconnect } from '../state/connection.ts'
import { notifyError } from '../state/notices.ts'
import { noteOpening } from '../state/opening.ts'
import { onShellEvent, shell } from '../state/shell.ts'

/** Does what the main process tells the window: menu items, projects opened from outside, a host that died. */
export function followShell(): void {
  onShellEvent(event => {
    switch (event.kind) {
      case 'command':
        return void chooseInMenu(event.id)
      case 'opening':
        return noteOpening(event.opening)
      case 'host-died':
        return disconnect('died')
      case 'closing':
        return void saveTyping()
      case 'preferences':
        // followPreferences takes them.
        return
    }
  })
}

/** The project waits for this before it closes, but not for ever: what cannot be stored is told. */
async function saveTyping(): Promise<void> {
  try {
    await flushAll()
  } catch (error) {
    notifyError(error)
  } finally {
    await shell.readyToClose().catch(notifyError)
  }
}

const inFields: Readonly<Record<string, { readonly command: string; readonly inputType: string }>> = {
  'history.undo': { command: 'undo', inputType: 'historyUndo' },
  'history.redo': { command: 'redo', inputType: 'historyRedo' },
}

/** While people write, undo in the menu means their writing. */
function chooseInMenu(id: string): void {
  const { activeElement: field } = document
  const step = inFields[id]
  if (step === undefined || field === null || !isTextField(field)) return void runCommand(id)
  // An editor has a history of its own and says so; of a plain field the page knows.
  const { command, inputType } = step
  const asked = new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true })
  if (field.dispatchEvent(asked)) document.execCommand(command)
}
