import { applyEdits } from './apply-edits.ts'
import type { Edit, RuleId } from './edit.ts'
import { findLayout } from './layout.ts'
import { type Knowledge, Page } from './page.ts'
import type { CleaningRule } from './rule.ts'
import { headingsOf, labelOf } from './rules/collection.ts'
import { rules } from './rules/index.ts'
import { findTitle } from './title.ts'
import { type Finding, View } from './view.ts'

export interface CleanOptions {
  /** Rules switched on or off; the others act when they are safe. */
  readonly rules?: Partial<Record<RuleId, boolean>>
  /** `none` keeps a collection in one document. */
  readonly split?: 'auto' | 'none'
  /** False for an edit that is to be left out; all others are made as if it were made too. */
  readonly keep?: (edit: Edit) => boolean
}

/** A stretch that cleaning took out, as a person sees it: the number, not the line break that goes with it. */
export interface RemovedSpan {
  readonly rule: RuleId
  readonly from: number
  readonly to: number
  /** The words of the source between `from` and `to`. */
  readonly text: string
}

/** A place that looks damaged and is left as it is. Offsets of the source text. */
export interface Flag {
  readonly rule: RuleId
  readonly from: number
  readonly to: number
  /** Key of the explanation in `cleaning.json`. */
  readonly message: string
  /** What probably stood there. */
  readonly suggestion?: string
}

export interface CleanDocument {
  /** The title the text opens with, or null. */
  readonly title: string | null
  /** `第3篇` in a collection, or null. */
  readonly label: string | null
  /** The stretch of the source this document is, `from` inclusive, `to` exclusive. */
  readonly from: number
  readonly to: number
  readonly text: string
  /** All edits that lead from the source to `text`, sorted, without overlap. */
  readonly edits: readonly Edit[]
  readonly removed: readonly RemovedSpan[]
  /** What was found beside the text: date, source, classification, author, editor. */
  readonly metadata: Readonly<Record<string, string>>
}

export interface CleanResult {
  readonly documents: readonly CleanDocument[]
  /** Deletions around the documents: what belongs to the page and to none of them. */
  readonly outside: readonly Edit[]
  readonly flags: readonly Flag[]
  readonly warnings: readonly {
    readonly code: string
    readonly values: Readonly<Record<string, string | number>>
  }[]
}

/**
 * Takes the dirt of scraped pages out of a text and splits collections. A text in which nothing is found stays
 * as it is, to the last blank.
 */
export function cleanText(source: string, options: CleanOptions = {}): CleanResult {
  const page = Run.start(source)
  page.act('page', options)
  const parts = options.split === 'none' || options.rules?.collection === false ? null : splitCollection(page)
  const runs = parts?.runs ?? [page]
  for (const run of runs) run.act('document', options)
  const documents = runs.map((run, at) => run.finish(options, parts?.labels[at] ?? null))
  const titled =
    parts === null || documents.filter(({ title }) => title !== null).length * 2 > documents.length
  const flags = runs.flatMap(run => run.flags(options))
  return {
    documents: titled ? documents : documents.map(document => ({ ...document, title: null })),
    outside: parts ? outsideOf(page, parts.from) : [],
    flags,
    warnings: countFlags(flags),
  }
}

/** The rules at work on one stretch of the source. */
class Run {
  private constructor(
    private readonly source: string,
    private view: View,
    private readonly acted: Set<RuleId>,
    private readonly metadata: Record<string, string>,
    private readonly spans: RemovedSpan[],
  ) {}

  static start(source: string): Run {
    return new Run(source, new View(source, 0, source.length, []), new Set(), {}, [])
  }

  get from(): number {
    return this.view.from
  }

  get edits(): readonly Edit[] {
    return this.view.edits
  }

  get page(): Page {
    const knowledge: Knowledge = { acted: this.acted, metadata: this.metadata }
    return new Page(this.view.text, knowledge, rule => this.view.placesOf(rule))
  }

  act(scope: CleaningRule['scope'], options: CleanOptions): void {
    let page = this.page
    for (const rule of rules) {
      if (rule.scope !== scope || rule.act === 'flag' || rule.id === 'collection' || !isOn(rule, options))
        continue
      const findings = rule.find(page)
      if (findings.length === 0) continue
      this.carryOut(rule.id, findings)
      page = this.page
    }
  }

