/** Rows of `length` numbers, each different row under a number of its own from 0. */
export class RunTable {
  #rows = new Int32Array(1024)
  #slots = new Int32Array(4096).fill(-1)
  #count = 0

  constructor(readonly length: number) {}

  get size(): number {
    return this.#count
  }

  /** The number of the row `numbers[at]`, … of this table's length. */
  numberOf(numbers: ArrayLike<number>, at: number): number {
    const mask = this.#slots.length - 1
    let slot = this.#hash(numbers, at) & mask
    for (;;) {
      const known = this.#slots[slot] ?? -1
      if (known < 0) return this.#add(numbers, at, slot)
      if (this.#equals(known, numbers, at)) return known
      slot = (slot + 1) & mask
    }
  }

  /** The numbers of a row. */
  row(number: number): Int32Array {
    return this.#rows.subarray(number * this.length, (number + 1) * this.length)
  }

  #equals(number: number, numbers: ArrayLike<number>, at: number): boolean {
    const start = number * this.length
    for (let n = 0; n < this.length; n++) if (this.#rows[start + n] !== numbers[at + n]) return false
    return true
  }

  #add(numbers: ArrayLike<number>, at: number, slot: number): number {
    const number = this.#count++
    const start = number * this.length
    if (start + this.length > this.#rows.length) this.#rows = grown(this.#rows)
    for (let n = 0; n < this.length; n++) this.#rows[start + n] = numbers[at + n] ?? 0
    this.#slots[slot] = number
    if (2 * this.#count > this.#slots.length) this.#spread()
    return number
  }

  /** Twice as many places; every row finds its own again. */
  #spread(): void {
    const slots = new Int32Array(2 * this.#slots.length).fill(-1)
    const mask = slots.length - 1
    for (let number = 0; number < this.#count; number++) {
      let slot = this.#hash(this.#rows, number * this.length) & mask
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      slots[slot] = number
    }
    this.#slots = slots
  }

  #hash(numbers: ArrayLike<number>, at: number): number {
    let hash = 0
    for (let n = 0; n < this.length; n++) {
      hash = Math.imul(hash ^ (numbers[at + n] ?? 0), 0x9e3779b1)
      hash ^= hash >>> 15
    }
    return hash
  }
}

/** The same numbers with as much room again. */
export function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * numbers.length)
  larger.set(numbers)
  return larger
}
