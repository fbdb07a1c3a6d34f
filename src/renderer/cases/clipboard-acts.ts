import type { ClipboardEvent } from 'react'
import type { AttributeSubject } from '../../ipc/constants.ts'
import { t } from '../state/i18n.ts'
import { notify } from '../state/notices.ts'
import { parseBlock, writeBlock } from './clipboard.ts'
import { setPlace } from './desk-store.ts'
import { fillBlock, type ShownTable } from './fill-cells.ts'
import { rectangleOf, type Selection } from './grid-place.ts'
import { storeCells } from './store-cells.ts'
import { attributeName, valueWords } from './value-words.ts'

/** Puts the selected cells on the clipboard, as spreadsheets take them. */
export function copySelection(event: ClipboardEvent, table: ShownTable, selection: Selection): void {
  event.preventDefault()
  event.clipboardData.setData('text/plain', writeBlock(selectedWords(table, selection)))
}

function selectedWords({ attributes, rows }: ShownTable, selection: Selection): string[][] {
  const { top, bottom, left, right } = rectangleOf(selection)
  if (top < 0) return [attributes.slice(Math.max(0, left - 1), right).map(attributeName)]
  return rows.slice(top, bottom + 1).map(({ name, values }) => {
    const words = [name, ...values.map((value, column) => valueWords(value ?? '', attributes[column]))]
    return words.slice(left, right + 1)
  })
}

/** Fills cells from the active one on with a block of the clipboard, as one act; all of it or nothing. */
export async function pasteText(
  subject: AttributeSubject,
  table: ShownTable,
  selection: Selection,
  text: string,
): Promise<void> {
  const corner = rectangleOf(selection)
  if (text === '' || corner.top < 0) return
  if (corner.left === 0) {
    notify(t('cases:paste.names'))
    return
  }
  const block = parseBlock(text)
  const { cells, rowsLeft, columnsLeft } = fillBlock(table, corner, block)
  if (!(await storeCells(subject, cells))) return
  if (block.length > 1 || (block[0]?.length ?? 0) > 1) {
    const width = Math.max(...block.map(row => row.length))
    const bottom = Math.min(table.rows.length, corner.top + block.length) - 1
    const right = Math.min(table.attributes.length, corner.left + width - 1)
    setPlace(subject, {
      selection: {
        anchor: { row: bottom, column: right },
        head: { row: corner.top, column: corner.left },
      },
    })
  }
  if (rowsLeft > 0 || columnsLeft > 0) {
    notify(
      t('cases:paste.left', {
        rows: t('cases:paste.rows', { count: rowsLeft }),
        columns: t('cases:paste.columns', { count: columnsLeft }),
      }),
    )
  }
}
