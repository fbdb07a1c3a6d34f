import type { BibliographyEntry } from '../entry.ts'
import { stemOf } from './by-path.ts'
import type { TitleIndex } from './by-title.ts'
import { foldTitle, weightOf } from './fold.ts'

/** How much a title must tell to be taken without year or author beside it, whole and cut off. */
const TELLING_TITLE = 18
const TELLING_START = 45
/** Folded characters by which titles are looked up in names, and how many titles may share them. */
const START = 6
const COMMON = 2_000

/** What parts the title from the rest of a name more surely than a blank or an underscore does. */
const strongBreak = /\s[-–—]+\s|——|[()[\]（）【】《》「」,，;；+]/u

/** A file name, folded. */
interface FoldedName {
  readonly text: string
  /** Offsets in `text` at which something surely ends, the start and the end among them. */
  readonly breaks: ReadonlySet<number>
}

/**
 * Finds entries in file names as people and managers make them: `Silva - 2020 - Title.pdf`, `标题_张三.pdf`,
 * `2020 Title.pdf`. The name must hold the whole title, or end in its beginning, since managers cut long names. A
 * year beside the title must be the year of the work. Without the year or an author beside it, the title must be long
 * and stand between brackets, commas, dashes or the ends of the name.
 */
export class FileNameIndex {
  readonly #starts = new Map<string, number[]>()

  constructor(
    private readonly entries: readonly BibliographyEntry[],
    private readonly titles: TitleIndex,
  ) {
    for (const entry of entries.keys()) {
      const start = titles.folded(entry).slice(0, START)
      const known = this.#starts.get(start)
      if (known) known.push(entry)
      else if (start !== '') this.#starts.set(start, [entry])
    }
  }

  /** Entries whose longest part of the title the name holds. */
  find(path: string): readonly number[] {
    const name = foldName(stemOf(path.split(/[\\/]/).at(-1) ?? ''))
    let longest = 1
    let found: number[] = []
    for (const [entry, at] of this.#candidates(name.text)) {
      const length = this.#heldLength(name, entry, at)
      if (length < longest) continue
      if (length > longest) found = []
      longest = length
      found.push(entry)
    }
    return [...new Set(found)]
  }

  /** Entries whose title begins somewhere in the name, and where. */
  *#candidates(name: string): Generator<[entry: number, at: number]> {
    for (let at = 0; at < name.length; at++) {
      for (let length = 1; length <= Math.min(START, name.length - at); length++) {
        const entries = this.#starts.get(name.slice(at, at + length)) ?? []
        if (entries.length <= COMMON) for (const entry of entries) yield [entry, at]
      }
    }
  }

  /** How much of the title stands at `at`, 0 when it is not enough to take the entry. */
  #heldLength({ text, breaks }: FoldedName, entry: number, at: number): number {
    const title = this.titles.folded(entry)
    const held = text.slice(at, at + title.length)
    if (!title.startsWith(held)) return 0
    const around = `${text.slice(0, at)} ${text.slice(at + held.length)}`
    const { year, author = '' } = this.entries[entry]?.details ?? {}
    const years: readonly string[] = around.match(/(?:19|20)\d\d/g) ?? []
    if (year !== undefined && years.length > 0 && !years.includes(year)) return 0
    const isWhole = held.length === title.length
    if ((year !== undefined && years.length > 0) || hasAuthor(around, author)) {
      return isWhole || weightOf(held) >= TELLING_TITLE ? held.length : 0
    }
    const isApart = breaks.has(at) && breaks.has(at + held.length)
    return isApart && weightOf(held) >= (isWhole ? TELLING_TITLE : TELLING_START) ? held.length : 0
  }
}

/** Whether the first author, or a part of that name, is among these words. */
function hasAuthor(words: string, author: string): boolean {
  const [first = ''] = author.split(';')
  const names = [first, ...first.split(/\s+/).filter(part => part.length >= 3)].map(foldTitle)
  return names.some(name => name.length >= 2 && words.includes(name))
}

function foldName(name: string): FoldedName {
  const breaks = new Set([0])
  let text = ''
  for (const part of name.slice(0, 400).split(strongBreak)) {
    text += foldTitle(part)
    breaks.add(text.length)
  }
  return { text, breaks }
}
