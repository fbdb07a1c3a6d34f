/** Writes of people's words that wait for a pause of typing. */
const waiting = new Set<() => Promise<unknown>>()

/** `flush` stores what is not stored yet; it runs before the project or the window closes. */
export function beforeClosing(flush: () => Promise<unknown>): () => void {
  waiting.add(flush)
  return () => waiting.delete(flush)
}

/** Stores what was typed last. Calls are posted at once, in order, also when nobody waits for the answer. */
export async function flushAll(): Promise<void> {
  await Promise.all([...waiting].map(flush => flush()))
}
