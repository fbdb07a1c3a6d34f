import { openReading } from '../editor/index.ts'
import type { CommandState } from '../state/commands.ts'
import { activeCodingId } from './coding-acts.ts'

/** Keys act on the text only while it, the coding bar in it, nothing, or the palette that runs them has the focus. */
function isAtText(): boolean {
  const focused = document.activeElement
  return focused === null || focused === document.body || focused.closest('.reading, [role=dialog]') !== null
}

/** In the words themselves, or in the palette, which leads back to them. */
export function isInText(): boolean {
  return openReading()?.view.hasFocus === true || document.activeElement?.closest('[role=dialog]') != null
}

export function canCode({ ui, readOnly }: CommandState): boolean {
  return !readOnly && ui.desk === 'reading' && ui.selection !== null && isAtText()
}

export function hasActive({ ui }: CommandState): boolean {
  return ui.desk === 'reading' && activeCodingId() !== null && isAtText()
}

/** There is an active coding, and it can be changed. */
export function canChange(state: CommandState): boolean {
  return hasActive(state) && !state.readOnly
}
