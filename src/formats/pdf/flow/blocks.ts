import type { BodyType } from '../body-type.ts'
import type { Region, TableItem } from '../layout/page-layout.ts'
import type { Line } from '../lines.ts'
import type { NotedPage } from '../notes/find-notes.ts'
import { append } from '../numbers.ts'
import { endsSentence, goesOnBelow, goesOnElsewhere, isCentred } from './same-paragraph.ts'
import { type Shape, shapeAround, shapesOf } from './shape.ts'

/** A paragraph or heading: lines of one column, or of several columns and pages it runs through. */
export interface TextBlock {
  readonly kind: 'text'
  readonly lines: readonly Line[]
  /** The edges around its first line and around its last. */
  readonly startShape: Shape
  readonly shape: Shape
  /** Whether it stands apart from the running text: a caption, a note, words set in another direction. */
  readonly isFloat: boolean
  readonly isCentred: boolean
  /** Whether it is no part of the text around it: a note whose call is not known, words set in another direction. */
  readonly isAside: boolean
}

export interface TableBlock {
  readonly kind: 'table'
  readonly table: TableItem
}

export type Block = TextBlock | TableBlock

/** A block that still grows: its lines are in no other hands, so that a paragraph over many pages is not copied for each. */
interface GrowingBlock extends TextBlock {
  readonly lines: Line[]
}

type OwnBlock = GrowingBlock | TableBlock

/** Blocks looked over to find where a sentence goes on behind a figure. */
const FURTHEST = 12
const caption =
  /^(?:[图圖表]\s*[\d一二三四五六七八九十]|(?:fig(?:ure)?|table|abb(?:ildung)?|tab(?:elle)?)\.?\s*\d)/i

/** The blocks of a document in reading order. */
export function makeBlocks(pages: readonly NotedPage[], body: BodyType): Block[] {
  const shapes = shapesOf(pages.flatMap(page => page.layout.regions))
  const blocks: OwnBlock[] = []
  for (const { layout, strays } of pages) {
    for (const region of layout.regions) {
      const shape = shapes.get(region)
      if (shape !== undefined) link(blocks, regionBlocks(region, shape, body))
    }
    const last = layout.regions.at(-1)
    const shape = last === undefined ? undefined : shapes.get(last)
    const asides = [...strays, ...layout.asides.map(line => [line])]
    append(
      blocks,
      asides.map(lines => aside(lines, shape)),
    )
  }
  return blocks
}

function aside(lines: readonly Line[], shape: Shape | undefined): GrowingBlock {
  const own = shape ?? {
    left: 0,
    right: 0,
    isJustified: false,
    leading: 1.4,
    style: 'first-line',
    setsIn: false,
  }
  const copy = [...lines]
  return {
    kind: 'text',
    lines: copy,
    startShape: own,
    shape: own,
    isFloat: true,
    isCentred: false,
    isAside: true,
  }
}

function regionBlocks(region: Region, shape: Shape, body: BodyType): OwnBlock[] {
  const blocks: OwnBlock[] = []
  let lines: Line[] = []
  const close = () => {
    append(blocks, paragraphs(lines, shape, body))
    lines = []
  }
  for (const item of region.items) {
    if (item.kind === 'line') lines.push(item.line)
    else {
      close()
      blocks.push({ kind: 'table', table: item })
    }
  }
  close()
  return blocks
}

function paragraphs(lines: readonly Line[], shape: Shape, body: BodyType): GrowingBlock[] {
  const blocks: GrowingBlock[] = []
  let start = 0
  for (let index = 1; index <= lines.length; index++) {
    const before = index - start >= 2 ? lines[index - 2] : undefined
    if (index < lines.length && goesOnBelow(lines, index, shape, before, body.size)) continue
    const own = lines.slice(start, index)
    const startShape = shapeAround(lines, start, shape)
    blocks.push(textBlock(own, startShape, shapeAround(lines, index - 1, shape), body))
    start = index
  }
  return blocks
}

function textBlock(lines: Line[], startShape: Shape, shape: Shape, body: BodyType): GrowingBlock {
  const areCentred = lines.every(line => isCentred(line, shape))
  const isSmall = lines.every(line => line.size <= 0.93 * body.size)
  const isFloat = isSmall || areCentred || caption.test(lines[0]?.text ?? '')
  return { kind: 'text', lines, startShape, shape, isFloat, isCentred: areCentred, isAside: false }
}

/** Puts `next` behind `blocks`, and the paragraph that runs from the one into the other together. */
function link(blocks: OwnBlock[], next: readonly OwnBlock[]): void {
  if (!linkDirectly(blocks, next) && !linkAroundFloats(blocks, next)) append(blocks, next)
}

function linkDirectly(blocks: OwnBlock[], next: readonly OwnBlock[]): boolean {
  const last = blocks.at(-1)
  const [first, ...rest] = next
  if (last?.kind !== 'text' || first?.kind !== 'text' || !goesOn(last, first)) return false
  blocks[blocks.length - 1] = joined(last, first)
  append(blocks, rest)
  return true
}

/**
 * Finds the running text before and behind figures, tables and notes. When a sentence goes on there, what stood in
 * between moves before its paragraph, or behind it when the paragraph began on an earlier page.
 */
function linkAroundFloats(blocks: OwnBlock[], next: readonly OwnBlock[]): boolean {
  const at = lastRunning(blocks)
  const to = next.slice(0, FURTHEST).findIndex(isRunning)
  const last = blocks[at]
  const first = next[to]
  if (last?.kind !== 'text' || first?.kind !== 'text') return false
  if (endsSentence(last.lines.at(-1)?.text ?? '') || !goesOn(last, first)) return false
  const floats = blocks.splice(at).slice(1)
  const startPage = last.lines[0]?.page
  append(blocks, [
    ...floats.filter(block => pageOf(block) === startPage),
    joined(last, first),
    ...floats.filter(block => pageOf(block) !== startPage),
    ...next.slice(0, to),
    ...next.slice(to + 1),
  ])
  return true
}

function lastRunning(blocks: readonly Block[]): number {
  for (let at = blocks.length - 1; at >= 0 && at > blocks.length - FURTHEST; at--) {
    const block = blocks[at]
    if (block !== undefined && isRunning(block)) return at
  }
  return -1
}

function isRunning(block: Block): boolean {
  return block.kind === 'text' && !block.isFloat
}

export function pageOf(block: Block): number {
  return block.kind === 'table' ? block.table.page : (block.lines[0]?.page ?? 0)
}

function goesOn(last: TextBlock, first: TextBlock): boolean {
  const line = last.lines.at(-1)
  const next = first.lines[0]
  if (line === undefined || next === undefined) return false
  const end = { line, neighbour: last.lines.at(-2), shape: last.shape }
  return goesOnElsewhere(end, { line: next, neighbour: first.lines[1], shape: first.startShape })
}

function joined(last: GrowingBlock, first: GrowingBlock): GrowingBlock {
  append(last.lines, first.lines)
  return { ...last, shape: first.shape }
}
