import { type EditorState, Prec, StateEffect, StateField } from '@codemirror/state'
import { EditorView, keymap, showTooltip, type Tooltip } from '@codemirror/view'
import { writeLink } from '../../../core/memo/index.ts'
import { isLocked, type LinkOption, linkOptions } from './link-chips.ts'

interface Completion {
  /** Where the brackets begin. */
  readonly from: number
  readonly to: number
  readonly options: readonly LinkOption[]
  readonly active: number
}

const choose = StateEffect.define<number>()
const dismiss = StateEffect.define<null>()
/** Brackets as typed, also by an input method that makes wide ones of them. */
const opening = /(?:\[\[|【【|［［)([^[\]【】［］\n|]{0,40})$/

/** The list that `[[` opens; null while there is none. */
const completionField = StateField.define<{
  readonly shown: Completion | null
  readonly dismissed: number | null
}>({
  create: () => ({ shown: null, dismissed: null }),
  update(value, transaction) {
    const { shown } = value
    for (const effect of transaction.effects) {
      if (effect.is(dismiss)) return { shown: null, dismissed: shown?.from ?? null }
      if (effect.is(choose) && shown !== null) return { ...value, shown: { ...shown, active: effect.value } }
    }
    if (!transaction.docChanged && transaction.selection === undefined) return value
    const found = completionAt(transaction.state)
    if (found === null) return { shown: null, dismissed: null }
    // Moving the caret alone opens nothing, and what was dismissed stays away until other brackets are typed.
    if (found.from === value.dismissed || (shown === null && !transaction.docChanged)) {
      return { shown: null, dismissed: value.dismissed }
    }
    return { shown: found, dismissed: null }
  },
  provide: field => showTooltip.from(field, ({ shown }) => (shown === null ? null : tooltipOf(shown))),
})

function completionAt(state: EditorState): Completion | null {
  const { main } = state.selection
  if (!main.empty || isLocked(state)) return null
  const line = state.doc.lineAt(main.head)
  const match = opening.exec(line.text.slice(0, main.head - line.from))
  if (match === null) return null
  const options = state.facet(linkOptions)(match[1] ?? '')
  const from = line.from + match.index
  return options.length === 0 ? null : { from, to: main.head, options, active: 0 }
}

function tooltipOf(completion: Completion): Tooltip {
  return {
    pos: completion.from,
    create: view => ({ dom: listOf(view, completion) }),
  }
}

function listOf(view: EditorView, { options, active }: Completion): HTMLElement {
  const list = document.createElement('div')
  list.className = 'memo-completion'
  list.setAttribute('role', 'listbox')
  for (const [index, option] of options.entries()) {
    const row = document.createElement('div')
    row.className = 'memo-completion__row'
    row.setAttribute('role', 'option')
    row.setAttribute('aria-selected', String(index === active))
    row.dataset.kind = option.target.kind
    if (option.color !== null) row.style.setProperty('--code', option.color)
    const name = document.createElement('span')
    name.className = 'memo-completion__name'
    name.textContent = option.name
    const detail = document.createElement('span')
    detail.className = 'memo-completion__detail'
    detail.textContent = option.detail
    row.append(name, detail)
    row.addEventListener('mousedown', event => {
      event.preventDefault()
      take(view, option)
    })
    list.append(row)
  }
  requestAnimationFrame(() => list.children[active]?.scrollIntoView({ block: 'nearest' }))
  return list
}

function take(view: EditorView, option: LinkOption): void {
  const shown = view.state.field(completionField).shown
  if (shown === null) return
  const insert = writeLink(option.target, option.name)
  view.dispatch({
    changes: { from: shown.from, to: shown.to, insert },
    selection: { anchor: shown.from + insert.length },
    userEvent: 'input.complete',
  })
}

/** A key of the list; leaves keys of an input method alone. */
function whileShown(act: (view: EditorView, shown: Completion) => void) {
  return (view: EditorView) => {
    const { shown } = view.state.field(completionField)
    if (shown === null || view.composing) return false
    act(view, shown)
    return true
  }
}

const step = (by: number) =>
  whileShown((view, { active, options }) => {
    view.dispatch({ effects: choose.of((active + by + options.length) % options.length) })
  })
const accept = whileShown((view, { options, active }) => {
  const option = options[active]
  if (option !== undefined) take(view, option)
})

export const linkCompletion = [
  completionField,
  Prec.highest(
    keymap.of([
      { key: 'ArrowDown', run: step(1) },
      { key: 'ArrowUp', run: step(-1) },
      { key: 'Enter', run: accept },
      { key: 'Tab', run: accept },
      { key: 'Escape', run: whileShown(view => view.dispatch({ effects: dismiss.of(null) })) },
    ]),
  ),
  EditorView.domEventHandlers({
    blur(_event, view) {
      if (view.state.field(completionField).shown !== null) view.dispatch({ effects: dismiss.of(null) })
    },
  }),
]
