import type { KeyboardEvent } from 'react'
import type { DocumentId } from '../../core/id.ts'
import { runCommand } from '../state/commands.ts'
import { isMac } from '../state/shell.ts'
import { readDocument } from '../state/ui-store.ts'
import { clearSelection, fillSelectionDown } from './cell-acts.ts'
import { arrange, placeIn, setPlace } from './desk-store.ts'
import { beginEdit } from './edit-cell.ts'
import { moved, type Selection, selectionAt } from './grid-place.ts'
import type { GridProps } from './grid-props.ts'
import { nextSort } from './show-rows.ts'

interface GridPress extends GridProps {
  readonly event: KeyboardEvent<HTMLTextAreaElement>
  readonly selection: Selection
  readonly readOnly: boolean
  readonly onMenu: (column: number) => void
}

/** Keys while nothing is being typed. Letters go on to the box, where they begin an edit; Tab leaves the table. */
export function pressInGrid(press: GridPress): void {
  const { event, subject, table, selection } = press
  const far = isMac() ? event.metaKey : event.ctrlKey
  const size = { rows: table.rows.length, columns: table.attributes.length + 1 }
  const next = event.altKey ? null : moved(selection, { key: event.key, far, shift: event.shiftKey }, size)
  if (next !== null) setPlace(subject, { selection: next })
  else if (far ? !pressWithControl(press) : !pressAlone(press)) return
  event.preventDefault()
}

/** True when the key meant something here. */
function pressWithControl({ event, subject, table, selection, readOnly }: GridPress): boolean {
  switch (event.key.toLowerCase()) {
    case 'z':
      return runCommand(event.shiftKey ? 'history.redo' : 'history.undo') || true
    case 'y':
      return runCommand('history.redo') || true
    case 'd':
      if (!readOnly) fillSelectionDown(subject, table, selection)
      return true
    case 'a':
      setPlace(subject, {
        selection: {
          anchor: { row: table.rows.length - 1, column: table.attributes.length },
          head: { row: 0, column: 0 },
        },
      })
      return true
    default:
      return false
  }
}

function pressAlone(press: GridPress): boolean {
  const { event, subject, selection } = press
  const { head } = selection
  switch (event.key) {
    case 'Enter':
      open(press)
      return true
    case ' ':
      if (head.row >= 0) return false
      open(press)
      return true
    case 'F2':
      return edit(press)
    case 'Delete':
    case 'Backspace':
      if (!press.readOnly) clearSelection(subject, press.table, selection)
      return true
    case 'Escape':
      setPlace(subject, { selection: selectionAt(head) })
      return true
    case 'ArrowDown':
      // With Alt: opens what hangs from the cell.
      if (head.row >= 0) return edit(press)
      press.onMenu(head.column)
      return true
    case 'ContextMenu':
    case 'F10':
      if (head.row >= 0 || (event.key === 'F10' && !event.shiftKey)) return false
      press.onMenu(head.column)
      return true
    default:
      return false
  }
}

/** Enter sorts by a heading, opens a document by its name, and opens any other cell for typing. */
function open(press: GridPress): void {
  const { subject, table, selection } = press
  const { row, column } = selection.head
  const owner = table.rows[row]
  if (row < 0) {
    const by = table.attributes[column - 1]?.id ?? 'name'
    arrange(subject, { sort: nextSort(placeIn(subject).sort, by) })
  } else if (column === 0 && subject === 'document' && owner !== undefined) {
    readDocument(owner.id as DocumentId)
  } else edit(press)
}

function edit({ subject, table, selection, readOnly }: GridPress): boolean {
  if (!readOnly) beginEdit(subject, table, selection.head)
  return true
}
