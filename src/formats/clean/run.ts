import { applyEdits } from './apply-edits.ts'
import type { Edit, RuleId } from './edit.ts'
import { type Flag, findFlagsOn, makeFlag, withoutOverlap } from './flag.ts'
import { findLayout } from './layout.ts'
import { type Furniture, type Knowledge, Page, type Readings } from './page.ts'
import { mapPositions } from './position-map.ts'
import { type CleaningRule, isOn, type RuleSwitches } from './rule.ts'
import { rules } from './rules/index.ts'
import { findTitle } from './title.ts'
import { type Finding, View } from './view.ts'

/** A stretch that cleaning took out, as a person sees it: the number, not the line break that goes with it. */
export interface RemovedSpan {
  readonly rule: RuleId
  readonly from: number
  readonly to: number
  /** The words of the source between `from` and `to`. */
  readonly text: string
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

/** What a run needs of the options of `cleanText`. */
export interface RunOptions {
  readonly rules?: RuleSwitches
  readonly keep?: (edit: Edit) => boolean
  /** Called after each rule. */
  readonly passed?: () => void
}

/** A place that a rule could not mend by what it did there; it stands as long as that is not left out. */
interface Suspect {
  readonly flag: Flag
  readonly finding: number
}

/** A page that changes more often than this under the rules is left as it is then. */
const MOST_ROUNDS = 4

/** Rules after which a text needs no second look: they change characters inside lines, or say the breaks. */
const staysInPlace: ReadonlySet<RuleId> = new Set(['page-furniture', 'half-width-mark', 'layout-blank'])

/** The rules at work on one stretch of the source. */
export class Run {
  private current: Page | undefined

  private constructor(
    readonly source: string,
    private view: View,
    private acted: ReadonlySet<RuleId>,
    private readonly metadata: Record<string, string>,
    private readonly spans: RemovedSpan[],
    private readonly suspects: Suspect[],
    private furniture: readonly Furniture[],
  ) {}

  static start(source: string, furniture: readonly Furniture[]): Run {
    return new Run(source, new View(source, 0, source.length, []), new Set(), {}, [], [], furniture)
  }

  get from(): number {
    return this.view.from
  }

  get to(): number {
    return this.view.to
  }

  get edits(): readonly Edit[] {
    return this.view.edits
  }

  /** The text as it is now, with what is known about it. */
  get page(): Page {
    this.current ??= this.makePage()
    return this.current
  }

  private makePage(): Page {
    const knowledge: Knowledge = {
      acted: this.acted,
      metadata: this.metadata,
      furniture: this.furniture,
      readings: () => this.readings(),
    }
    return new Page(this.view.text, knowledge, rule => this.view.placesOf(rule))
  }

  /** Offset in the source of a place in the text as it is now. */
  sourceOf(position: number): number {
    return this.view.sourceFrom(position)
  }

  /** The rules of a scope, one after the other; whether any of them found something. */
  act(scope: CleaningRule['scope'], { rules: switches, passed }: RunOptions): boolean {
    let page = this.page
    let hasActed = false
    for (const rule of rules) {
      if (rule.scope !== scope || rule.act === 'flag' || rule.id === 'collection' || !isOn(rule, switches))
        continue
      const findings = rule.find(page)
      passed?.()
      if (findings.length === 0) continue
      this.carryOut(rule.id, findings)
      page = this.page
      hasActed = true
    }
    return hasActed
  }

  /**
   * The rules on the document and then, when they changed something, on what is left as if it came in like that, until
   * it stays as it is: furniture may hide the spam line below it, a part of a page may be a page of its own.
   */
  settle(options: RunOptions): void {
    this.act('document', options)
    if (this.view.edits.every(edit => staysInPlace.has(edit.rule))) return
    const known = this.acted
    // Its places are those of the untouched text.
    this.furniture = []
    for (let round = 0; round < MOST_ROUNDS; round++) {
      this.acted = new Set()
      this.current = undefined
      const hasActed = [this.act('page', options), this.act('document', options)].includes(true)
      if (!hasActed) break
    }
    this.acted = known
    this.current = undefined
  }

