import { commandState } from '../state/commands.ts'
import { attempt } from '../state/notices.ts'
import { canCode } from './can-act.ts'
import { applyRecentCode, recentCodes } from './coding-acts.ts'

/** Applies the code used last, or the one before it, and so on by `index`. False where that cannot be done now. */
export function codeRecently(index: number): boolean {
  if (!canCode(commandState()) || index >= recentCodes().length) return false
  attempt(() => applyRecentCode(index))
  return true
}
