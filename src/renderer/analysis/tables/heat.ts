/** How many tints there are; `--heat-1` to `--heat-5` of the tokens. */
export const HEAT_CLASSES = 5

/**
 * The tint of a value, from 1 for the smallest that are not 0 to 5 for the largest; 0 for none. Tints grow with the
 * square root: most tables have many small cells and few large ones.
 */
export function heatOf(value: number, most: number): number {
  if (value <= 0 || most <= 0) return 0
  return Math.min(HEAT_CLASSES, Math.max(1, Math.round(HEAT_CLASSES * Math.sqrt(value / most))))
}

export interface HeatRange {
  readonly tint: number
  readonly from: number
  readonly to: number
}

/** From which value to which, of each tint that any number has; of whole numbers the whole ones. */
export function heatRanges(most: number, isWhole: boolean): HeatRange[] {
  if (most <= 0) return []
  const lowest = (tint: number) => (tint === 1 ? 0 : most * ((tint - 0.5) / HEAT_CLASSES) ** 2)
  return Array.from({ length: HEAT_CLASSES }, (_, at) => at + 1).flatMap(tint => {
    const [low, high] = [lowest(tint), tint === HEAT_CLASSES ? most : lowest(tint + 1)]
    if (!isWhole) return [{ tint, from: low, to: high }]
    const from = Math.max(1, Math.ceil(low))
    const to = tint === HEAT_CLASSES ? most : Math.ceil(high) - 1
    return to < from ? [] : [{ tint, from, to }]
  })
}
