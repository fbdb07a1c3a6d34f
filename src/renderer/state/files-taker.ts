/** Takes files that were dropped on the window; false leaves them to the import desk. */
export type FilesTaker = (paths: readonly string[]) => boolean

let taker: FilesTaker | null = null

/** As long as somebody has a use of their own for files. Returns a function that ends it. */
export function takeFiles(wanted: FilesTaker): () => void {
  taker = wanted
  return () => {
    if (taker === wanted) taker = null
  }
}

export function isTaken(paths: readonly string[]): boolean {
  return taker?.(paths) ?? false
}
