import { palette } from '../codebook/index.ts'

/** A colour for the part of that number, where parts have none of their own. */
export function seriesColor(at: number): string {
  return palette[at % palette.length] ?? palette[0]
}
