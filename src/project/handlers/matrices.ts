import { codeTree, flattenTree } from '../../core/codebook/index.ts'
import { countMatrix, type MatrixEntry } from '../../core/matrix/index.ts'
import type { Matrix, MatrixChoice } from '../../ipc/matrices.ts'
import type { ReadDb } from '../db/connection.ts'
import { codeKeys, listCodes } from '../store/codes.ts'
import { type CountedCoding, countedCodings } from '../store/codings.ts'
import { documentColumns } from '../store/documents.ts'
import type { HandlersOf } from './handler.ts'

export const matrices: HandlersOf<'matrices'> = {
  count: (db, choice) => countCodesByDocuments(db, choice),
}

/** The code × document table: rows in the order of the codebook's tree, columns in the project's order. */
export function countCodesByDocuments(db: ReadDb, choice: MatrixChoice): Matrix {
  const nodes = flattenTree(codeTree(listCodes(db)))
  const columns = documentColumns(db)
  const rowOfId = new Map(nodes.map((node, row) => [node.code.id, row]))
  const rowOfKey = new Map(codeKeys(db).map(({ key, id }) => [key, rowOfId.get(id) ?? -1]))
  const columnOfKey = new Map(columns.map(({ key }, column) => [key, column]))
  const above = nodes.map(({ code }) => {
    const rows: number[] = []
    for (let parent = code.parentId; parent !== null; ) {
      const row = rowOfId.get(parent)
      if (row === undefined) break
      rows.push(row)
      parent = nodes[row]?.code.parentId ?? null
    }
    return rows
  })
  const cells = countMatrix(
    { rows: nodes.length, columns: columns.length },
    entriesOf(countedCodings(db), rowOfKey, columnOfKey),
    choice.measure ?? 'codings',
    choice.subcodes ? above : [],
  )
  return {
    rows: nodes.map(({ code, path }) => ({ id: code.id, name: code.name, path })),
    columns: columns.map(({ id, name, source }) => ({ id, name, source })),
    cells,
  }
}

function* entriesOf(
  codings: readonly CountedCoding[],
  rowOfKey: ReadonlyMap<number, number>,
  columnOfKey: ReadonlyMap<number, number>,
): Generator<MatrixEntry> {
  for (const [codeKey, documentKey, from, to] of codings) {
    const row = rowOfKey.get(codeKey)
    const column = columnOfKey.get(documentKey)
    if (row !== undefined && column !== undefined) yield { row, column, from, to }
  }
}
