import { foldTitle, orderSigns, weightOf, withoutSubtitle } from './fold.ts'

/** A shorter title is one that many works have. */
const TELLING_TITLE = 12
/** Shared pairs of characters over all, from which two titles count as one (Dice). */
const NEAR = 0.88
/** How much nearer the best one must be than the next. */
const LEAD = 0.05
/** Pairs of characters that more titles than this have do not lead to candidates, of which so many are compared. */
const COMMON = 500
const MOST_CANDIDATES = 30

/** Finds entries by titles: folded once, found by look-up. */
export class TitleIndex {
  readonly #folded: readonly string[]
  readonly #exact = new Map<string, number[]>()
  readonly #main = new Map<string, number[]>()
  readonly #pairs = new Map<string, number[]>()

  constructor(titles: readonly string[]) {
    this.#folded = titles.map(foldTitle)
    for (const [entry, folded] of this.#folded.entries()) {
      if (folded === '') continue
      add(this.#exact, folded, entry)
      const main = foldTitle(withoutSubtitle(titles[entry] ?? ''))
      if (weightOf(main) >= TELLING_TITLE) add(this.#main, main, entry)
      for (const pair of pairsOf(folded)) add(this.#pairs, pair, entry)
    }
  }

  folded(entry: number): string {
    return this.#folded[entry] ?? ''
  }

  /** Entries with this very title, folded. */
  equal(title: string): readonly number[] {
    return this.#exact.get(foldTitle(title)) ?? []
  }

  /** Entries whose title differs by a subtitle only. */
  equalButSubtitle(title: string): readonly number[] {
    const whole = foldTitle(title)
    const main = foldTitle(withoutSubtitle(title))
    if (weightOf(main) < TELLING_TITLE) return []
    const found = new Set(this.#main.get(whole) ?? [])
    // Two works with different subtitles are different works: one of the two titles must have none.
    for (const entry of this.#exact.get(main) ?? []) found.add(entry)
    return [...found]
  }

  /** The one entry whose title is nearly this one, or none; several when they are equally near. */
  near(title: string): readonly number[] {
    const wanted = foldTitle(title)
    if (weightOf(wanted) < TELLING_TITLE) return []
    const pairs = pairsOf(wanted)
    const signs = orderSigns(wanted)
    const scored = this.#candidates(pairs)
      .map(entry => ({ entry, score: likeness(pairs, pairsOf(this.folded(entry))) }))
      .filter(({ entry, score }) => score >= NEAR && orderSigns(this.folded(entry)) === signs)
      .sort((a, b) => b.score - a.score)
    const best = scored[0]?.score ?? 0
    return scored.filter(({ score }) => score > best - LEAD).map(({ entry }) => entry)
  }

  /** The entries that share the most of the rarer pairs. */
  #candidates(pairs: ReadonlySet<string>): number[] {
    const shared = new Map<number, number>()
    for (const pair of pairs) {
      const entries = this.#pairs.get(pair) ?? []
      if (entries.length <= COMMON)
        for (const entry of entries) shared.set(entry, (shared.get(entry) ?? 0) + 1)
    }
    const ranked = [...shared].sort((a, b) => b[1] - a[1])
    return ranked.slice(0, MOST_CANDIDATES).map(([entry]) => entry)
  }
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared += 1
  return (2 * shared) / (a.size + b.size)
}

function add(map: Map<string, number[]>, key: string, entry: number): void {
  const known = map.get(key)
  if (known) known.push(entry)
  else map.set(key, [entry])
}

function pairsOf(folded: string): Set<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 2 <= folded.length; at++) pairs.add(folded.slice(at, at + 2))
  return pairs
}
