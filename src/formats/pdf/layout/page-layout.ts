import { type Line, makeLine, rowsOf } from '../lines.ts'
import type { Piece, ReadPage, Rule } from '../model.ts'
import { greatest, least } from '../numbers.ts'
import { readingRegions } from './regions.ts'
import { findTables, type Table } from './tables.ts'

/** A table: rows of cells, each with its lines. */
export interface TableItem {
  readonly kind: 'table'
  readonly page: number
  readonly bottom: number
  readonly rows: readonly (readonly (readonly Line[])[])[]
}

export interface LineItem {
  readonly kind: 'line'
  readonly line: Line
}

/** A column of a page, or a stretch of one: its lines and tables from top to bottom. */
export interface Region {
  readonly page: number
  readonly items: readonly (LineItem | TableItem)[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface PageLayout {
  readonly page: number
  /** In reading order. */
  readonly regions: readonly Region[]
  /** Lines that run in another direction than the page's text. */
  readonly asides: readonly Line[]
  /** Lines drawn on the page, turned as its text is. */
  readonly rules: readonly Rule[]
  readonly height: number
}

/** The text of a page in reading order, without its running heads and page numbers. */
export function layOutPage(page: ReadPage, furniture: ReadonlySet<Piece>): PageLayout {
  const [main, ...others] = page.parts
  const left = (main?.pieces ?? []).filter(piece => !furniture.has(piece))
  const rules = main?.rules ?? []
  const regions = left.length === 0 ? [] : readingRegions(left, rules)
  return {
    page: page.index,
    regions: regions.map(pieces => makeRegion(page.index, pieces, rules)),
    asides: others.flatMap(part => {
      const rest = part.pieces.filter(piece => !furniture.has(piece))
      return rowsOf(rest).map(row => makeLine(row, page.index))
    }),
    rules,
    height: main?.height ?? 0,
  }
}

function makeRegion(page: number, pieces: readonly Piece[], rules: readonly Rule[]): Region {
  const rows = rowsOf(pieces)
  const tables = findTables(rows, rules)
  const items: (LineItem | TableItem)[] = []
  for (let at = 0; at < rows.length; ) {
    const found = tables.find(table => table.from === at)
    if (found !== undefined) {
      items.push(makeTableItem(page, found.table))
      at = found.to
      continue
    }
    const row = rows[at]
    if (row !== undefined) items.push({ kind: 'line', line: makeLine(row, page) })
    at += 1
  }
  return {
    page,
    items,
    left: least(pieces, piece => piece.left),
    right: greatest(pieces, piece => piece.right),
    top: least(pieces, piece => piece.base),
    bottom: greatest(pieces, piece => piece.base),
  }
}

function makeTableItem(page: number, table: Table): TableItem {
  const bottom = greatest(table.rows.flat(2), piece => piece.base)
  const rows = table.rows.map(row => row.map(cell => rowsOf(cell).map(line => makeLine(line, page))))
  return { kind: 'table', page, bottom, rows }
}
