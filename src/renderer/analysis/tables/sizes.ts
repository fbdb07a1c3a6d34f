/** Sizes of the matrix in pixels. */
export const ROW = 28
export const COLUMN = 92
export const NAMES = 230
export const TOTAL = 78
export const HEAD_HEIGHT = 76
