/**
 * Maxima over runs of 16, 256 and 4096 values, so that a search for values above a limit skips what cannot hold
 * any. The values are from 0 and must not change afterwards.
 */
export class MaxBlocks {
  readonly #values: Int32Array
  readonly #short: Int32Array
  readonly #middle: Int32Array
  readonly #long: Int32Array

  constructor(values: Int32Array) {
    this.#values = values
    this.#short = maximaOf16(values)
    this.#middle = maximaOf16(this.#short)
    this.#long = maximaOf16(this.#middle)
  }

  /** Calls `found` with each place before `end` whose value is above `limit`, in ascending order. */
  forEachAbove(limit: number, end: number, found: (place: number) => void): void {
    const values = this.#values
    const short = this.#short
    const middle = this.#middle
    const long = this.#long
    for (let place = 0; place < end; ) {
      if ((place & 15) === 0 && (short[place >> 4] ?? 0) <= limit) {
        if ((place & 4095) === 0 && (long[place >> 12] ?? 0) <= limit) place += 4096
        else if ((place & 255) === 0 && (middle[place >> 8] ?? 0) <= limit) place += 256
        else place += 16
      } else {
        if ((values[place] ?? 0) > limit) found(place)
        place++
      }
    }
  }
}

function maximaOf16(values: Int32Array): Int32Array {
  const result = new Int32Array((values.length >> 4) + 1)
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? 0
    if (value > (result[place >> 4] ?? 0)) result[place >> 4] = value
  }
  return result
}
