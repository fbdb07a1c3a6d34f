type Path = readonly (string | number)[]

/** Whether a place in settings names a row, a column, one of the codes or cases of a table: what can be left out of it. */
export function isLine(path: Path): boolean {
  const [list, entry] = path.slice(-2)
  if (typeof entry !== 'number') return false
  // Cases that a table is narrowed to stand deeper.
  return list === 'only' || (list === 'codes' && path.length <= 3) || (list === 'cases' && path.length === 2)
}

/** Settings without these rows, columns and codes; what else is there stays. */
export function withoutLines<Settings>(
  settings: Settings,
  parts: readonly { readonly path: Path }[],
): Settings {
  const paths = parts.map(({ path }) => path).filter(isLine)
  return withoutEntries(settings, paths) as Settings
}

/** A value without the entries of lists at these paths. */
function withoutEntries(value: unknown, paths: readonly Path[]): unknown {
  const below = (step: string | number) => paths.flatMap(([first, ...rest]) => (first === step ? [rest] : []))
  if (Array.isArray(value)) {
    return value.flatMap((item, entry) => {
      const inside = below(entry)
      return inside.some(path => path.length === 0) ? [] : [withoutEntries(item, inside)]
    })
  }
  if (typeof value !== 'object' || value === null || paths.length === 0) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, withoutEntries(inner, below(field))]),
  )
}
