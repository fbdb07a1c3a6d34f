import type { TextBuilder } from '../text-builder.ts'

/** Deeper levels exist in hostile files only. */
const MAX_LEVEL = 20

/** Lays out the lines of lists: what belongs to one list stands without blank lines, nested items are indented. */
export class OpenLists {
  /** The list that is open on each level; empty outside of lists. */
  private open: (string | undefined)[] = []

  constructor(private readonly builder: TextBuilder) {}

  /** Starts what belongs to no list. */
  startBlock(): void {
    this.open = []
    this.builder.endBlock()
  }

  /**
   * Starts the line of an item of `list`; gives its indent. It goes on in the list before it when that one is open
   * on a level above, or is the same.
   */
  startItem(list: string, level: number): string {
    const place = Math.min(level, MAX_LEVEL)
    const indent = this.indent(place)
    if (indent !== '' || this.open.includes(list)) {
      this.builder.endLine()
      this.open.length = Math.min(this.open.length, place)
    } else {
      this.builder.endBlock()
      this.open = []
    }
    this.open[place] = list
    return indent
  }

  /** Starts a further paragraph of an item, or an item that shows no label; gives its indent. */
  startContinuation(level: number): string {
    if (this.open.length === 0) {
      this.builder.endBlock()
      return ''
    }
    this.builder.endLine()
    return this.indent(Math.min(level, MAX_LEVEL))
  }

  /** Two blanks for each level above this one that has items. */
  private indent(level: number): string {
    return '  '.repeat(this.open.slice(0, level).filter(list => list !== undefined).length)
  }
}
