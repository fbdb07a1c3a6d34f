import type { KeyboardEvent } from 'react'
import { localCommandFor, runCommand } from '../../state/commands.ts'

/** Keys of lists of words and lines: what can be done with the row the arrows have reached. */
export function pressWordKey(event: KeyboardEvent): boolean {
  const command = localCommandFor(event, 'edit')
  return command?.startsWith('words.') === true && runCommand(command)
}
