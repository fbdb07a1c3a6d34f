import { equationWords } from '../rtf/flow/index.ts'

interface Field {
  instruction: string
  isShowing: boolean
}

const LONGEST = 2000

/** Fields in progress, nested: first instructions, then, behind a separator, what the field shows. */
export class Fields {
  private readonly open: Field[] = []
  private instructions = 0

  get isInInstruction(): boolean {
    return this.instructions > 0
  }

  begin(): void {
    this.open.push({ instruction: '', isShowing: false })
    this.instructions += 1
  }

  /** Words of an instruction. */
  write(words: string): void {
    const field = this.open.at(-1)
    if (field && field.instruction.length < LONGEST) field.instruction += words
  }

  separate(): void {
    const field = this.open.at(-1)
    if (field) this.show(field)
  }

  /** Ends the innermost field; gives the words it shows without a result of its own, else ''. */
  end(): string {
    const field = this.open.pop()
    if (field === undefined || field.isShowing) return ''
    this.instructions -= 1
    return equationWords(field.instruction) ?? ''
  }

  /** At the end of a paragraph: an instruction that never ends must not swallow the rest of the text. */
  endParagraph(): void {
    for (let at = this.open.length - 1; at >= 0 && this.instructions > 0; at--) {
      const field = this.open[at]
      if (field) this.show(field)
    }
  }

  private show(field: Field): void {
    if (!field.isShowing) this.instructions -= 1
    field.isShowing = true
  }
}
