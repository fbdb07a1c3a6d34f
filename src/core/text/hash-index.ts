/** Entries that are added before all are sorted again, at least; a quarter of them when they are many. */
const FEWEST_NEW = 1 << 12

/**
 * Which owners have a hash. Most entries lie sorted, those of one bucket side by side, so that they are read one
 * after the other; the new ones are linked to each other until there are enough of them to sort all again.
 */
export class HashIndex {
  #hashes = new Uint32Array(FEWEST_NEW)
  #owners = new Int32Array(FEWEST_NEW)
  #count = 0
  /** So many entries are sorted; by bucket: where its first one lies. */
  #sorted = 0
  #starts = new Int32Array(FEWEST_NEW + 1)
  /** By bucket: the last new entry, -1 for none; by new entry: the one before it in its bucket. */
  #last = new Int32Array(FEWEST_NEW).fill(-1)
  #previous = new Int32Array(FEWEST_NEW)

  /** An owner has a hash once. */
  add(hash: number, owner: number): void {
    if (this.#count === this.#hashes.length) this.#sort()
    const bucket = this.#bucketOf(hash)
    this.#hashes[this.#count] = hash
    this.#owners[this.#count] = owner
    this.#previous[this.#count - this.#sorted] = this.#last[bucket] ?? -1
    this.#last[bucket] = this.#count++
  }

  /** About how many owners a hash has. */
  frequencyOf(hash: number): number {
    const bucket = this.#bucketOf(hash)
    return (this.#starts[bucket + 1] ?? 0) - (this.#starts[bucket] ?? 0)
  }

  /** Counts up the owners of a hash; those that come to `least` are added to `reached`. */
  tally(hash: number, counts: Int32Array, least: number, reached: number[]): void {
    const bucket = this.#bucketOf(hash)
    const [hashes, owners, previous] = [this.#hashes, this.#owners, this.#previous]
    const end = this.#starts[bucket + 1] ?? 0
    let entry = this.#starts[bucket] ?? 0
    let next = this.#last[bucket] ?? -1
    while (entry < end || next >= 0) {
      const at = entry < end ? entry++ : next
      if (at === next) next = previous[at - this.#sorted] ?? -1
      if (hashes[at] !== hash) continue
      const owner = owners[at] ?? 0
      const count = (counts[owner] ?? 0) + 1
      counts[owner] = count
      if (count === least) reached.push(owner)
    }
  }

  /** The hashes are the lowest of many, so their lower bits are the ones that differ. */
  #bucketOf(hash: number): number {
    return hash & (this.#last.length - 1)
  }

  /** Sorts all entries by their buckets, of which there are as many as entries or more, and makes room for new ones. */
  #sort(): void {
    const [hashes, owners, count] = [this.#hashes, this.#owners, this.#count]
    const added = Math.max(FEWEST_NEW, count >> 2)
    const buckets = 2 ** Math.ceil(Math.log2(count + added))
    this.#last = new Int32Array(buckets).fill(-1)
    this.#previous = new Int32Array(added)
    const starts = new Int32Array(buckets + 1)
    for (let entry = 0; entry < count; entry++) {
      const bucket = this.#bucketOf(hashes[entry] ?? 0)
      starts[bucket] = (starts[bucket] ?? 0) + 1
    }
    let sum = 0
    // Where the bucket ends; filled from its end, it comes to be where the bucket starts.
    for (let bucket = 0; bucket <= buckets; bucket++) starts[bucket] = sum += starts[bucket] ?? 0
    this.#hashes = new Uint32Array(count + added)
    this.#owners = new Int32Array(count + added)
    for (let entry = 0; entry < count; entry++) {
      const hash = hashes[entry] ?? 0
      const bucket = this.#bucketOf(hash)
      const place = (starts[bucket] ?? 0) - 1
      starts[bucket] = place
      this.#hashes[place] = hash
      this.#owners[place] = owners[entry] ?? 0
    }
    this.#starts = starts
    this.#sorted = count
  }
}
