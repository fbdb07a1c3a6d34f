import { EditorSelection, EditorState, type Extension, Prec, type SelectionRange } from '@codemirror/state'
import { Direction, EditorView, type KeyBinding, keymap, type MouseSelectionStyle } from '@codemirror/view'
import type { TextSpan } from '../../core/text/index.ts'
import { knownWords } from './known-words.ts'
import { characterEdge, moveByUnit, type Unit, unitAt } from './text-units.ts'

/** Two clicks take a word, three a sentence, four a paragraph; dragging on goes by the same unit. */
const clicks: Readonly<Record<number, Unit>> = { 2: 'word', 3: 'sentence', 4: 'paragraph' }

const selectByClicks = EditorView.mouseSelectionStyle.of((view, event): MouseSelectionStyle | null => {
  const unit = clicks[Math.min(event.detail, 4)]
  if (unit === undefined || event.button !== 0) return null
  let start = unitAtPlace(view, event, unit)
  const before = view.state.selection
  return {
    get(current, extend, multiple) {
      const here = unitAtPlace(view, current, unit)
      if (extend) return EditorSelection.single(view.state.selection.main.anchor, here.to)
      const backwards = here.from < start.from
      const range = EditorSelection.range(
        backwards ? start.to : start.from,
        backwards ? here.from : Math.max(here.to, start.to),
      )
      return multiple ? before.addRange(range) : EditorSelection.create([range])
    },
    update(update) {
      if (update.docChanged) {
        start = { from: update.changes.mapPos(start.from), to: update.changes.mapPos(start.to) }
      }
    },
  }
})

function unitAtPlace(view: EditorView, event: MouseEvent, unit: Unit): TextSpan {
  const { pos, assoc } = view.posAndSideAtCoords({ x: event.clientX, y: event.clientY }, false)
  return unitAt(view.state.doc, pos, unit, assoc < 0 ? -1 : 1, view.state.field(knownWords))
}

/** An arrow with a modifier goes by a unit, the way the arrow points; with Shift the selection grows. */
function arrowKeys(unit: Unit, modifier: string, modifierOnMac: string): KeyBinding[] {
  return (['Left', 'Right'] as const).map(arrow => {
    const move = (extend: boolean) => (view: EditorView) => moveCaret(view, unit, arrow === 'Right', extend)
    return {
      key: `${modifier}-Arrow${arrow}`,
      mac: `${modifierOnMac}-Arrow${arrow}`,
      run: move(false),
      shift: move(true),
    }
  })
}

function moveCaret(view: EditorView, unit: Unit, right: boolean, extend: boolean): boolean {
  const { main } = view.state.selection
  const forward = right === (view.textDirectionAt(main.head) === Direction.LTR)
  const head = moveByUnit(view.state.doc, main.head, unit, forward, view.state.field(knownWords))
  view.dispatch({
    selection: EditorSelection.single(extend ? main.anchor : head, head),
    scrollIntoView: true,
    userEvent: 'select',
  })
  return true
}

/** Selects the word, sentence or paragraph at the caret, as many clicks there would. False where there is none. */
export function selectUnit(view: EditorView, unit: Unit): boolean {
  const { doc, selection } = view.state
  const { from, to } = unitAt(doc, selection.main.head, unit, 1, view.state.field(knownWords))
  return selectWords(view, { from, to })
}

/** Selects a stretch as people do by hand, so that the coding bar opens. False where it is empty. */
export function selectWords(view: EditorView, { from, to }: TextSpan): boolean {
  if (from >= to) return false
  view.dispatch({
    selection: EditorSelection.single(from, to),
    scrollIntoView: true,
    userEvent: 'select',
  })
  return true
}

/** However a selection was made, it holds whole characters: no half of a surrogate pair or of an emoji family. */
const wholeCharacters = EditorState.transactionFilter.of(transaction => {
  const { selection, newDoc } = transaction
  if (selection === undefined) return transaction
  const whole = (range: SelectionRange) => {
    const from = characterEdge(newDoc, range.from, -1)
    const to = range.empty ? from : characterEdge(newDoc, range.to, 1)
    if (from === range.from && to === range.to) return range
    return range.anchor <= range.head ? EditorSelection.range(from, to) : EditorSelection.range(to, from)
  }
  const ranges = selection.ranges.map(whole)
  if (ranges.every((range, n) => range === selection.ranges[n])) return transaction
  return [transaction, { selection: EditorSelection.create(ranges, selection.mainIndex), sequential: true }]
})

export const unitSelection: Extension = [
  knownWords,
  selectByClicks,
  wholeCharacters,
  // On a Mac Option goes by word everywhere, and Ctrl with an arrow is the system's.
  Prec.high(keymap.of([...arrowKeys('word', 'Ctrl', 'Alt'), ...arrowKeys('sentence', 'Alt', 'Mod-Alt')])),
]
