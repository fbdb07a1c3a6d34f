/** A colour for lines, brought to a lightness that the page sets off. */
export const stroke = (color: string) =>
  `light-dark(oklch(from ${color} min(l, 0.6) c h), oklch(from ${color} max(l, 0.68) c h))`
