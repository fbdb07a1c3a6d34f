import type { CaseId } from '../../core/id.ts'
import type { AttributeSubject } from '../../ipc/constants.ts'
import { askFor } from './asking.ts'
import { clearCells, fillDown, type ShownTable } from './fill-cells.ts'
import { rectangleOf, type Selection } from './grid-place.ts'
import { storeCells } from './store-cells.ts'

/** Takes the values of the selected cells away. Of a case's name alone it asks whether the case shall go. */
export function clearSelection(subject: AttributeSubject, table: ShownTable, selection: Selection): void {
  const { top, bottom, left, right } = rectangleOf(selection)
  if (top < 0) return
  if (subject === 'case' && left === 0 && right === 0) {
    askFor({ kind: 'remove-cases', ids: table.rows.slice(top, bottom + 1).map(({ id }) => id as CaseId) })
  } else {
    storeCells(subject, clearCells(table, { top, bottom, left, right }))
  }
}

export function fillSelectionDown(subject: AttributeSubject, table: ShownTable, selection: Selection): void {
  const rectangle = rectangleOf(selection)
  if (rectangle.top >= 0) storeCells(subject, fillDown(table, rectangle))
}
