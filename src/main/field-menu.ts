import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import type { MenuWords } from './words.ts'

/** What of a press for a menu decides what the menu holds. */
export type Pressed = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>

/**
 * The menu of a place where people type, or of words that are selected elsewhere; null where there is neither. Most of
 * its items are the platform's own, so that they act on any field and on any editor. Undo and redo are the window's:
 * the platform knows nothing of what an editor keeps.
 */
export function fieldMenu(
  { isEditable, selectionText, editFlags: can }: Pressed,
  { edit }: MenuWords,
  run: (command: string) => void,
): MenuItemConstructorOptions[] | null {
  const copy = { role: 'copy', label: edit.copy, enabled: can.canCopy } as const
  if (!isEditable) return selectionText.trim() === '' ? null : [copy]
  return [
    { id: 'undo', label: edit.undo, click: () => run('history.undo') },
    { id: 'redo', label: edit.redo, click: () => run('history.redo') },
    { type: 'separator' },
    { role: 'cut', label: edit.cut, enabled: can.canCut },
    copy,
    { role: 'paste', label: edit.paste, enabled: can.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: edit.selectAll, enabled: can.canSelectAll },
  ]
}
