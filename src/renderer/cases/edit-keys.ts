import type { KeyboardEvent } from 'react'
import type { Choice } from './choices.ts'
import { type CellEdit, setPlace } from './desk-store.ts'
import { afterEdit, type CellPlace, type Selection, selectionAt } from './grid-place.ts'
import type { GridProps } from './grid-props.ts'
import { storeEdit } from './store-cells.ts'

interface EditPress extends GridProps {
  readonly event: KeyboardEvent<HTMLTextAreaElement>
  readonly selection: Selection
  readonly edit: CellEdit
  readonly options: readonly Choice[] | null
  /** Which of the options Enter means. */
  readonly choice: number
  readonly setChoice: (choice: number) => void
}

/** Keys while words are typed in a cell. Those that are not meant for the table are left to the box. */
export function pressInEdit(press: EditPress): void {
  const { event, subject, edit } = press
  if (event.key === 'Escape') setPlace(subject, { edit: null })
  else if (event.key === 'Enter' && event.altKey) breakLine(event.currentTarget)
  else if (event.key === 'Enter' || event.key === 'Tab') storeAndMove(press, event.key, event.shiftKey)
  else if (isPlainArrow(event) && press.options !== null) moveInList(press, press.options)
  else if (isPlainArrow(event) && !edit.typed.includes('\n')) {
    storeAndMove(press, 'Enter', event.key === 'ArrowUp')
  } else return
  event.preventDefault()
  event.stopPropagation()
}

function isPlainArrow({ key, altKey, shiftKey }: KeyboardEvent): boolean {
  return (key === 'ArrowUp' || key === 'ArrowDown') && !altKey && !shiftKey
}

function moveInList({ event, choice, setChoice }: EditPress, options: readonly Choice[]): void {
  if (options.length === 0) return
  const step = event.key === 'ArrowDown' ? 1 : -1
  setChoice((choice + step + options.length) % options.length)
}

/** Moves on once the words are stored; refused ones stay open. */
function storeAndMove(press: EditPress, key: 'Enter' | 'Tab', back: boolean): void {
  const { subject, table, selection, options, choice } = press
  const from = selection.head
  storeEdit(subject, options?.[choice]?.words).then(stored => {
    if (!stored) return
    const size = { rows: table.rows.length, columns: table.attributes.length + 1 }
    const to: CellPlace = afterEdit(from, key, back, size)
    setPlace(subject, { selection: selectionAt(to) })
  })
}

/** Told to the box as typing, so that the box can take it back as such. */
function breakLine(box: HTMLTextAreaElement): void {
  box.ownerDocument.execCommand('insertText', false, '\n')
}
