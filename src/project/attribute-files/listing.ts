import type { Listed } from '../../ipc/attribute-files.ts'

/** Counts things and keeps the first of them. */
export class Listing<Item> {
  #count = 0
  readonly #first: Item[] = []

  constructor(private readonly most: number) {}

  get count(): number {
    return this.#count
  }

  add(item: Item): void {
    this.#count += 1
    if (this.#first.length < this.most) this.#first.push(item)
  }

  finish(): Listed<Item> {
    return { count: this.#count, first: this.#first }
  }
}
