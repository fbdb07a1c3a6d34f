import { isUuid } from '../id.ts'

/** A place where settings name something by its id. */
export interface NamedPart {
  readonly id: string
  /** Names of fields and numbers of entries from 0, from the settings down. */
  readonly path: readonly (string | number)[]
}

/** Fields that hold words of people, which may look like anything. */
const wordFields: ReadonlySet<string> = new Set(['words', 'value', 'rowWords', 'columnWords', 'find', 'name'])

/** All ids in the settings of a recipe, in their order, each as often as it stands there. */
export function idsIn(settings: unknown, path: NamedPart['path'] = []): NamedPart[] {
  if (typeof settings === 'string') return isUuid(settings) ? [{ id: settings, path }] : []
  if (Array.isArray(settings)) return settings.flatMap((item, number) => idsIn(item, [...path, number]))
  if (typeof settings !== 'object' || settings === null) return []
  return Object.entries(settings).flatMap(([field, value]) =>
    wordFields.has(field) ? [] : idsIn(value, [...path, field]),
  )
}

/** The place of the first field in `given` that `understood`, which was read from it, has not; null: none. */
export function unknownField(
  given: unknown,
  understood: unknown,
  path: readonly (string | number)[] = [],
): readonly (string | number)[] | null {
  if (Array.isArray(given)) {
    if (!Array.isArray(understood)) return null
    return firstOf(
      given.map((item, number) => () => unknownField(item, understood[number], [...path, number])),
    )
  }
  if (typeof given !== 'object' || given === null) return null
  if (typeof understood !== 'object' || understood === null) return null
  const known = understood as Readonly<Record<string, unknown>>
  return firstOf(
    Object.entries(given).map(([field, value]) => () => {
      const here = [...path, field]
      return Object.hasOwn(known, field) ? unknownField(value, known[field], here) : here
    }),
  )
}

function firstOf<Found>(looks: readonly (() => Found | null)[]): Found | null {
  for (const look of looks) {
    const found = look()
    if (found !== null) return found
  }
  return null
}
