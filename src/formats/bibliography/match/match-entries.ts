import type { BibliographyEntry } from '../entry.ts'
import { FileNameIndex } from './by-file-name.ts'
import { entriesByPath } from './by-path.ts'
import { TitleIndex } from './by-title.ts'

/** Something a bibliography may describe. */
export interface DescribedFile {
  /** Where it lies; empty when that is not known. */
  readonly path: string
  /** Empty when it has none. */
  readonly title: string
}

/**
 * Why an entry was taken, surest first: the entry names the file as an attachment, the file's name holds the title,
 * the titles are equal, they differ by a subtitle or by little. Or why none was: several would do as well, or none
 * does.
 */
export type MatchReason = 'attachment' | 'file-name' | 'title' | 'similar-title' | 'ambiguous' | 'none'

export interface EntryMatch {
  /** Number of the entry in the list; null for none. */
  readonly entry: number | null
  readonly reason: MatchReason
}

/**
 * The entry that describes each of the files, one answer a file in their order. An entry may describe several files:
 * a text and its supplement. Where two entries would do equally well none is taken, unless they say the same work
 * (equal title, year and author), as lists with duplicates do; then it is the first.
 */
export function matchEntries(
  entries: readonly BibliographyEntry[],
  files: readonly DescribedFile[],
): EntryMatch[] {
  const titles = new TitleIndex(entries.map(({ details }) => details.title ?? ''))
  const names = new FileNameIndex(entries, titles)
  const byPath = entriesByPath(
    entries,
    files.map(({ path }) => path),
  )
  return files.map(({ path, title }, at) => {
    const ways: readonly (readonly [MatchReason, () => readonly number[]])[] = [
      ['attachment', () => byPath[at] ?? []],
      ['file-name', () => (path === '' ? [] : names.find(path))],
      ['title', () => titles.equal(title)],
      ['similar-title', () => titles.equalButSubtitle(title)],
      ['similar-title', () => titles.near(title)],
    ]
    let open: readonly number[] = []
    for (const [reason, find] of ways) {
      // What several entries would do for, a later way may decide, but only among them.
      const found = open.length === 0 ? find() : find().filter(entry => open.includes(entry))
      const [first] = found
      if (first === undefined) continue
      if (found.every(entry => isSameWork(entries[entry], entries[first]))) return { entry: first, reason }
      open = found
    }
    return { entry: null, reason: open.length > 0 ? 'ambiguous' : 'none' }
  })
}

function isSameWork(a: BibliographyEntry | undefined, b: BibliographyEntry | undefined): boolean {
  if (a === b) return true
  const same = (field: 'title' | 'year' | 'author') => a?.details[field] === b?.details[field]
  return a?.details.title !== undefined && same('title') && same('year') && same('author')
}
