import type { HtmlElement } from '../tree/html-node.ts'

/** A set of elements that knows at once where in a page some of them are. */
export class Tally {
  /** How many of the set an element is or holds. */
  private readonly counts = new Map<HtmlElement, number>()
  private readonly members: ReadonlySet<HtmlElement>

  constructor(elements: Iterable<HtmlElement>) {
    this.members = new Set(elements)
    for (const element of this.members) {
      for (let at: HtmlElement | null = element; at !== null; at = at.parent) {
        this.counts.set(at, this.count(at) + 1)
      }
    }
  }

  /** Whether an element is or holds one of the set. */
  has(element: HtmlElement): boolean {
    return this.count(element) > 0
  }

  /** Whether an element holds one of the set outside of `inner`, which is that element or stands below it. */
  hasBeside(element: HtmlElement, inner: HtmlElement): boolean {
    if (element === inner) return false
    return this.count(element) - (this.members.has(element) ? 1 : 0) > this.count(inner)
  }

  private count(element: HtmlElement): number {
    return this.counts.get(element) ?? 0
  }
}
