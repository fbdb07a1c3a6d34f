/** A colour for lines, brought to a lightness that the page sets off. */
export const stroke = (color: string) =>
  `light-dark(oklch(from ${color} min(l, 0.6) c h), oklch(from ${color} max(l, 0.68) c h))`

/** How much of a code's colour lies under text, in per cent: light pages, dark pages. */
export const tints = { plain: [17, 26], active: [38, 46], name: [18, 18] } as const
/** On dark pages a tint is brought up to this lightness (OKLCH) first. */
export const DARK_TINT_LIGHTNESS = 0.62
