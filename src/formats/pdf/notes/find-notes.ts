import type { BodyType } from '../body-type.ts'
import type { PageLayout, Region } from '../layout/page-layout.ts'
import { type Line, overlap } from '../lines.ts'
import { greatest } from '../numbers.ts'
import { type Call, findCalls } from './find-calls.ts'
import { followsLabel, labelOf } from './note-label.ts'

/** Notes are set at most this large, in parts of the size of the text, unless a line is drawn above them. */
const LARGEST = 0.93

/** A footnote. */
export interface Footnote {
  /** The lines of the note, of several pages when it goes on. */
  readonly lines: Line[]
  /** How much of the first line is the label. */
  readonly labelLength: number
  readonly call: Call
}

/** A page whose footnotes were taken out. */
export interface NotedPage {
  readonly layout: PageLayout
  readonly notes: readonly Footnote[]
  /** Notes whose call was not found, as paragraphs: they stay on their page, behind its text. */
  readonly strays: readonly (readonly Line[])[]
}

interface Draft {
  readonly key: string
  readonly labelLength: number
  readonly lines: Line[]
}

/** Takes the footnotes out of all pages; a note may go on at the foot of the next page. */
export function findNotes(pages: readonly PageLayout[], body: BodyType): NotedPage[] {
  const done: NotedPage[] = []
  let open: Footnote | null = null
  for (const layout of pages) {
    const drafts: Draft[] = []
    let foot: Line[] = []
    const regions = layout.regions.map(region => {
      const block = noteBlock(region, layout, body)
      const [head, made] = draftNotes(block)
      const isRest = open !== null && foot.length === 0 && isSmall(head, body) && goesOn(open)
      if (made.length === 0 && !isRest) return region
      if (isRest) foot = head
      drafts.push(...made)
      const taken = new Set<Line>([...made.flatMap(draft => draft.lines), ...(isRest ? head : [])])
      return { ...region, items: region.items.filter(item => item.kind === 'table' || !taken.has(item.line)) }
    })
    if (open !== null) open.lines.push(...foot)
    const noted = pairNotes({ ...layout, regions }, drafts)
    open = noted.notes.at(-1) ?? (foot.length > 0 ? open : null)
    done.push(noted)
  }
  return done
}

function pairNotes(layout: PageLayout, drafts: readonly Draft[]): NotedPage {
  const lines = layout.regions.flatMap(region =>
    region.items.flatMap(item => (item.kind === 'line' ? [item.line] : [])),
  )
  const calls = findCalls(
    lines,
    drafts.map(draft => draft.key),
  )
  const notes: Footnote[] = []
  const strays: Line[][] = []
  for (const [index, { lines: own, labelLength }] of drafts.entries()) {
    const call = calls[index]
    if (call) notes.push({ lines: own, labelLength, call })
    else strays.push(own)
  }
  return { layout, notes, strays }
}

function isSmall(lines: readonly Line[], body: BodyType): boolean {
  return lines.length > 0 && lines.every(line => line.size <= LARGEST * body.size)
}

/** Whether a note may go on: it does not end as a sentence does. */
function goesOn({ lines }: Footnote): boolean {
  return !/[.。!！?？;；]["'”’」』)）\]]*$/.test(lines.at(-1)?.text ?? '')
}

/** The last lines of a region when they may be notes: small, or below a line drawn for them. */
function noteBlock(region: Region, layout: PageLayout, body: BodyType): Line[] {
  const isLowest = !layout.regions.some(
    other => other !== region && other.top > region.bottom && overlap(other, region) > 0,
  )
  if (!isLowest || region.bottom < 0.4 * layout.height) return []
  const rule = noteRule(region, layout, body)
  const block: Line[] = []
  for (const item of [...region.items].reverse()) {
    if (item.kind === 'table') break
    const { line } = item
    const isBelow = rule !== null && line.base > rule
    if (!isBelow && line.size > LARGEST * body.size) break
    block.unshift(line)
  }
  return block
}

/** Where the line above the notes is drawn: a short one at the left, with only text below. */
function noteRule(region: Region, { rules }: PageLayout, body: BodyType): number | null {
  const lowestTable = Math.max(0, ...region.items.map(item => (item.kind === 'table' ? item.bottom : 0)))
  const width = region.right - region.left
  const found = rules.filter(
    rule =>
      rule.bottom - rule.top <= 2.5 &&
      rule.right - rule.left > 20 &&
      rule.right - rule.left < 0.7 * width &&
      Math.abs(rule.left - region.left) < 30 &&
      rule.top > lowestTable + 1.5 * body.size &&
      rule.top > region.top &&
      rule.top < region.bottom,
  )
  return found.length === 0 ? null : greatest(found, rule => rule.top)
}

/** The lines before the first label, and the notes behind it. */
function draftNotes(block: readonly Line[]): [Line[], Draft[]] {
  const head: Line[] = []
  const drafts: Draft[] = []
  for (const line of block) {
    const label = labelOf(line)
    const last = drafts.at(-1)
    if (label !== null && (last === undefined || followsLabel(last.key, label.key))) {
      drafts.push({ key: label.key, labelLength: label.length, lines: [line] })
    } else if (last === undefined) head.push(line)
    else last.lines.push(line)
  }
  return [head, drafts]
}
