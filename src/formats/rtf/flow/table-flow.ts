import type { Block } from './paragraph.ts'

/** Tables inside tables go no deeper in any real file. */
const MAX_DEPTH = 16

interface OpenRow {
  cells: Block[][]
  /** Of the cell that is being read. */
  content: Block[]
}

/**
 * Puts paragraphs that say how deep in tables they are into rows. Word processors keep no tables: a cell and a row
 * end with a mark of their own, and a nested row stands before the end of the cell around it.
 */
export class TableFlow {
  private readonly open: OpenRow[] = []

  /** `emit` gets paragraphs outside of tables and rows of outermost tables, in order. */
  constructor(private readonly emit: (block: Block) => void) {}

  /** A block at a depth: 0 outside of tables, 1 in a table, 2 in a table inside a cell. */
  block(block: Block, depth: number): void {
    this.reach(depth)
    const row = this.open.at(-1)
    if (row === undefined) this.emit(block)
    else row.content.push(block)
  }

  /** The end of a cell at a depth of 1 or more. */
  endCell(depth: number): void {
    this.reach(Math.max(1, depth))
    const row = this.open.at(-1)
    if (row === undefined) return
    row.cells.push(row.content)
    row.content = []
  }

  /** The end of a row at a depth of 1 or more. */
  endRow(depth: number): void {
    const wanted = Math.max(1, depth)
    if (this.open.length < wanted) return
    this.reach(wanted)
    this.close()
  }

  /** Closes rows that the file leaves open. */
  finish(): void {
    this.reach(0)
  }

  private reach(depth: number): void {
    const wanted = Math.min(depth, MAX_DEPTH)
    while (this.open.length > wanted) this.close()
    while (this.open.length < wanted) this.open.push({ cells: [], content: [] })
  }

  private close(): void {
    const row = this.open.pop()
    if (row === undefined) return
    if (row.content.length > 0) row.cells.push(row.content)
    if (row.cells.length === 0) return
    const block: Block = { kind: 'row', cells: row.cells }
    const outer = this.open.at(-1)
    if (outer === undefined) this.emit(block)
    else outer.content.push(block)
  }
}
