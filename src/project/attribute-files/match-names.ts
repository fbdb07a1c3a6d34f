import { foldName } from '../../core/codebook/match.ts'

/** How a name was found: as it is, or but for case, width, script and blanks; or that it was not, or is several. */
export type Match<Named> =
  | { readonly how: 'exact' | 'loose'; readonly item: Named }
  | { readonly how: 'none' | 'several' }

/** A name as loose matching compares it. */
export function looseName(name: string): string {
  return foldName(name).replace(/\s+/g, ' ').trim()
}

/** Finds things by their names. One that is called exactly so comes before those that are called nearly so. */
export class NameFinder<Named> {
  readonly #exact = new Map<string, Named | null>()
  readonly #loose = new Map<string, Named | null>()

  constructor(items: Iterable<Named>, namesOf: (item: Named) => readonly string[]) {
    for (const item of items) {
      for (const name of new Set(namesOf(item))) this.#exact.set(name, this.#exact.has(name) ? null : item)
      for (const name of new Set(namesOf(item).map(looseName))) {
        this.#loose.set(name, this.#loose.has(name) ? null : item)
      }
    }
  }

  find(name: string): Match<Named> {
    const exact = this.#exact.get(name)
    if (exact) return { how: 'exact', item: exact }
    if (exact === null) return { how: 'several' }
    const loose = this.#loose.get(looseName(name))
    if (loose) return { how: 'loose', item: loose }
    return { how: loose === null ? 'several' : 'none' }
  }
}
