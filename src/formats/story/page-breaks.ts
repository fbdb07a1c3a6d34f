import type { TextBuilder } from '../text-builder.ts'

/**
 * Where pages began when the document was last laid out. A break set by hand may stand there twice: as itself and,
 * before the next word, as what was laid out. A row that goes over a page has a break in each of its cells.
 */
export class PageBreaks {
  private readonly places: number[] = []
  private wasLaidOut = false
  /** How many words there were at a break by hand that was not yet seen laid out; null for none. */
  private byHand: number | null = null
  /** How many pages the row goes on, and the cell being read; null outside of tables. */
  private row: number | null = null
  private cell = 0

  constructor(private readonly builder: TextBuilder) {}

  /** The next words begin a page that a program began when it laid the document out. */
  laidOut(): void {
    this.wasLaidOut = true
    const isKnown = this.byHand === this.builder.end
    this.byHand = null
    if (!isKnown) this.add()
  }

  setByHand(): void {
    this.byHand = this.builder.end
    this.add()
  }

  startRow(): void {
    this.row = 0
  }

  startCell(): void {
    this.cell = 0
  }

  endTable(): void {
    this.row = null
  }

  /** Marks the pages, counted from 1, if the document was laid out at all. */
  mark(): void {
    if (!this.wasLaidOut) return
    this.builder.startPage('1', 0)
    for (const [index, at] of this.places.entries()) this.builder.startPage(String(index + 2), at)
  }

  private add(): void {
    if (this.row !== null) {
      this.cell += 1
      if (this.cell <= this.row) return
      this.row = this.cell
    }
    this.places.push(this.builder.length)
  }
}
