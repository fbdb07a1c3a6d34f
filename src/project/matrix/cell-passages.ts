import { at, PlaceFinder } from '../../core/matrix/index.ts'
import { paragraphNumber, paragraphStarts } from '../../core/text/index.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { CellPassage, CellPassages } from '../../ipc/matrix-results.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { contextOf } from '../search/passages.ts'
import { readTextContent } from '../store/contents.ts'
import { idsOfCodings } from '../store/counting.ts'
import type { Axis } from './axis.ts'
import { chosen } from './chosen.ts'
import { type Planned, planned } from './count-matrix.ts'
import { steadily } from './slices.ts'

/** An item of the cell: where it is, and the key of the coding it is. */
interface Found {
  readonly document: number
  readonly from: number
  readonly to: number
  readonly key: number | undefined
}

/** The codings behind a cell, a row or a column. Refuses what `countMatrix` refuses, and not-found. */
export function cellPassages(
  db: ReadDb,
  choice: CheckedInputOf<'matrices.passages'>,
  context: QueryContext,
): Promise<CellPassages> {
  return steadily(db, context, async slices => {
    const table = await planned(db, choice, context, slices)
    const found = await itemsOfCell(
      table,
      memberOf(table.rows, choice.row),
      memberOf(table.columns, choice.column),
    )
    const page = found.slice(choice.after, choice.after + choice.limit)
    return {
      passages: withWords(db, page, table),
      total: found.length,
      different: new Set(found.map(({ document, from, to }) => `${document} ${from} ${to}`)).size,
      documents: new Set(found.map(({ document }) => document)).size,
    }
  })
}

function memberOf({ heads }: Axis, id: string | null): number | null {
  if (id === null) return null
  const [head] = chosen(heads, [id], ({ id }) => id)
  return head === undefined ? null : heads.indexOf(head)
}

async function itemsOfCell(
  { columns, plan, sources }: Planned,
  row: number | null,
  column: number | null,
): Promise<Found[]> {
  const across = columns.heads.length
  const isCell = (down: number, over: number) => {
    const cell = down * plan.columns + over
    const [here, there] = plan.turned ? [over, down] : [Math.floor(cell / across), cell % across]
    return (row === null || row === here) && (column === null || column === there)
  }
  const { starts, rows: rowsOf } = plan.rowsOf
  const found: Found[] = []
  const { documents } = sources.counted
  await sources.slices.each(documents, documents.length, document => {
    const places = plan.placesOf(document)
    if (places.whole.length + places.from.length === 0) return
    const finder = new PlaceFinder(places)
    const { from, to, label, keys } = plan.itemsOf(document)
    for (let item = 0; item < from.length; item++) {
      const [start, end] = [at(from, item), at(to, item)]
      let isIn = false
      for (let i = at(starts, at(label, item)); i < at(starts, at(label, item) + 1) && !isIn; i++) {
        const down = at(rowsOf, i)
        isIn = places.whole.some(over => isCell(down, over))
        if (!isIn) {
          finder.each(start, end, place => {
            if (isCell(down, at(places.member, place))) isIn = true
          })
        }
      }
      if (isIn) found.push({ document, from: start, to: end, key: keys?.[item] })
    }
  })
  return found
}

/** A page of them with their words; each document's text is read once. */
function withWords(db: ReadDb, page: readonly Found[], { sources: { table } }: Planned): CellPassage[] {
  const ids = idsOfCodings(
    db,
    page.flatMap(({ key }) => key ?? []),
  )
  let last: {
    readonly document: number
    readonly text: string
    readonly paragraphs: readonly number[]
  } | null = null
  return page.flatMap(({ document, from, to, key }): CellPassage[] => {
    const of = table.documents[document]
    if (of === undefined) return []
    if (last?.document !== document) {
      const text = readTextContent(db, of.textKey)
      last = { document, text, paragraphs: paragraphStarts(text) }
    }
    const { text, paragraphs } = last
    const span = { from, to }
    return [
      {
        coding: key === undefined ? null : (ids.get(key) ?? null),
        documentId: of.id,
        span,
        quotation: text.slice(from, to),
        ...contextOf(text, span),
        paragraph: paragraphNumber(paragraphs, from),
      },
    ]
  })
}
