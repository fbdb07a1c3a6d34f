const named: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000ff',
  brown: '#a52a2a',
  cyan: '#00ffff',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  magenta: '#ff00ff',
  orange: '#ffa500',
  pink: '#ffc0cb',
  purple: '#800080',
  red: '#ff0000',
  white: '#ffffff',
  yellow: '#ffff00',
}

/** A colour as tools write it, as `#rrggbb`: also with three or eight digits, as `rgb()` and `rgba()`, by name. Null for none. */
export function readColor(written: string): string | null {
  const color = written.trim().toLowerCase()
  const long = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/.exec(color)?.[1]
  if (long !== undefined) return `#${long}`
  const short = /^#?([0-9a-f]{3})$/.exec(color)?.[1]
  if (short !== undefined) return `#${[...short].map(digit => digit + digit).join('')}`
  const parts = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/.exec(color)?.slice(1)
  if (parts === undefined) return Object.hasOwn(named, color) ? (named[color] ?? null) : null
  return `#${parts.map(part => Math.min(255, Number(part)).toString(16).padStart(2, '0')).join('')}`
}
