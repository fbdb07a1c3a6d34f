import type { AttributeSubject } from '../../ipc/constants.ts'
import { setPlace } from './desk-store.ts'
import type { ShownTable } from './fill-cells.ts'
import { type CellPlace, selectionAt } from './grid-place.ts'
import { valueWords } from './value-words.ts'

/**
 * Opens a cell for typing; without words typed already it begins with what is there. Nothing for a heading, nor for the name of
 * a speaker, which the texts give.
 */
export function beginEdit(
  subject: AttributeSubject,
  table: ShownTable,
  place: CellPlace,
  typed?: string,
): void {
  const owner = table.rows[place.row]
  if (owner === undefined || (subject === 'speaker' && place.column === 0)) return
  const attribute = table.attributes[place.column - 1]
  const before =
    attribute === undefined ? owner.name : valueWords(owner.values[place.column - 1] ?? '', attribute)
  setPlace(subject, {
    selection: selectionAt(place),
    edit: { subjectId: owner.id, of: attribute?.id ?? 'name', before, typed: typed ?? before },
  })
}
