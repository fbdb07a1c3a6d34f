import { type ChangeSpec, EditorSelection, type EditorState, type StateCommand } from '@codemirror/state'
import type { KeyBinding } from '@codemirror/view'
import { followLinkAtCaret } from './link-chips.ts'

/** What a list or quote begins its next line with; null where the line is neither. */
export function nextLineStart(line: string): { readonly mark: string; readonly isEmpty: boolean } | null {
  const match = /^(\s*(?:> ?)*)(?:([-+*])|(\d{1,9})([.)]))?( +(?:\[[ xX]\] +)?|$)?/.exec(line)
  if (match === null) return null
  const [whole, quote = '', bullet, number, end = '', blanks = ''] = match
  const isItem = (bullet !== undefined || number !== undefined) && blanks !== ''
  if (!isItem && !quote.includes('>')) return null
  const task = /\[[ xX]\]/.test(blanks) ? blanks.replace(/\[[xX]\]/, '[ ]') : blanks
  const mark = number === undefined ? (bullet ?? '') : `${Number(number) + 1}${end}`
  const isEmpty = line.slice(isItem ? whole.length : quote.length).trim() === ''
  return { mark: isItem ? quote + mark + task : quote, isEmpty }
}

/** Enter goes on with a list or quote; on an empty item it ends it, with the blank line that parts it from what follows. */
const continueBlock: StateCommand = ({ state, dispatch }) => {
  const { main } = state.selection
  if (!main.empty || state.readOnly) return false
  const line = state.doc.lineAt(main.head)
  const next = nextLineStart(line.text)
  if (next === null || main.head - line.from < next.mark.trimEnd().length) return false
  const changes: ChangeSpec = next.isEmpty
    ? { from: line.from, to: line.to, insert: '\n' }
    : { from: main.head, insert: `\n${next.mark}` }
  const anchor = next.isEmpty ? line.from + 1 : main.head + next.mark.length + 1
  dispatch(state.update({ changes, selection: { anchor }, scrollIntoView: true, userEvent: 'input' }))
  return true
}

/** Puts marks around the selected words, or takes them off again. */
function surround(mark: string): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false
    const changes = state.changeByRange(({ from, to }) => {
      const size = mark.length
      if (isAround(state, from, to, mark)) {
        const taken = [
          { from: from - size, to: from },
          { from: to, to: to + size },
        ]
        return { changes: taken, range: EditorSelection.range(from - size, to - size) }
      }
      return {
        changes: [
          { from, insert: mark },
          { from: to, insert: mark },
        ],
        range: EditorSelection.range(from + size, to + size),
      }
    })
    dispatch(state.update(changes, { userEvent: 'input', scrollIntoView: true }))
    return true
  }
}

function isAround(state: EditorState, from: number, to: number, mark: string): boolean {
  return (
    from >= mark.length &&
    state.sliceDoc(from - mark.length, from) === mark &&
    state.sliceDoc(to, to + mark.length) === mark
  )
}

export const markdownKeys: readonly KeyBinding[] = [
  { key: 'Enter', run: continueBlock },
  { key: 'Mod-b', run: surround('**'), preventDefault: true },
  { key: 'Mod-i', run: surround('*'), preventDefault: true },
  { key: 'Mod-Enter', run: followLinkAtCaret, preventDefault: true },
]
