import { type MouseEvent, type RefObject, useRef } from 'react'
import { setPlace } from './desk-store.ts'
import { beginEdit } from './edit-cell.ts'
import { type CellPlace, type Selection, selectionAt } from './grid-place.ts'
import type { GridProps } from './grid-props.ts'
import { storeEdit } from './store-cells.ts'

interface PointerProps extends GridProps {
  readonly selection: Selection
  readonly input: RefObject<HTMLTextAreaElement | null>
}

/** A press chooses a cell, a drag or Shift several, a double click opens one for typing. */
export function usePointer({ subject, table, selection, input }: PointerProps) {
  const dragging = useRef(false)
  const choose = async (place: CellPlace, extend: boolean) => {
    // The words in the open cell are stored first; if they are refused they stay where they are.
    if (!(await storeEdit(subject))) return
    setPlace(subject, {
      selection: extend ? { anchor: selection.anchor, head: place } : selectionAt(place),
    })
  }
  return {
    onMouseDown: (event: MouseEvent) => {
      const place = placeAt(event.target)
      if (place === null || event.button !== 0) return
      // The box for typing keeps the focus, wherever the press lands.
      event.preventDefault()
      input.current?.focus({ preventScroll: true })
      dragging.current = place.row >= 0
      // Headings hear the click themselves; choosing one might move it from under the pointer.
      if (place.row >= 0) choose(place, event.shiftKey)
    },
    onMouseMove: (event: MouseEvent) => {
      if (!dragging.current || event.buttons !== 1) {
        dragging.current = false
        return
      }
      const place = placeAt(event.target)
      const { head, anchor } = selection
      if (place === null || place.row < 0 || (place.row === head.row && place.column === head.column)) return
      setPlace(subject, { selection: { anchor, head: place } })
    },
    onMouseUp: () => {
      dragging.current = false
    },
    onDoubleClick: (event: MouseEvent) => {
      const place = placeAt(event.target)
      if (place !== null && !(input.current?.readOnly ?? true)) beginEdit(subject, table, place)
    },
  }
}

/** The cell something belongs to. */
function placeAt(target: EventTarget): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  return cell === null ? null : { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
}