  carryOut(rule: RuleId, findings: readonly Finding[]): void {
    this.acted = new Set(this.acted).add(rule)
    for (const finding of findings) {
      const { from, to } = this.view.sourceSpan(finding.shown ?? finding)
      const text = this.source.slice(from, to)
      if (text.trim() !== '') this.spans.push({ rule, from, to, text })
      for (const [key, value] of Object.entries(finding.metadata ?? {})) this.metadata[key] ??= value
      const { suspect } = finding
      if (suspect) {
        const flag = makeFlag(rule, this.view.sourceSpan(suspect), suspect.suggestion)
        this.suspects.push({ flag, finding: from })
      }
    }
    this.view = this.view.with(rule, findings)
    this.current = undefined
  }

  /** The run for a stretch of the source; what is known about the page is known there. */
  narrow(from: number, to: number): Run {
    const inside = (span: { from: number; to: number }) => span.from >= from && span.to <= to
    const view = this.view.narrow(from, to)
    const spans = this.spans.filter(inside)
    const suspects = this.suspects.filter(({ flag }) => inside(flag))
    return new Run(this.source, view, new Set(this.acted), {}, spans, suspects, [])
  }

  finish({ keep, rules: switches, passed }: RunOptions, label: string | null): CleanDocument {
    const { from, to } = this.view
    const kept = keep ? this.view.edits.filter(keep) : this.view.edits
    const made = this.withLayout(kept, switches)
    passed?.()
    const text = made.length === 0 ? this.source.slice(from, to) : applyEdits(this.source, from, to, made)
    const alive = new Set(kept.map(edit => `${edit.rule} ${edit.finding}`))
    const removed = this.spans
      .filter(span => alive.has(`${span.rule} ${span.from}`))
      .sort((a, b) => a.from - b.from)
    const { title: _, ...metadata } = this.metadata
    const title = findTitle(text)
    return { title, label: label === title ? null : label, from, to, text, edits: made, removed, metadata }
  }

  /** What looks damaged in the finished document, in offsets of the source. */
  flags({ from, to, text, edits }: CleanDocument, { rules: switches, passed }: RunOptions): Flag[] {
    const page = edits.length === 0 ? this.page : new Page(text, this.page.knowledge, () => [])
    const found = findFlagsOn(page, switches, passed)
    const positions = found.length > 0 && edits.length > 0 ? mapPositions(this.source, from, to, edits) : null
    const inSource = found.map((flag): Flag => {
      if (!positions) return { ...flag, from: flag.from + from, to: flag.to + from }
      return { ...flag, from: positions.toSource(flag.from), to: positions.toSource(flag.to - 1) + 1 }
    })
    const alive = new Set(edits.map(edit => `${edit.rule} ${edit.finding}`))
    const suspects = this.suspects.filter(({ flag, finding }) => alive.has(`${flag.rule} ${finding}`))
    return withoutOverlap([...suspects.map(({ flag }) => flag), ...inSource])
  }

  private withLayout(edits: readonly Edit[], switches: RuleSwitches | undefined): readonly Edit[] {
    if (switches?.layout === false || edits.every(edit => staysInPlace.has(edit.rule))) return edits
    const view = new View(this.source, this.view.from, this.view.to, edits)
    return view.with('layout', findLayout(view.text)).edits
  }

  /** Characters by the reading that was printed behind them on this page. */
  private readings(): Readings {
    const readings = new Map<string, Set<string>>()
    for (const { rule, from, text } of this.spans) {
      if (rule !== 'pinyin-gloss') continue
      const syllable = text.replace(/[()（）]/g, '')
      const characters = readings.get(syllable) ?? new Set()
      characters.add(this.source.slice(Math.max(0, from - 1), from))
      readings.set(syllable, characters)
    }
    return readings
  }
}
