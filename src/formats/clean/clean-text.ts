import type { Cut } from './cuts/cut.ts'
import { findCuts } from './cuts/find-cuts.ts'
import { splitAt } from './cuts/split.ts'
import type { Edit } from './edit.ts'
import { countFlags, type Flag, type FlagCount } from './flag.ts'
import type { Furniture } from './page.ts'
import type { RuleSwitches } from './rule.ts'
import { type CleanDocument, Run } from './run.ts'

export interface CleanOptions {
  /** Rules switched on or off; the others act when they are safe. */
  readonly rules?: RuleSwitches
  /** `none` keeps a collection in one document. */
  readonly split?: 'auto' | 'none'
  /**
   * Offsets of the source where a document begins, besides its start: split by hand, in place of the split points
   * that are found. One inside a line means the line; one inside something removed means what follows it.
   */
  readonly cuts?: readonly number[]
  /**
   * Running heads and page numbers that a reader of pages found, in offsets of the source: taken out exactly there,
   * before all else. Spans that overlap or lie outside the source are passed over.
   */
  readonly furniture?: readonly Furniture[]
  /** False for an edit that is to be left out; all others are made as if it were made too. */
  readonly keep?: (edit: Edit) => boolean
  /** False when nobody wants to know of doubtful places: looking for them takes a sixth of the time. */
  readonly flags?: boolean
  /** Called after each rule that went over the text, and after each document: long texts take many seconds in all. */
  readonly passed?: () => void
}

export interface CleanResult {
  readonly documents: readonly CleanDocument[]
  /** Deletions around the documents: what belongs to the page and to none of them. */
  readonly outside: readonly Edit[]
  /** Where documents begin for sure, and where they may: whatever was asked for, by place. */
  readonly cuts: readonly Cut[]
  readonly flags: readonly Flag[]
  readonly warnings: readonly FlagCount[]
}

/**
 * Takes the dirt of scraped pages out of a text and splits collections. A text in which nothing is found stays
 * as it is, to the last blank.
 */
export function cleanText(source: string, options: CleanOptions = {}): CleanResult {
  const page = Run.start(source, options.furniture ?? [])
  page.act('page', options)
  const cuts = findCuts(page.page).map(cut => ({ ...cut, at: page.sourceOf(cut.at) }))
  const takesHeadings = options.rules?.collection !== false
  options.passed?.()
  const parts = splitAt(page, cuts, wantedCuts(cuts, options), takesHeadings)
  const documents = parts.runs.map((run, at) => {
    run.settle(options)
    return run.finish(options, parts.labels[at] ?? null)
  })
  const flags = parts.runs.flatMap((run, at) => {
    const document = documents[at]
    return document && options.flags !== false ? run.flags(document, options) : []
  })
  return {
    documents: parts.isCollection ? withTitlesWhereUsual(documents) : documents,
    outside: parts.outside,
    cuts,
    flags,
    warnings: countFlags(flags),
  }
}

function wantedCuts(found: readonly Cut[], options: CleanOptions): readonly number[] {
  if (options.cuts) return options.cuts
  if (options.split === 'none' || options.rules?.collection === false) return []
  return found.filter(({ certain }) => certain).map(({ at }) => at)
}

/** In a collection where most texts have no title, the first line of the others is none either. */
function withTitlesWhereUsual(documents: readonly CleanDocument[]): readonly CleanDocument[] {
  const titled = documents.filter(({ title }) => title !== null).length
  return titled * 2 > documents.length ? documents : documents.map(document => ({ ...document, title: null }))
}
