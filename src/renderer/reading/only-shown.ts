import { type CodingColumns, codingInSlot, type DrawnCoding, drawnOf } from '../../core/coding/index.ts'
import type { CodingChanges } from '../../ipc/events.ts'
import type { KnownCodings } from '../state/codings.ts'

/** Whether a coding is to be seen. */
export type IsShown = (coding: DrawnCoding) => boolean

/** The codings that are to be seen, as if there were no others; null shows all. */
export function onlyShown(known: KnownCodings, isShown: IsShown | null): KnownCodings {
  if (isShown === null) return known
  return {
    columns: shownColumns(known.columns, isShown),
    changes: known.changes.map(changes => onlyShownChanges(changes, isShown)),
  }
}

/** A change as it looks where only some codings are seen: those that are not to be seen any more go. */
export function onlyShownChanges(changes: CodingChanges, isShown: IsShown | null): CodingChanges {
  if (isShown === null) return changes
  const isSeen = changes.upserted.map(coding => isShown(drawnOf(coding)))
  return {
    ...changes,
    upserted: changes.upserted.filter((_, n) => isSeen[n]),
    removed: [...changes.removed, ...changes.upserted.flatMap(({ id }, n) => (isSeen[n] ? [] : [id]))],
  }
}

function shownColumns(columns: CodingColumns, isShown: IsShown): CodingColumns {
  const slots: number[] = []
  for (let slot = 0; slot < columns.ids.length; slot++) {
    if (isShown(codingInSlot(columns, slot))) slots.push(slot)
  }
  return {
    ...columns,
    ids: slots.flatMap(slot => columns.ids[slot] ?? []),
    from: Int32Array.from(slots, slot => columns.from[slot] ?? 0),
    to: Int32Array.from(slots, slot => columns.to[slot] ?? 0),
    code: Uint32Array.from(slots, slot => columns.code[slot] ?? 0),
    coder: Uint32Array.from(slots, slot => columns.coder[slot] ?? 0),
    signs: Uint8Array.from(slots, slot => columns.signs[slot] ?? 0),
  }
}
