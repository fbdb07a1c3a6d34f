type Rgb = readonly [red: number, green: number, blue: number]

function rgbOf(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** A colour between two, both `#rrggbb`: 0 is the first, 1 the second. */
export function mixed(from: string, to: string, share: number): string {
  const [start, end] = [rgbOf(from), rgbOf(to)]
  return `#${start
    .map((part, at) => Math.round(part + ((end[at] ?? 0) - part) * share))
    .map(part => part.toString(16).padStart(2, '0'))
    .join('')}`
}

/** Relative luminance, WCAG 2.2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = rgbOf(color).map(part => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours, 1 to 21, WCAG 2.2. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** The colour, moved away from the ground as far as it takes to be seen on it: 3 : 1 for shapes, 4.5 : 1 for words. */
export function seenOn(color: string, ground: string, least = 3): string {
  const away = contrast(ground, '#000000') > contrast(ground, '#ffffff') ? '#000000' : '#ffffff'
  for (let step = 0; step < 20; step++) {
    const tried = mixed(color, away, step / 20)
    if (contrast(tried, ground) >= least) return tried
  }
  return away
}

/** Black or white, whichever reads better on the colour. */
export function inkOn(color: string): string {
  return contrast(color, '#000000') >= contrast(color, '#ffffff') ? '#000000' : '#ffffff'
}
