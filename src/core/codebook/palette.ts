/**
 * Colours for new codes: twelve hues told apart by people with the common colour-vision deficiencies, taken from
 * Paul Tol's "muted" and "bright" schemes (SRON/EPS/TN/09-002, issue 3.2), with the light yellow left out, which
 * no text could be read in. Colour is never the only sign: brackets carry the code's name.
 */
export const palette = [
  '#cc6677',
  '#332288',
  '#117733',
  '#88ccee',
  '#882255',
  '#44aa99',
  '#999933',
  '#aa4499',
  '#4477aa',
  '#ee6677',
  '#228833',
  '#aa3377',
] as const

/** The palette's colour that the fewest of the used colours have; the earlier one on a tie. */
export function nextColor(used: Iterable<string>): string {
  const count = new Map<string, number>(palette.map(color => [color, 0]))
  for (const color of used) count.set(color, (count.get(color) ?? 0) + 1)
  return palette.reduce((best, color) => ((count.get(color) ?? 0) < (count.get(best) ?? 0) ? color : best))
}
