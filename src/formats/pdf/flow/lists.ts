import type { Block, TextBlock } from './blocks.ts'
import { type LabelKind, type LineLabel, lineLabel } from './line-labels.ts'
import { leadsToNumber } from './same-paragraph.ts'

/** Items longer than this on average are paragraphs that happen to be numbered, in code units. */
const LONGEST_ITEM = 400
/** Labels of lists; the others head sections. */
const listKinds: ReadonlySet<LabelKind> = new Set([
  'bullet',
  'number',
  'letter',
  'bracketed',
  'circled',
  'chinese',
  'chinese-bracketed',
])
const INDENT = 1

interface Item {
  readonly block: TextBlock
  /** Null for the lines of a table of contents. */
  readonly label: LineLabel | null
  readonly left: number
}

/** Which blocks are items of lists, and how deep they are nested, from 0. */
export function findListItems(blocks: readonly Block[], headings: ReadonlySet<Block>): Map<Block, number> {
  const depths = new Map<Block, number>()
  let run: Item[] = []
  const close = () => {
    if (isList(run)) for (const [block, depth] of depthsOf(run)) depths.set(block, depth)
    run = []
  }
  for (const block of blocks) {
    const item = headings.has(block) ? null : itemOf(block)
    if (item === null) close()
    else run.push(item)
  }
  close()
  return depths
}

function itemOf(block: Block): Item | null {
  const first = block.kind === 'text' ? block.lines[0] : undefined
  if (block.kind === 'table' || block.isAside || first === undefined) return null
  // of its column: the items of one list may stand in several
  const left = (first.left - block.startShape.left) / first.size
  if (leadsToNumber(block.lines.at(-1)?.text ?? '')) return { block, label: null, left }
  const label = lineLabel(first.text)
  return label === null || !listKinds.has(label.kind) ? null : { block, label, left }
}

/** At least two items, whose numbers count up or start anew. */
function isList(run: readonly Item[]): boolean {
  if (run.length < 2) return false
  const length = run.reduce(
    (sum, { block }) => sum + block.lines.reduce((all, line) => all + line.text.length, 0),
    0,
  )
  if (length > LONGEST_ITEM * run.length) return false
  const last = new Map<LabelKind, number>()
  let breaks = 0
  for (const { label } of run) {
    if (label === null || label.value === null) continue
    const before = last.get(label.kind)
    if (before !== undefined && label.value !== before + 1 && label.value !== 1) breaks += 1
    last.set(label.kind, label.value)
  }
  return breaks * 4 <= run.length
}

/** By how far the labels are set in, as far as they stand on pages of one layout. */
function depthsOf(run: readonly Item[]): [Block, number][] {
  const lefts: number[] = []
  for (const { left } of [...run].sort((a, b) => a.left - b.left)) {
    const last = lefts.at(-1)
    if (last === undefined || left - last > INDENT) lefts.push(left)
  }
  return run.map(({ block, left }) => {
    const depth = lefts.findLastIndex(other => left >= other - 0.01)
    return [block, lefts.length > 4 ? 0 : Math.max(0, depth)]
  })
}
