import { splitsCharacter, type TextSpan } from '../../../core/text/index.ts'
import type { PreviewEdit } from '../../../ipc/imports.ts'

/** A piece of the original: as it is, taken out by a rule, or taken out and then kept by hand. */
export interface LeftPiece {
  readonly kind: 'same' | 'removed' | 'moved' | 'kept'
  readonly text: string
  readonly rule?: string
  readonly finding?: number
}

export interface RightPiece {
  readonly kind: 'same' | 'inserted'
  readonly text: string
}

/** One line of the original beside what became of it. */
export interface AlignedRow {
  readonly left: readonly LeftPiece[]
  readonly right: readonly RightPiece[]
  /** Where the line begins in the original, in UTF-16 code units; null for what stands below the text. */
  readonly from: number | null
  /** A further part of a line too long for one row. */
  readonly more: boolean
  /** The result goes on in the paragraph of the rows above: the line end between was taken out. */
  readonly joins: boolean
}

/** Something a rule would take out that people want to keep. Offsets as in `PreviewEdit`. */
export interface KeptFinding {
  readonly rule: string
  readonly finding: number
  /** The stretches that its edits take out. */
  readonly spans: readonly TextSpan[]
}

export interface Comparison {
  readonly extracted: string
  /** The stretch shown. */
  readonly span: TextSpan
  /** Sorted, without overlap. */
  readonly edits: readonly PreviewEdit[]
  readonly kept: readonly KeptFinding[]
  /** The text of the document as it would be stored. */
  readonly result: string
}

/** Rows are cut at this many UTF-16 code units, at the end of a sentence where there is one. */
const LONGEST_ROW = 1200

/** Original and result line by line, for a list that draws only what is in sight. */
export function alignRows(comparison: Comparison): AlignedRow[] {
  const builder = new RowBuilder(comparison.span.from)
  for (const part of partsOf(comparison)) {
    if (part.kind === 'inserted') builder.insert(part.text)
    else builder.add(part)
  }
  builder.end()
  return [...builder.rows, ...rowsBelow(comparison.result.slice(builder.written))]
}

type Part = LeftPiece | { readonly kind: 'inserted'; readonly text: string }

/** The stretch from start to end as pieces of the original and what is put in between. */
function* partsOf({ extracted, span, edits, kept }: Comparison): Generator<Part> {
  const taken = new Set(edits.map(edit => edit.finding))
  const marks = [
    ...edits.map(edit => ({ ...edit, kind: edit.moved ? ('moved' as const) : ('removed' as const) })),
    ...kept
      .filter(keep => !taken.has(keep.finding))
      .flatMap(({ rule, finding, spans }) =>
        spans.map(({ from, to }) => ({ rule, finding, from, to, kind: 'kept' as const, insert: '' })),
      ),
  ].sort((a, b) => a.from - b.from || a.to - b.to)
  let at = span.from
  for (const { kind, rule, finding, from, to, insert } of marks) {
    if (from < at || to > span.to) continue
    if (from > at) yield { kind: 'same', text: extracted.slice(at, from) }
    if (to > from) yield { kind, text: extracted.slice(from, to), rule, finding }
    if (insert !== '') yield { kind: 'inserted', text: insert }
    at = to
  }
  if (at < span.to) yield { kind: 'same', text: extracted.slice(at, span.to) }
}

class RowBuilder {
  readonly rows: AlignedRow[] = []
  /** UTF-16 code units of the result so far. */
  written = 0
  #left: LeftPiece[] = []
  #right: RightPiece[] = []
  #length = 0
  #more = false
  /** The result stands at the start of a line. */
  #atStart = true
  #joins = false
  /** Where the row begins in the original, and how far it is. */
  #from: number
  #at: number

  constructor(start: number) {
    this.#from = start
    this.#at = start
  }

  add(piece: LeftPiece): void {
    const stays = piece.kind === 'same' || piece.kind === 'kept'
    for (const [index, line] of piece.text.split('\n').entries()) {
      if (index > 0) {
        if (stays) this.#write('\n')
        this.#at += 1
        this.#finish(false)
      }
      for (const part of this.#cut(line)) {
        this.#left.push({ ...piece, text: part })
        if (stays) this.#show({ kind: 'same', text: part })
        this.#length += part.length
        this.#at += part.length
      }
    }
  }

  insert(text: string): void {
    this.#show({ kind: 'inserted', text })
  }

  end(): void {
    this.#finish(false)
  }

  #show(piece: RightPiece): void {
    if (this.#right.length === 0) this.#joins = !this.#more && !this.#atStart && !piece.text.startsWith('\n')
    this.#right.push(piece)
    this.#write(piece.text)
  }

  #write(text: string): void {
    this.written += text.length
    this.#atStart = text.endsWith('\n')
  }

  /** A long line in parts, each ending a row but the last. */
  *#cut(line: string): Generator<string> {
    let rest = line
    while (rest.length > LONGEST_ROW - this.#length) {
      const at = cutBefore(rest, LONGEST_ROW - this.#length)
      if (at > 0) yield rest.slice(0, at)
      rest = rest.slice(at)
      this.#finish(true)
    }
    if (rest !== '') yield rest
  }

  #finish(more: boolean): void {
    const right = trimmed(this.#right)
    const joins = this.#joins && right.length > 0
    this.rows.push({ left: this.#left, right, from: this.#from, more: this.#more, joins })
    this.#from = this.#at
    this.#left = []
    this.#right = []
    this.#length = 0
    this.#more = more
    this.#joins = false
  }
}

/** Where to cut a text that is longer than `limit`: behind a sentence, never within a character. */
function cutBefore(text: string, limit: number): number {
  for (let at = limit; at > limit / 2; at--) {
    if ('。！？；!?;'.includes(text[at - 1] ?? ' ')) return at
  }
  return splitsCharacter(text, limit) ? limit - 1 : Math.max(0, limit)
}

/** Line ends at the edges only part paragraphs, which rows do by themselves. */
function trimmed(pieces: readonly RightPiece[]): RightPiece[] {
  const last = pieces.length - 1
  return pieces
    .map(({ kind, text }, index) => ({ kind, text: trimLines(text, index === 0, index === last) }))
    .filter(piece => piece.text !== '')
}

function trimLines(text: string, start: boolean, end: boolean): string {
  const without = start ? text.replace(/^\n+/, '') : text
  return end ? without.replace(/\n+$/, '') : without
}

/** What stands below the text: words that were moved to the end. */
function rowsBelow(text: string): AlignedRow[] {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => ({
      left: [],
      right: [{ kind: 'inserted', text: line }],
      from: null,
      more: false,
      joins: false,
    }))
}
