import { type Anchor, holds } from './anchor.ts'
import { NearPattern } from './approximate.ts'
import { HunkMap } from './hunk-map.ts'
import { findHunks } from './hunks.ts'
import { type Found, PlaceFinder } from './place-finder.ts'
import { overlaps, splitsCharacter, type TextSpan } from './span.ts'

/** Where an anchor is in the text after: null when it was not found for certain, with the best score there was. */
export interface Reanchored {
  readonly span: TextSpan | null
  /** 0 to 1; 1 when the words are where they were, untouched. */
  readonly score: number
}

/** Weights as in Hypothesis (client, `match-quote.ts`). */
const weights = { quotation: 50, prefix: 20, suffix: 20, position: 2 } as const

/** What scores less is left for a person to look at. */
export const CERTAIN_ENOUGH = 0.6
/** A place in the words' own stead that scores this is not compared with others. */
const NEAR_ENOUGH = 0.75
/** A place that is not quite near, and better than another by less than this, is not certain. */
const DOUBT = 0.05
/** A long quotation found word for word in one place only scores this at least, whatever stands around it. */
const WORD_FOR_WORD = 0.7

/** Strings of this length have their full weight; shorter ones occur by chance, and weigh less the shorter they are. */
const SPEAKING = 16
/** Of shorter quotations only the same words count, since any others are as near. */
const WORDS = 4
/** Longer quotations are not compared with all that took their place. */
const END = 128
/** A kept stretch of this length, or a quotation of half of it, is the same passage and none that looks like it. */
const SAME = 16

/**
 * Finds anchors of one text in another that took its place: where the words stayed as they were between the two texts,
 * there; else where quotation and context are most like what they were, also when a paragraph moved or words in it
 * changed. A place that the text had before under other words is never taken. Spans are whole characters of `after`;
 * results in the order of the anchors.
 */
export function reanchor(anchors: readonly Anchor[], before: string, after: string): readonly Reanchored[] {
  const hunks = findHunks(before, after)
  const search = new Search(before, after, new HunkMap(hunks, before.length, after.length))
  return anchors.map(anchor => search.find(anchor))
}

/** A place where an anchor may belong, and how sure that is. */
export interface Proposal {
  readonly span: TextSpan
  /** 0 to 1, as in `Reanchored`. */
  readonly score: number
}

/** At most so many places are proposed for one anchor. */
const PROPOSED = 3

/**
 * Where each anchor may be in the text after, also where that is not certain: the best first, at most three. With the
 * same text as before and after, anchors whose words are not there any more.
 */
export function proposePlaces(
  anchors: readonly Anchor[],
  before: string,
  after: string,
): readonly (readonly Proposal[])[] {
  const hunks = findHunks(before, after)
  const search = new Search(before, after, new HunkMap(hunks, before.length, after.length))
  return anchors.map(anchor => search.propose(anchor))
}

class Search {
  readonly #before: string
  readonly #after: string
  readonly #map: HunkMap
  /** Finds places in what is new in the text after, and in all of it. */
  readonly #newPlaces: PlaceFinder
  readonly #allPlaces: PlaceFinder

  constructor(before: string, after: string, map: HunkMap) {
    this.#before = before
    this.#after = after
    this.#map = map
    this.#newPlaces = new PlaceFinder(after, map.newParts(SAME))
    this.#allPlaces = new PlaceFinder(after, [{ from: 0, to: after.length }])
  }

