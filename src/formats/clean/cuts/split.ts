import type { Edit } from '../edit.ts'
import { headingAt, labelOf } from '../rules/collection.ts'
import type { Run } from '../run.ts'
import type { Cut } from './cut.ts'

/** One run for each document of a page. */
export interface Parts {
  readonly runs: readonly Run[]
  readonly labels: readonly (string | null)[]
  /** What stands around the documents and belongs to none. */
  readonly outside: readonly Edit[]
  /** Whether the page numbers its documents by lines of their own. */
  readonly isCollection: boolean
}

/**
 * Splits a page at places of its source. The line that numbers a document goes and is its label. When the first of
 * the places is the first of a collection, what stands above is its frame, else a document of its own.
 * @param cuts the places found, by source offset
 */
export function splitAt(
  page: Run,
  cuts: readonly Cut[],
  wanted: readonly number[],
  takesHeadings: boolean,
): Parts {
  const places = linesAt(page, wanted)
  if (places.length === 0) return { runs: [page], labels: [null], outside: [], isCollection: false }
  const frame = cuts.find(({ certain }) => certain)?.at
  const starts = places.includes(page.from) || places[0] === frame ? places : [page.from, ...places]
  const runs = starts.map((start, at) => page.narrow(start, starts[at + 1] ?? page.to))
  const headings = runs.map(run => (takesHeadings ? takeHeading(run) : null))
  const labels = headings.map(
    (heading, at) => heading ?? cuts.find(cut => cut.at === starts[at])?.label ?? null,
  )
  const first = starts[0] ?? page.from
  return {
    runs,
    labels,
    outside: first > page.from ? outsideOf(page, first) : [],
    isCollection: headings.some(heading => heading !== null),
  }
}

/** Places moved to where their lines start, in order, each once; those inside something removed come behind it. */
function linesAt(page: Run, wanted: readonly number[]): number[] {
  const { source, edits } = page
  const places = new Set<number>()
  for (const place of wanted) {
    if (!(place >= page.from && place < page.to)) continue
    const start = source.lastIndexOf('\n', Math.floor(place) - 1) + 1
    const inside = edits.find(edit => edit.from < start && start < edit.to)
    if ((inside?.to ?? start) < page.to) places.add(inside?.to ?? start)
  }
  return [...places].sort((a, b) => a - b)
}

/** Takes out the line a document opens with, when that only numbers it; its words, else null. */
function takeHeading(run: Run): string | null {
  const line = run.page.lines[0]
  if (!line || !headingAt(line)) return null
  run.carryOut('collection', [{ from: 0, to: line.next, shown: { from: line.from, to: line.to } }])
  return labelOf(line.text)
}

/** What stands before the first part: what rules took out there, and the rest as part of the collection's frame. */
function outsideOf(page: Run, end: number): Edit[] {
  const outside: Edit[] = []
  let at = page.from
  const fill = (to: number) => {
    if (to > at) outside.push({ rule: 'collection', from: at, to, insert: '', finding: at })
  }
  for (const edit of page.edits.filter(edit => edit.to <= end)) {
    fill(edit.from)
    outside.push(edit)
    at = edit.to
  }
  fill(end)
  return outside
}
