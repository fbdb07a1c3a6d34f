import { byPlace, type Edit, type RuleId } from './edit.ts'

/** What a rule wants done. Offsets in the text the rule was shown, where earlier rules have already acted. */
export interface Finding {
  readonly from: number
  readonly to: number
  /** What takes the place; nothing when left out. */
  readonly insert?: string
  /** Move the words to the notes instead of dropping them. */
  readonly moved?: boolean
  /** Leave what earlier rules did inside; otherwise this takes their place. */
  readonly between?: boolean
  /** The part a person would call the thing found, when line breaks around it go too. */
  readonly shown?: { readonly from: number; readonly to: number }
  /** What the finding says about the document, e.g. `{ date: '2021-04-02' }`. */
  readonly metadata?: Readonly<Record<string, string>>
  /** For a flag: what probably stood there. */
  readonly suggestion?: string
  /** A place that stays doubtful when this is done, to be flagged. */
  readonly suspect?: { readonly from: number; readonly to: number; readonly suggestion?: string }
}

/** A run of characters kept from the source (`source` set) or inserted by an edit (`source` is its place). */
interface Piece {
  readonly view: number
  readonly length: number
  readonly source: number
  readonly kept: boolean
}

/** A stretch of the source text with the edits made so far, and the way back from its offsets to the source's. */
export class View {
  readonly text: string
  readonly edits: readonly Edit[]
  private readonly pieces: readonly Piece[]

  constructor(
    private readonly source: string,
    readonly from: number,
    readonly to: number,
    edits: readonly Edit[],
  ) {
    this.edits = edits
    const texts: string[] = []
    const pieces: Piece[] = []
    let view = 0
    const add = (text: string, at: number, kept: boolean) => {
      if (text === '') return
      pieces.push({ view, length: text.length, source: at, kept })
      texts.push(text)
      view += text.length
    }
    let at = from
    for (const edit of edits) {
      add(source.slice(at, edit.from), at, true)
      add(edit.insert, edit.to, false)
      at = edit.to
    }
    add(source.slice(at, to), at, true)
    this.pieces = pieces
    this.text = texts.length === 1 ? (texts[0] ?? '') : texts.join('')
  }

  /** Source offset of the character at `position`. */
  sourceFrom(position: number): number {
    const piece = this.pieceAt(position)
    if (!piece) return this.to
    return piece.kept ? piece.source + position - piece.view : piece.source
  }

  /** Source offset just behind the character before `position`. */
  sourceTo(position: number): number {
    if (position === 0) return this.sourceFrom(0)
    const piece = this.pieceAt(position - 1)
    if (!piece) return this.to
    return piece.kept ? piece.source + position - piece.view : piece.source
  }

  /** The stretch of the source that a stretch of this view comes from. */
  sourceSpan({ from, to }: { readonly from: number; readonly to: number }): { from: number; to: number } {
    const start = this.sourceFrom(from)
    return { from: start, to: to > from ? this.sourceTo(to) : start }
  }

  /** Where in this view a rule took something out. */
  placesOf(rule: RuleId): number[] {
    const places: number[] = []
    let shift = -this.from
    for (const edit of this.edits) {
      if (edit.rule === rule) places.push(edit.from + shift)
      shift += edit.insert.length - (edit.to - edit.from)
    }
    return places
  }

  /** This view with a rule's findings carried out. */
  with(rule: RuleId, findings: readonly Finding[]): View {
    const added = findings.flatMap(finding => this.editsFor(rule, finding))
    const edits = [...withoutCovered(this.edits, added), ...added].sort(byPlace)
    return new View(this.source, this.from, this.to, edits)
  }

  /** The part of this view between two offsets of the source, none of them inside an edit. */
  narrow(from: number, to: number): View {
    const inside = this.edits.filter(
      edit => (edit.from > from || (edit.from === from && edit.to > from)) && edit.to <= to,
    )
    return new View(this.source, from, to, inside)
  }

  private editsFor(rule: RuleId, finding: Finding): Edit[] {
    const { from, to } = this.sourceSpan(finding)
    const shown = finding.shown ? this.sourceFrom(finding.shown.from) : from
    const insert = finding.insert ?? ''
    if (!finding.moved && !finding.between) return [{ rule, from, to, insert, finding: shown }]
    const pieces: Edit[] = []
    const add = (start: number, end: number) => {
      const piece = { rule, from: start, to: end, insert, finding: shown }
      pieces.push(finding.moved ? { ...piece, moved: true } : piece)
    }
    if (from === to) add(from, to)
    let at = from
    for (const inner of this.editsBetween(from, to)) {
      if (inner.from > at) add(at, inner.from)
      at = Math.max(at, inner.to)
    }
    if (to > at) add(at, to)
    return pieces
  }

  private editsBetween(from: number, to: number): Edit[] {
    const first = firstFrom(this.edits, from)
    const inside: Edit[] = []
    for (let at = first; at < this.edits.length; at++) {
      const edit = this.edits[at]
      if (!edit || edit.to > to) break
      inside.push(edit)
    }
    return inside
  }

  private pieceAt(position: number): Piece | undefined {
    let low = 0
    let high = this.pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.pieces[middle]?.view ?? 0) <= position) low = middle
      else high = middle - 1
    }
    const piece = this.pieces[low]
    return piece && position < piece.view + piece.length ? piece : undefined
  }
}

/** Index of the first edit that starts at or behind a place. */
function firstFrom(edits: readonly Edit[], from: number): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle]?.from ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}

/** Drops the edits that lie inside a later deletion: what they did is gone with the whole. */
function withoutCovered(edits: readonly Edit[], added: readonly Edit[]): Edit[] {
  const covers = added.filter(edit => edit.to > edit.from).sort(byPlace)
  if (covers.length === 0) return [...edits]
  let at = 0
  return edits.filter(edit => {
    while (at < covers.length - 1 && (covers[at]?.to ?? 0) < edit.to) at += 1
    const cover = covers[at]
    if (!cover) return true
    if (edit.from === edit.to) return !(cover.from < edit.from && edit.to < cover.to)
    return !(cover.from <= edit.from && edit.to <= cover.to)
  })
}
