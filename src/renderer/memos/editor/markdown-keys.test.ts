import { EditorState } from '@codemirror/state'
import { expect, it } from 'vitest'
import { markdownKeys, nextLineStart } from './markdown-keys.ts'

it.each([
  ['- 一', { mark: '- ', isEmpty: false }],
  ['  3. 三', { mark: '  4. ', isEmpty: false }],
  ['9) x', { mark: '10) ', isEmpty: false }],
  ['- [x] 已办', { mark: '- [ ] ', isEmpty: false }],
  ['> 引', { mark: '> ', isEmpty: false }],
  ['> - 引', { mark: '> - ', isEmpty: false }],
  ['- ', { mark: '- ', isEmpty: true }],
  ['> ', { mark: '> ', isEmpty: true }],
  ['正文', null],
  ['3.14 是', null],
  ['-x', null],
])('%j', (line, wanted) => {
  expect(nextLineStart(line)).toEqual(wanted)
})

/** The text after pressing a key with the caret at `|`. */
function pressed(key: string, marked: string): string {
  const at = marked.indexOf('|')
  let state = EditorState.create({ doc: marked.replace('|', ''), selection: { anchor: at } })
  const binding = markdownKeys.find(known => known.key === key)
  const view = {
    get state() {
      return state
    },
    dispatch: (transaction: { state: EditorState }) => {
      state = transaction.state
    },
  }
  binding?.run?.(view as never)
  const { head } = state.selection.main
  return `${state.sliceDoc(0, head)}|${state.sliceDoc(head)}`
}

it.each([
  ['Enter', '- 一|', '- 一\n- |'],
  ['Enter', '- 一|二', '- 一\n- |二'],
  ['Enter', '- 一\n- |', '- 一\n\n|'],
  ['Enter', '|- 一', '|- 一'],
  ['Mod-b', '𠮷|', '𠮷**|**'],
  ['Mod-b', '𠮷**|**', '𠮷|'],
])('%s in %j', (key, before, after) => {
  expect(pressed(key, before)).toBe(after)
})