  carryOut(rule: RuleId, findings: readonly Finding[]): void {
    this.acted.add(rule)
    for (const finding of findings) {
      const { from, to } = this.view.sourceSpan(finding.shown ?? finding)
      const text = this.source.slice(from, to)
      if (text.trim() !== '') this.spans.push({ rule, from, to, text })
      const [key, value] = finding.metadata ?? []
      if (key && value) this.metadata[key] ??= value
    }
    this.view = this.view.with(rule, findings)
  }

  /** The run for a stretch of this one's text; what is known about the page is known there. */
  narrow(from: number, to: number): Run {
    const view = this.view.narrow(from, to)
    const spans = this.spans.filter(span => span.from >= view.from && span.to <= view.to)
    return new Run(this.source, view, new Set(this.acted), {}, spans)
  }

  finish(options: CleanOptions, label: string | null): CleanDocument {
    const { from, to } = this.view
    const { keep } = options
    const kept = keep ? this.view.edits.filter(keep) : this.view.edits
    const made = this.withLayout(kept, options)
    const text = made.length === 0 ? this.source.slice(from, to) : applyEdits(this.source, from, to, made)
    const alive = new Set(kept.map(edit => `${edit.rule} ${edit.finding}`))
    const removed = this.spans
      .filter(span => alive.has(`${span.rule} ${span.from}`))
      .sort((a, b) => a.from - b.from)
    const { title: _, ...metadata } = this.metadata
    return { title: findTitle(text), label, from, to, text, edits: made, removed, metadata }
  }

  flags(options: CleanOptions): Flag[] {
    const { page } = this
    const flags: Flag[] = []
    for (const rule of rules) {
      if (rule.act !== 'flag' || !isOn(rule, options)) continue
      for (const finding of rule.find(page)) {
        const flag = { rule: rule.id, ...this.view.sourceSpan(finding), message: `${rule.id}.explanation` }
        flags.push(finding.suggestion === undefined ? flag : { ...flag, suggestion: finding.suggestion })
      }
    }
    // Where a broken gloss was taken out, characters around it are damaged too.
    for (const { rule, from, to } of this.view.edits) {
      if (rule === 'broken-gloss') flags.push({ rule, from: from - 1, to, message: `${rule}.explanation` })
    }
    return flags.sort((a, b) => a.from - b.from)
  }

  private withLayout(edits: readonly Edit[], options: CleanOptions): readonly Edit[] {
    if (edits.length === 0 || options.rules?.layout === false) return edits
    const view = new View(this.source, this.view.from, this.view.to, edits)
    return view.with('layout', findLayout(view.text)).edits
  }
}

interface Parts {
  readonly runs: readonly Run[]
  readonly labels: readonly string[]
  /** Where the first part starts in the source. */
  readonly from: number
}

/** One run for each part of a collection, its heading taken out; null when the page is none. */
function splitCollection(page: Run): Parts | null {
  const rule = rules.find(({ id }) => id === 'collection')
  const found = rule?.find(page.page) ?? []
  const headings = found.length > 0 ? headingsOf(page.page) : []
  if (headings.length < 2) return null
  const runs = headings.map((heading, at) => {
    const run = page.narrow(heading.start, headings[at + 1]?.start ?? Number.POSITIVE_INFINITY)
    const shown = { from: heading.from - heading.start, to: heading.to - heading.start }
    run.carryOut('collection', [{ from: 0, to: heading.next - heading.start, shown }])
    return run
  })
  return { runs, labels: headings.map(({ text }) => labelOf(text)), from: runs[0]?.from ?? 0 }
}

/** What stands before the first part: what rules took out there, and the rest as part of the collection's frame. */
function outsideOf(page: Run, end: number): Edit[] {
  const outside: Edit[] = []
  let at = 0
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

function isOn(rule: CleaningRule, options: CleanOptions): boolean {
  return options.rules?.[rule.id] ?? rule.safe
}

function countFlags(flags: readonly Flag[]): CleanResult['warnings'] {
  const counts = new Map<RuleId, number>()
  for (const { rule } of flags) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].map(([code, count]) => ({ code, values: { count } }))
}
