import { plainPath } from '../plain-path.ts'
import { foldTitle, weightOf } from './fold.ts'

/** What is needed of an entry. */
interface WithFiles {
  readonly files: readonly string[]
}

/** A file name must tell this much to be enough by itself. */
const TELLING_NAME = 9

/**
 * For each path the entries that have it as an attachment: those whose attachments share the most folders with it
 * from the end. A file name alone counts when one entry has it and it is no name that any file could have.
 */
export function entriesByPath(entries: readonly WithFiles[], paths: readonly string[]): number[][] {
  const byName = new Map<string, { entry: number; parts: readonly string[] }[]>()
  for (const [entry, { files }] of entries.entries()) {
    for (const file of files) {
      const parts = partsOf(plainPath(file))
      const name = parts[0] ?? ''
      const known = byName.get(name)
      if (known) known.push({ entry, parts })
      else if (name !== '') byName.set(name, [{ entry, parts }])
    }
  }
  return paths.map(path => bestOf(partsOf(path), byName))
}

function bestOf(
  parts: readonly string[],
  byName: ReadonlyMap<string, readonly { entry: number; parts: readonly string[] }[]>,
): number[] {
  const name = parts[0] ?? ''
  let best = 0
  let found = new Set<number>()
  for (const attachment of byName.get(name) ?? []) {
    const shared = sharedLength(parts, attachment.parts)
    const isWhole = shared === Math.min(parts.length, attachment.parts.length)
    if (shared < 2 && !isWhole && weightOf(foldTitle(stemOf(name))) < TELLING_NAME) continue
    if (shared > best) found = new Set()
    best = Math.max(best, shared)
    if (shared === best) found.add(attachment.entry)
  }
  // The name alone, had by several, says nothing.
  return best < 2 && found.size > 1 ? [] : [...found]
}

/** Folders and file name from the end, without case and composition. */
function partsOf(path: string): string[] {
  const parts = path
    .normalize('NFC')
    .toLowerCase()
    .split(/[\\/]+/)
  return parts.filter(part => part !== '' && part !== '.').reverse()
}

function sharedLength(a: readonly string[], b: readonly string[]): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

/** A file name without its ending. */
export function stemOf(name: string): string {
  return name.replace(/\.[^.\s]{1,8}$/, '')
}
