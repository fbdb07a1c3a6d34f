import { foldName } from '../../core/codebook/match.ts'

/**
 * How a name was found: as it is, or but for case, width, script and blanks, or
 * by the file it came from; or that it was not, or is several.
 */
export type Match<Named> =
  | { readonly how: 'exact' | 'loose'; readonly item: Named }
  | { readonly how: 'none' | 'several' }

/** A name as loose matching compares it. */
export function looseName(name: string): string {
  return foldName(name).replace(/\s+/g, ' ').trim()
}

/**
 * Finds things by their names. One that is called exactly so comes before those that are called nearly so, and these before
 * those that only have such another name.
 */
export class NameFinder<Named> {
  readonly #exact = new Map<string, Named | null>()
  readonly #loose = new Map<string, Named | null>()
  readonly #other = new Map<string, Named | null>()

  constructor(
    items: Iterable<Named>,
    namesOf: (item: Named) => readonly string[],
    otherNamesOf: (item: Named) => readonly string[] = () => [],
  ) {
    for (const item of items) {
      enter(this.#exact, item, namesOf(item))
      enter(this.#loose, item, namesOf(item).map(looseName))
      enter(this.#other, item, otherNamesOf(item).map(looseName))
    }
  }

  find(name: string): Match<Named> {
    const exact = this.#exact.get(name)
    if (exact) return { how: 'exact', item: exact }
    if (exact === null) return { how: 'several' }
    const words = looseName(name)
    const near = this.#loose.get(words)
    const loose = near === undefined ? this.#other.get(words) : near
    if (loose) return { how: 'loose', item: loose }
    return { how: loose === null ? 'several' : 'none' }
  }
}

/** A name that several have leads to none of them. */
function enter<Named>(known: Map<string, Named | null>, item: Named, names: readonly string[]): void {
  for (const name of new Set(names)) known.set(name, known.has(name) ? null : item)
}
