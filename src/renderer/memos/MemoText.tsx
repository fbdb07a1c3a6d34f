import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { attempt } from '../state/notices.ts'
import { setLinkWays } from './editor/link-chips.ts'
import { memoExtensions, tellSettings } from './editor/memo-extensions.ts'
import { chipLook, followLink, suggestLinks, useLinked } from './links.ts'

/** What others may ask of the text of a memo. */
export interface MemoTextHandle {
  focus(): void
  /** Puts a block of its own behind the caret, or at the end when nothing was written yet. */
  insertBlock(text: string): void
}

interface MemoTextProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly lang: string | undefined
  readonly readOnly: boolean
  readonly onChange: (text: string) => void
  readonly onLeave: () => void
  readonly ref?: Ref<MemoTextHandle>
}

/** The text of a memo, written in Markdown. */
export function MemoText({
  label,
  placeholder,
  value,
  lang,
  readOnly,
  onChange,
  onLeave,
  ref,
}: MemoTextProps) {
  const frame = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const on = useRef({ change: onChange, leave: onLeave })
  on.current = { change: onChange, leave: onLeave }
  const first = useRef({ value, options: { label, placeholder, readOnly, lang } })
  useEffect(() => {
    const parent = frame.current
    if (parent === null) return
    const extensions = memoExtensions(first.current.options, {
      change: text => on.current.change(text),
      leave: () => on.current.leave(),
      suggest: suggestLinks,
    })
    const made = new EditorView({
      state: EditorState.create({ doc: first.current.value, extensions }),
      parent,
    })
    view.current = made
    return () => {
      made.destroy()
      view.current = null
    }
  }, [])
  useEffect(() => {
    view.current?.dispatch({ effects: tellSettings({ label, placeholder, readOnly, lang }) })
  }, [label, placeholder, readOnly, lang])
  useEffect(() => adopt(view.current, value), [value])
  const linked = useLinked(value)
  useEffect(() => {
    view.current?.dispatch({
      effects: setLinkWays.of({
        look: link => chipLook(link, linked(link)),
        follow: (target, words) => attempt(() => followLink(target, words)),
      }),
    })
  }, [linked])
  useImperativeHandle(ref, () => ({
    focus: () => view.current?.focus(),
    insertBlock: text => insertBlock(view.current, text),
  }))
  return <div className="memo-editor__text" ref={frame} />
}

/** Takes over what was stored elsewhere; the caret stays where it is as far as the words around it do. */
function adopt(view: EditorView | null, value: string): void {
  if (view === null || view.state.doc.toString() === value) return
  const old = view.state.doc.toString()
  let from = 0
  while (from < old.length && from < value.length && old[from] === value[from]) from++
  let end = 0
  while (end < Math.min(old.length, value.length) - from && old.at(-1 - end) === value.at(-1 - end)) end++
  view.dispatch({
    changes: { from, to: old.length - end, insert: value.slice(from, value.length - end) },
    userEvent: 'adopt',
  })
}

function insertBlock(view: EditorView | null, text: string): void {
  if (view === null || view.state.readOnly) return
  const { state } = view
  const line = state.doc.lineAt(state.selection.main.head)
  const isUntouched = state.selection.main.head === 0 && !view.hasFocus
  const at = isUntouched ? state.doc.length : line.to
  const before = state.sliceDoc(Math.max(0, at - 2), at)
  const gap = at === 0 || before === '\n\n' ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const insert = `${gap}${text}\n\n`
  view.dispatch({
    changes: { from: at, insert },
    selection: { anchor: at + insert.length },
    scrollIntoView: true,
    userEvent: 'input.quote',
  })
  view.focus()
}
