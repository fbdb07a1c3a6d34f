/** Sizes of the grid in pixels. */
export const sizes = { row: 78, column: 200, head: 58, names: 190, ahead: 2 } as const

/** More characters than this never fit into a cell. */
export const LONGEST_SHOWN = 120
