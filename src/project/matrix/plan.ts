import {
  at,
  commonPlaces,
  type Items,
  itemsAsPlaces,
  ownRows,
  type Places,
  type RowsOfLabels,
  rowsOfLabels,
  wholePlaces,
} from '../../core/matrix/index.ts'
import type { Axis, CodingAxis } from './axis.ts'
import { type Counted, codingsOf, inPart } from './coding-table.ts'

/** What is counted of a document; codings have keys, passages of queries have none. */
export type CountedItems = Items & { readonly keys?: Float64Array }

/**
 * How a table is counted: items are dealt to rows by their labels and to columns by where they lie. Where both sides
 * take codings by what they are (codes and coders), or both are places, the pairs of members stand on one side; the
 * cells stand in the same order either way. `turned`: rows and columns are counted the other way round.
 */
export interface Plan {
  readonly rows: number
  readonly columns: number
  readonly rowsOf: RowsOfLabels
  readonly turned: boolean
  itemsOf(document: number): CountedItems
  placesOf(document: number): Places
}

export function planOf(rows: Axis, columns: Axis, counted: Counted): Plan {
  const plan = planOfAll(rows, columns, counted)
  return { ...plan, placesOf: document => inPart(counted, document, plan.placesOf(document)) }
}

function planOfAll(rows: Axis, columns: Axis, counted: Counted): Plan {
  if (rows.kind !== 'places') return planOfItems(rows, columns, counted)
  if (columns.kind !== 'places') return { ...planOfItems(columns, rows, counted), turned: true }
  const [here, across] = [rows.heads.length, columns.heads.length]
  return {
    rows: 1,
    columns: here * across,
    rowsOf: rowsOfLabels(counted.table.codes.map(() => [0])),
    turned: false,
    itemsOf: document => codingsOf(counted, document, 'code'),
    placesOf: document => commonPlaces(rows.placesOf(document), columns.placesOf(document), across),
  }
}

function planOfItems(rows: Exclude<Axis, { kind: 'places' }>, columns: Axis, counted: Counted): Plan {
  if (rows.kind === 'codings' && columns.kind === 'codings' && rows.label !== columns.label) {
    return planOfPairs(rows, columns, counted)
  }
  const shape = { rows: rows.heads.length, columns: columns.heads.length, turned: false }
  const placesOf = (document: number) => asPlaces(columns, document, counted)
  return rows.kind === 'passages'
    ? { ...shape, rowsOf: ownRows(shape.rows), itemsOf: document => rows.itemsOf(document), placesOf }
    : {
        ...shape,
        rowsOf: rows.membersOf,
        itemsOf: document => codingsOf(counted, document, rows.label),
        placesOf,
      }
}

/** Codings by code and coder at once: every pair of them is a label, every pair of members a row. */
function planOfPairs(rows: CodingAxis, columns: CodingAxis, counted: Counted): Plan {
  const coders = counted.table.coders.length
  const across = columns.heads.length
  const pairs = counted.table.codes.flatMap((_, code) =>
    counted.table.coders.map((_, coder) => {
      const others = membersOf(columns, columns.label === 'code' ? code : coder)
      return membersOf(rows, rows.label === 'code' ? code : coder).flatMap(member =>
        others.map(other => member * across + other),
      )
    }),
  )
  const everywhere = wholePlaces([0])
  return {
    rows: rows.heads.length * across,
    columns: 1,
    rowsOf: rowsOfLabels(pairs),
    turned: false,
    itemsOf(document) {
      const items = codingsOf(counted, document, 'code')
      return { ...items, label: items.label.map((code, i) => code * coders + at(items.coder, i)) }
    },
    placesOf: () => everywhere,
  }
}

function membersOf({ membersOf: { starts, rows } }: CodingAxis, label: number): number[] {
  return [...rows.subarray(at(starts, label), at(starts, label + 1))]
}

/** What lies under the codings or passages of each member. */
export function asPlaces(axis: Axis, document: number, counted: Counted): Places {
  switch (axis.kind) {
    case 'places':
      return axis.placesOf(document)
    case 'passages':
      return itemsAsPlaces(axis.itemsOf(document), ownRows(axis.heads.length))
    case 'codings':
      return itemsAsPlaces(codingsOf(counted, document, axis.label), axis.membersOf)
  }
}
