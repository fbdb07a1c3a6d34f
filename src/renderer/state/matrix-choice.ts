import { create } from 'zustand'
import type { CodeId, DocumentId } from '../../core/id.ts'
import type { Matrix } from '../../ipc/matrix-results.ts'

/** What the matrix desk offers to count. */
export const deskMeasures = ['codings', 'characters', 'covered', 'documents'] as const

/** Codes in the rows, documents in the columns. */
export interface CodeMatrix {
  readonly rows: readonly { readonly id: CodeId; readonly name: string; readonly path: string }[]
  readonly columns: readonly { readonly id: DocumentId; readonly name: string }[]
  readonly cells: Matrix['cells']
}

/** A matrix of codes × documents, whose heads are called by the ids of those. */
export function codeMatrix({ rows, columns, cells }: Matrix): CodeMatrix {
  return {
    rows: rows.map(({ id, name, path }) => ({ id: id as CodeId, name, path })),
    columns: columns.map(({ id, name }) => ({ id: id as DocumentId, name })),
    cells,
  }
}

interface DeskChoice {
  readonly rows: 'codes'
  readonly columns: 'documents'
  readonly measure: (typeof deskMeasures)[number]
  readonly subcodes: boolean
}

/** What the matrix desk shows; exports write exactly this. */
export const useMatrixChoice = create<DeskChoice>()(() => ({
  rows: 'codes',
  columns: 'documents',
  measure: 'codings',
  subcodes: false,
}))
