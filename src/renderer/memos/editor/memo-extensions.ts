import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view'
import { type LinkOption, linkField, linkOptions } from './link-chips.ts'
import { linkCompletion } from './link-completion.ts'
import { markdownKeys } from './markdown-keys.ts'
import { markdownLook } from './markdown-look.ts'
import { memoTheme } from './memo-theme.ts'

export interface MemoEditorOptions {
  readonly label: string
  readonly placeholder: string
  readonly readOnly: boolean
  readonly lang: string | undefined
}

const settings = new Compartment()

/** The editor of a memo: Markdown drawn as it is typed, links as names, `[[` for new ones. */
export function memoExtensions(
  options: MemoEditorOptions,
  on: {
    readonly change: (text: string) => void
    readonly leave: () => void
    readonly suggest: (typed: string) => readonly LinkOption[]
  },
): Extension {
  return [
    history(),
    drawSelection(),
    EditorView.lineWrapping,
    linkOptions.of(on.suggest),
    linkCompletion,
    keymap.of([
      ...markdownKeys,
      ...historyKeymap,
      ...defaultKeymap.filter(({ key }) => !leftToWindow.has(key ?? '')),
    ]),
    linkField,
    markdownLook,
    memoTheme,
    settings.of(settingsOf(options)),
    EditorView.updateListener.of(update => {
      const isOurs = update.transactions.some(transaction => transaction.isUserEvent('adopt'))
      if (update.docChanged && !isOurs) on.change(update.state.doc.toString())
    }),
    EditorView.domEventHandlers({ blur: () => on.leave() }),
  ]
}

/** Keys that mean something to the whole window. */
const leftToWindow = new Set(['Mod-[', 'Mod-]', 'Mod-Enter', 'Mod-i', 'Mod-Alt-\\', 'Ctrl-k', 'Mod-/'])

export function tellSettings(options: MemoEditorOptions) {
  return settings.reconfigure(settingsOf(options))
}

function settingsOf({ label, placeholder: words, readOnly, lang }: MemoEditorOptions): Extension {
  return [
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-multiline': 'true',
      'data-part-focus': '',
      tabindex: '0',
      ...(lang === undefined ? {} : { lang }),
    }),
    placeholder(words),
    EditorState.readOnly.of(readOnly),
    EditorView.editable.of(!readOnly),
  ]
}
