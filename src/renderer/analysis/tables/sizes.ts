/** Sizes of a table in pixels. */
export const ROW = 28
export const COLUMN = 92
export const NAMES = 230
export const SUM = 86
export const HEAD_HEIGHT = 76
