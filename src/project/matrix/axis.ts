import type { Items, Places, RowsOfLabels } from '../../core/matrix/index.ts'
import type { MatrixHead } from '../../ipc/matrix-results.ts'

/**
 * One side of a table. `codings`: each member takes codings by their code or coder. `passages`: each member is a list
 * of passages of its own, counted as codings are (what a query finds). `places`: each member is part of the texts.
 * Documents are called by their numbers in the table of codings.
 */
export type Axis = CodingAxis | PassageAxis | PlaceAxis

export interface CodingAxis {
  readonly kind: 'codings'
  readonly heads: readonly MatrixHead[]
  readonly label: 'code' | 'coder'
  readonly membersOf: RowsOfLabels
}

export interface PassageAxis {
  readonly kind: 'passages'
  readonly heads: readonly MatrixHead[]
  /** `label` is the number of the member; in reading order. */
  itemsOf(document: number): Items
}

export interface PlaceAxis {
  readonly kind: 'places'
  readonly heads: readonly MatrixHead[]
  placesOf(document: number): Places
}

/** A head of something that is not nested. */
export function plainHead(id: string, name: string): MatrixHead {
  return { id, name, path: name, parent: null }
}
