/**
 * What a transfer gone wrong makes of a file, for tests: cut off at every 37th byte, and with single bytes flipped,
 * so that a reader can show that only refusals come out.
 */
export function* damagedCopies(bytes: Uint8Array): Generator<Uint8Array> {
  for (let length = 0; length < bytes.length; length += 37) yield bytes.slice(0, length)
  for (let at = 0; at < bytes.length; at += 23) {
    const copy = bytes.slice()
    copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8))
    yield copy
  }
}
