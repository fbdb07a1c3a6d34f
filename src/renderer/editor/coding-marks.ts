import { type EditorState, type Range, RangeSet, type Text } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'
import { codingSigns, flatten, type Segment as SegmentOf } from '../../core/coding/index.ts'
import type { CodingId } from '../../core/id.ts'
import { activeCoding, codingsByLength } from './active-coding.ts'
import { codeLooks, UNKNOWN_LOOK } from './code-looks.ts'
import { codingField } from './coding-field.ts'
import type { PlacedCoding } from './coding-index.ts'
import { codingWords } from './coding-words.ts'
import { colorOf, marginLook } from './margin-look.ts'

/** Rows of underlines below the text; codings in further lanes are shown in the margin only. */
export const UNDERLINE_ROWS = 3

type Segment = SegmentOf<PlacedCoding>

/** Segments look alike in great numbers, and equal decorations keep their elements. */
const KEPT_DECORATIONS = 4000

/**
 * Draws the codings of the visible text: the shortest coding tints it, and each coding in one of the first lanes
 * underlines it, always in the row of its lane. Colours are never mixed.
 */
export const codingMarks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    readonly #kept = new Map<string, Decoration>()

    constructor(view: EditorView) {
      this.decorations = this.#draw(view)
    }

    update(update: ViewUpdate): void {
      if (update.viewportChanged || isRedrawn(update)) this.decorations = this.#draw(update.view)
    }

    #draw(view: EditorView): DecorationSet {
      const index = view.state.field(codingField)
      const marks: Range<Decoration>[] = []
      for (const { from, to } of view.visibleRanges) {
        for (const segment of flatten(index.overlapping(from, to), from, to)) {
          for (const piece of splitAtLines(segment, view.state.doc)) {
            marks.push(this.#decorate(piece, view).range(piece.from, piece.to))
          }
        }
      }
      return RangeSet.of(marks)
    }

    #decorate(segment: Segment, view: EditorView): Decoration {
      const attributes = attributesOf(segment, view)
      const key = Object.values(attributes).join('|')
      const kept = this.#kept.get(key)
      if (kept !== undefined) return kept
      if (this.#kept.size > KEPT_DECORATIONS) this.#kept.clear()
      const decoration = Decoration.mark({ class: 'cm-coding', attributes })
      this.#kept.set(key, decoration)
      return decoration
    }
  },
  { decorations: plugin => plugin.decorations },
)

function isRedrawn({ docChanged, startState, state }: ViewUpdate): boolean {
  return (
    docChanged ||
    startState.field(codingField) !== state.field(codingField) ||
    startState.field(codeLooks) !== state.field(codeLooks) ||
    startState.field(activeCoding) !== state.field(activeCoding) ||
    startState.field(marginLook) !== state.field(marginLook) ||
    startState.facet(codingWords) !== state.facet(codingWords)
  )
}

/**
 * Start and end of codings are told to screen readers as the alternative text of empty generated content, which
 * takes no room and is neither selected nor copied.
 */
function attributesOf(segment: Segment, view: EditorView): Record<string, string> {
  const looks = view.state.field(codeLooks)
  const words = view.state.facet(codingWords)
  const active = view.state.field(activeCoding)
  const lookOf = (coding: PlacedCoding) => looks.get(coding.codeId) ?? UNKNOWN_LOOK
  const tinting = tintingCoding(segment.codings, active)
  const style = tinting === undefined ? [] : [`--code: ${colorOf(view.state, tinting)}`]
  for (const coding of segment.codings) {
    if (coding.lane < UNDERLINE_ROWS) style.push(rowStyle(coding, view.state))
  }
  const attributes: Record<string, string> = { 'data-codings': String(segment.codings.length) }
  if (tinting !== undefined && tinting.id === active) attributes['data-active'] = 'true'
  const opened = segment.codings.filter(coding => coding.from === segment.from)
  if (opened.length > 0) {
    attributes['data-opens'] = String(opened.length)
    style.push(`--opens: ${cssString(opened.map(coding => words.start(lookOf(coding).name)).join(' '))}`)
  }
  const closed = segment.codings.filter(coding => coding.to === segment.to)
  if (closed.length > 0) {
    attributes['data-closes'] = String(closed.length)
    style.push(`--closes: ${cssString(closed.map(coding => words.end(lookOf(coding).name)).join(' '))}`)
  }
  return { ...attributes, style: style.join('; ') }
}

/** The underline of a coding; with gaps where its coder was not certain. */
function rowStyle(coding: PlacedCoding, state: EditorState): string {
  const row = `--row-${coding.lane}: ${colorOf(state, coding)}`
  const isUncertain = (coding.signs & codingSigns.uncertain) !== 0
  return isUncertain ? `${row}; --gap-${coding.lane}: transparent` : row
}

/** The active coding where it covers the segment, else the shortest one. */
function tintingCoding(codings: readonly PlacedCoding[], active: CodingId | null): PlacedCoding | undefined {
  return codings.find(coding => coding.id === active) ?? codingsByLength(codings)[0]
}

/** A mark across lines becomes an element per line; only the first starts a coding and only the last ends it. */
function splitAtLines(segment: Segment, doc: Text): Segment[] {
  const pieces: Segment[] = []
  for (let from = segment.from; from < segment.to; ) {
    const to = Math.min(segment.to, doc.lineAt(from).to)
    if (to > from) pieces.push({ ...segment, from, to })
    from = to + 1
  }
  return pieces
}

function cssString(text: string): string {
  return `"${text.replaceAll(/["\\\n]/g, character => `\\${character.codePointAt(0)?.toString(16)} `)}"`
}
