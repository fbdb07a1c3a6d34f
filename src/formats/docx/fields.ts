/**
 * Fields in progress, nested: between `begin` and `separate` stand instructions, between `separate` and `end` what
 * the field shows.
 */
export class Fields {
  /** For each open field whether its result is being shown. */
  private readonly open: boolean[] = []
  /** How many of them are still in their instructions. */
  private instructions = 0

  /** `type` as in `w:fldChar`. */
  character(type: string | undefined): void {
    if (type === 'begin') {
      this.open.push(false)
      this.instructions += 1
    } else if (type === 'separate') this.show(this.open.length - 1)
    else if (type === 'end') {
      if (this.open.pop() === false) this.instructions -= 1
    }
  }

  get isInInstruction(): boolean {
    return this.instructions > 0
  }

  /** At the end of a paragraph: an instruction that never ends must not swallow the rest of the text. */
  endParagraph(): void {
    for (let at = this.open.length - 1; at >= 0 && this.instructions > 0; at--) this.show(at)
  }

  private show(at: number): void {
    if (this.open[at] !== false) return
    this.open[at] = true
    this.instructions -= 1
  }
}
