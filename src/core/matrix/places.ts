/**
 * Where the members of one axis lie in one document, by their numbers. `whole`: members that hold all of it. The spans
 * of one member are apart; all are ordered by where they start. Offsets as in `TextSpan`.
 */
export interface Places {
  readonly whole: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly member: Int32Array
}

const none = new Int32Array(0)
export const nowhere: Places = { whole: none, from: none, to: none, member: none }

/** The places of members that each hold the whole document. */
export function wholePlaces(members: readonly number[]): Places {
  return { ...nowhere, whole: Int32Array.from(members) }
}

/** One stretch of a document and the member it belongs to. */
export interface Place {
  readonly from: number
  readonly to: number
  readonly member: number
}

/** Places of stretches in any order; those of one member that overlap or touch become one. */
export function placesOf(whole: Iterable<number>, stretches: readonly Place[]): Places {
  const everywhere = [...new Set(whole)].sort((a, b) => a - b)
  const known = new Set(everywhere)
  const sorted = stretches
    .filter(({ member }) => !known.has(member))
    .toSorted((a, b) => a.member - b.member || a.from - b.from)
  const merged: { from: number; to: number; member: number }[] = []
  for (const { from, to, member } of sorted) {
    const last = merged.at(-1)
    if (last?.member === member && from <= last.to) last.to = Math.max(last.to, to)
    else merged.push({ from, to, member })
  }
  merged.sort(byStart)
  return columnsOf(everywhere, merged)
}

/** The same places under other members: `lists[member]` says which. Places of one new member become one. */
export function renamedPlaces(
  { whole, from, to, member }: Places,
  lists: readonly (readonly number[])[],
): Places {
  const stretches: Place[] = []
  for (let i = 0; i < from.length; i++) {
    for (const name of lists[at(member, i)] ?? []) {
      stretches.push({ from: at(from, i), to: at(to, i), member: name })
    }
  }
  return placesOf(
    [...whole].flatMap(one => lists[one] ?? []),
    stretches,
  )
}

/** The places of one member, which is called 0. */
export function placesOfMember({ whole, from, to, member }: Places, wanted: number): Places {
  if (whole.includes(wanted)) return wholePlaces([0])
  const isWanted = (_: number, i: number) => at(member, i) === wanted
  const [starts, ends] = [from.filter(isWanted), to.filter(isWanted)]
  return { whole: none, from: starts, to: ends, member: new Int32Array(starts.length) }
}

/**
 * Where members of both lie at once; a pair is numbered `a * members + b`. Places of one pair are apart, as those of
 * each member are.
 */
export function commonPlaces(a: Places, b: Places, members: number): Places {
  const whole: number[] = []
  const found: Place[] = []
  for (const one of a.whole) for (const other of b.whole) whole.push(one * members + other)
  for (const one of a.whole) {
    for (let i = 0; i < b.from.length; i++) {
      found.push({ from: at(b.from, i), to: at(b.to, i), member: one * members + at(b.member, i) })
    }
  }
  for (const other of b.whole) {
    for (let i = 0; i < a.from.length; i++) {
      found.push({ from: at(a.from, i), to: at(a.to, i), member: at(a.member, i) * members + other })
    }
  }
  const finder = new PlaceFinder(b)
  for (let i = 0; i < a.from.length; i++) {
    const [from, to] = [at(a.from, i), at(a.to, i)]
    finder.each(from, to, j => {
      found.push({
        from: Math.max(from, at(b.from, j)),
        to: Math.min(to, at(b.to, j)),
        member: at(a.member, i) * members + at(b.member, j),
      })
    })
  }
  return columnsOf(whole, found.sort(byStart))
}

/** Finds the places that share a character with a stretch, without looking at all of them. */
export class PlaceFinder {
  readonly #places: Places
  /** Of each place, how far it and all before it reach: never falls, so it can be searched by halves. */
  readonly #reach: Int32Array

  constructor(places: Places) {
    this.#places = places
    this.#reach = new Int32Array(places.to.length)
    let reach = 0
    for (let i = 0; i < places.to.length; i++) {
      reach = Math.max(reach, at(places.to, i))
      this.#reach[i] = reach
    }
  }

  /** Calls `visit` with the number of each such place, in order. */
  each(from: number, to: number, visit: (place: number) => void): void {
    const places = this.#places
    let low = 0
    let high = this.#reach.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (at(this.#reach, middle) > from) high = middle
      else low = middle + 1
    }
    for (let i = low; i < places.from.length && at(places.from, i) < to; i++) {
      if (at(places.to, i) > from) visit(i)
    }
  }
}

/** A number of a typed array that is long enough. */
export function at(numbers: Int32Array | Float64Array, place: number): number {
  return numbers[place] as number
}

function byStart(a: Place, b: Place): number {
  return a.from - b.from || a.to - b.to || a.member - b.member
}

function columnsOf(whole: readonly number[], stretches: readonly Place[]): Places {
  return {
    whole: Int32Array.from(whole),
    from: Int32Array.from(stretches, place => place.from),
    to: Int32Array.from(stretches, place => place.to),
    member: Int32Array.from(stretches, place => place.member),
  }
}