  find(anchor: Anchor): Reanchored {
    return bestOf(this.#placesFor(anchor))
  }

  propose(anchor: Anchor): Proposal[] {
    const places = this.#placesFor(anchor).sort((a, b) => b.score - a.score)
    const apart = places.filter(
      (place, index) =>
        place.score > 0 && !places.slice(0, index).some(better => overlaps(better.span, place.span)),
    )
    return apart.slice(0, PROPOSED)
  }

  #placesFor(anchor: Anchor): Place[] {
    const isThere = holds(anchor, this.#before)
    const hint = this.#map.mapped(anchor.span)
    const kept = isThere ? this.#keptWith(anchor) : null
    if (kept !== null) {
      return this.#isAtEdge(anchor, kept) ? this.#placesAtEdge(anchor, hint) : [{ span: hint, score: 1 }]
    }
    const context = {
      prefix: new NearPattern(anchor.prefix),
      suffix: new NearPattern(anchor.suffix),
      hint: hint.from,
    }
    const places: Place[] = []
    const consider = (found: Found) => {
      places.push({ span: whole(found.span, this.#after), score: this.#score(anchor, found, context) })
      return places.some(place => place.score >= NEAR_ENOUGH)
    }
    if (isThere && hint.from < hint.to) {
      const place = this.#placeAt(hint, anchor)
      if (consider(place)) return places
    }
    // An anchor whose words were not where it says may have been anywhere.
    const finder = isThere ? this.#newPlaces : this.#allPlaces
    for (const found of finder.find(anchor, hint.from)) {
      if (!(isThere && this.#isTaken(found.span)) && consider(found)) break
    }
    return places
  }

  /** The stretch that stayed as it was, when an anchor lies in one and is the same passage there. */
  #keptWith({ span, quotation }: Anchor): TextSpan | null {
    const kept = this.#map.keptBefore(span)
    if (kept === null) return null
    const isAll = kept.from === 0 && kept.to === this.#before.length
    return isAll || isSame(quotation.length, kept) ? kept : null
  }

  /** Whether few words lie so near the end of a stretch that stayed that they may be in it by chance. */
  #isAtEdge({ span, quotation }: Anchor, kept: TextSpan): boolean {
    if (2 * quotation.length >= SAME) return false
    return (
      (kept.from > 0 && span.from - kept.from < WORDS) ||
      (kept.to < this.#before.length && kept.to - span.to < WORDS)
    )
  }

  /** Few words at the end of a stretch that stayed are there, unless their line as it was is elsewhere. */
  #placesAtEdge(anchor: Anchor, hint: TextSpan): Place[] {
    const { from, to } = anchor.span
    const lead = anchor.prefix.slice(anchor.prefix.lastIndexOf('\n') + 1)
    const [tail = ''] = anchor.suffix.split('\n', 1)
    const line = this.#before.slice(from - lead.length, to + tail.length)
    const home = this.#after.indexOf(line) + lead.length
    const isElsewhere =
      line.length >= to - from + WORDS &&
      home !== hint.from &&
      isOnce(line, this.#before) &&
      isOnce(line, this.#after)
    const place = { from: home, to: home + to - from }
    return [{ span: isElsewhere ? place : hint, score: 1 }]
  }

  /** The words where they should be; what stayed at their ends or between many small changes is looked at, too. */
  #placeAt(hint: TextSpan, { span, quotation }: Anchor): Found {
    for (const from of [hint.from, hint.to - quotation.length]) {
      if (from >= 0 && this.#after.startsWith(quotation, from)) {
        return { span: { from, to: from + quotation.length }, errors: 0 }
      }
    }
    const errors = this.#map.errorsIn(span)
    if (2 * errors <= quotation.length || quotation.length > END) return { span: hint, errors }
    const near = new NearPattern(quotation).nearestIn(this.#after.slice(hint.from, hint.to))
    const more = hint.to - hint.from - quotation.length
    return { span: hint, errors: Math.max(near?.errors ?? errors, more) }
  }

  /** Whether a span of the text after is the new place of other words than the anchor's. */
  #isTaken(span: TextSpan): boolean {
    const kept = this.#map.keptAfter(span)
    return kept !== null && isSame(span.to - span.from, kept)
  }

  #score(
    { quotation, prefix, suffix }: Anchor,
    { span, errors }: Found,
    context: { prefix: NearPattern; suffix: NearPattern; hint: number },
  ): number {
    if (2 * errors > quotation.length || (quotation.length < WORDS && errors > 0)) return 0
    const [before, behind] = [
      this.#after.slice(Math.max(0, span.from - prefix.length), span.from),
      this.#after.slice(span.to, span.to + suffix.length),
    ]
    const distance = Math.abs(span.from - context.hint) / Math.max(1, this.#after.length)
    const parts = [
      {
        weight: weights.quotation * telling(quotation),
        likeness: Math.max(0, 1 - errors / quotation.length),
      },
      { weight: weights.prefix * telling(prefix), likeness: context.prefix.likenessIn(before) },
      { weight: weights.suffix * telling(suffix), likeness: context.suffix.likenessIn(behind) },
      { weight: weights.position, likeness: 1 - distance },
    ]
    const total = parts.reduce((sum, { weight }) => sum + weight, 0)
    const score = parts.reduce((sum, { weight, likeness }) => sum + weight * likeness, 0) / total
    const isOnly =
      errors === 0 && quotation.length >= SPEAKING && score < WORD_FOR_WORD && isOnce(quotation, this.#after)
    return isOnly ? WORD_FOR_WORD : score
  }
}

interface Place {
  readonly span: TextSpan
  readonly score: number
}

/** The best place, if it is certain enough and no other one is as good. */
function bestOf(places: readonly Place[]): Reanchored {
  const [best, ...others] = [...places].sort((a, b) => b.score - a.score)
  if (best === undefined) return { span: null, score: 0 }
  if (best.score >= NEAR_ENOUGH) return best
  const rival = others.find(place => !overlaps(place.span, best.span))
  const isDoubtful = rival !== undefined && rival.score > best.score - DOUBT
  const score = isDoubtful ? Math.min(best.score, CERTAIN_ENOUGH - DOUBT) : best.score
  return { span: score >= CERTAIN_ENOUGH ? best.span : null, score }
}

function isOnce(words: string, text: string): boolean {
  const at = text.indexOf(words)
  return at !== -1 && at === text.lastIndexOf(words)
}

/** How much of its weight a string has: all of it from `SPEAKING` units on. */
function telling(words: string): number {
  return Math.min(1, words.length / SPEAKING)
}

function isSame(length: number, kept: TextSpan): boolean {
  return 2 * length >= SAME || kept.to - kept.from >= SAME
}

/** The span with whole characters at its ends. */
function whole({ from, to }: TextSpan, text: string): TextSpan {
  return {
    from: splitsCharacter(text, from) ? from - 1 : from,
    to: splitsCharacter(text, to) ? to + 1 : to,
  }
}
