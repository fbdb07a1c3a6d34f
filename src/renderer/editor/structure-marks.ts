import { type EditorState, type Range, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { Mark, TurnMark } from '../../core/text/index.ts'
import { wordsOfTurn } from '../../core/transcript/index.ts'

/** What stretches of the text are, in offsets of the text shown. */
export interface ShownStructure {
  readonly marks: readonly Mark[]
  /** The speaker whose turns stand out while all else steps back; null for none. */
  readonly speaker: string | null
}

/** Replaces the structure shown. */
export const showStructure = StateEffect.define<ShownStructure>()

const headings = Array.from({ length: 9 }, (_, level) =>
  Decoration.line({ class: `cm-heading cm-heading-${Math.min(level + 1, 3)}` }),
)
const label = Decoration.mark({ class: 'cm-speaker' })
const aside = Decoration.line({ class: 'cm-aside' })

/** Headings, the labels of speakers, and the turns of one of them. */
export const structureMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    let next = shown.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(showStructure)) next = decorationsFor(transaction.state, effect.value)
    }
    return next
  },
  provide: field => EditorView.decorations.from(field),
})

function decorationsFor(state: EditorState, { marks, speaker }: ShownStructure): DecorationSet {
  const { doc } = state
  const inside = marks.filter(mark => mark.to <= doc.length)
  const ranges = inside.flatMap((mark): Range<Decoration>[] => {
    if (mark.kind === 'heading') {
      const look = headings[mark.level - 1] ?? headings[0]
      return look === undefined ? [] : [look.range(doc.lineAt(mark.from).from)]
    }
    return mark.kind === 'turn' ? labelRange(state, mark) : []
  })
  const others = speaker === null ? [] : asideLines(state, inside, speaker)
  return Decoration.set([...ranges, ...others], true)
}

function labelRange({ doc }: EditorState, turn: TurnMark): Range<Decoration>[] {
  // The label stands on the turn's first lines; the whole of a long turn need not be read for it.
  const end = Math.min(turn.to, turn.from + 400)
  const words = wordsOfTurn(doc.sliceString(turn.from, end), { from: 0, to: end - turn.from })
  const to = turn.from + (words?.from ?? end - turn.from)
  return to > turn.from ? [label.range(turn.from, to)] : []
}

/** Every line that holds nothing of the speaker. */
function asideLines({ doc }: EditorState, marks: readonly Mark[], speaker: string): Range<Decoration>[] {
  const turns = marks.filter(mark => mark.kind === 'turn' && mark.speaker === speaker)
  const ranges: Range<Decoration>[] = []
  let next = 0
  for (let at = 1; at <= doc.lines; at++) {
    const line = doc.line(at)
    while ((turns[next]?.to ?? Number.POSITIVE_INFINITY) <= line.from) next += 1
    const turn = turns[next]
    if (turn === undefined || turn.from > line.to) ranges.push(aside.range(line.from))
  }
  return ranges
}
