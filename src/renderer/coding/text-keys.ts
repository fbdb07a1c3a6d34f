import type { EditorView } from '@codemirror/view'
import { isBarOpen, type OpenReading, setActiveCoding } from '../editor/index.ts'
import { runCommand } from '../state/commands.ts'
import { isMac } from '../state/shell.ts'
import { closeBar, openBar } from './bar-focus.ts'
import { barAct, typesText } from './bar-keys.ts'
import { activeCodingId, recentCodes } from './coding-acts.ts'
import { takeEdgeKey } from './edge-keys.ts'
import { dropPen, penCode } from './pen.ts'
import { codeRecently } from './recent-codes.ts'

/**
 * Keys pressed in the text while words are selected: what is typed goes into the bar, commands act at once. Gives
 * true for keys that are dealt with; the others go their usual way, into the box if that has taken the focus.
 */
export function takeTextKey(event: KeyboardEvent, { view }: OpenReading): boolean {
  if (takeEdgeKey(event, view)) return true
  if (event.key === 'Escape' && !isBarOpen(view.state) && (dropPen() || leaveCoding(view))) return true
  if (view.state.selection.main.empty || penCode() !== null) return false
  const open = isBarOpen(view.state)
  const act = barAct(event, { empty: true, recent: recentCodes().length })
  switch (act.kind) {
    case 'recent':
      return codeRecently(act.index)
    case 'repeat':
      return runCommand('coding.repeat')
    case 'close':
      if (open) closeBar()
      return open
    case 'apply':
      // On a coding, Enter opens that.
      if (activeCodingId() !== null) return false
      openBar()
      return true
    case 'type':
      if (typesText(event) && !isForCoding(event) && (isMac() || !event.altKey)) openBar()
      return false
    case 'create':
    case 'step':
    case 'text':
      return false
  }
}

/** The active coding is active no more. False when none was. */
function leaveCoding(view: EditorView): boolean {
  if (activeCodingId() === null) return false
  view.dispatch({ effects: setActiveCoding.of(null) })
  return true
}

/** On a coding these are its own: uncode, and its two ends. */
function isForCoding({ key }: KeyboardEvent): boolean {
  return activeCodingId() !== null && ['u', '[', ']'].includes(key.toLowerCase())
}
