import { describe, expect, it } from 'vitest'
import { languages } from '../ipc/constants.ts'
import { fieldMenu, type Pressed } from './field-menu.ts'
import { wordsIn } from './words.ts'

const can = (...able: readonly string[]) =>
  ({
    ...{ canUndo: false, canRedo: false, canCut: false, canCopy: false, canPaste: false, canDelete: false },
    ...{ canSelectAll: false, canEditRichly: false },
    ...Object.fromEntries(able.map(name => [name, true])),
  }) as Pressed['editFlags']

const ignored = () => {}

describe('the menu of a field', () => {
  it('offers what can be done there', () => {
    const pressed = {
      isEditable: true,
      selectionText: '',
      editFlags: can('canUndo', 'canPaste', 'canSelectAll'),
    }
    const items = fieldMenu(pressed, wordsIn('zh-TW'), ignored) ?? []
    expect(items.filter(({ enabled }) => enabled).map(({ role }) => role)).toEqual(['paste', 'selectAll'])
    expect(items.map(({ id, role, type }) => id ?? role ?? type)).toEqual([
      'undo',
      'redo',
      'separator',
      'cut',
      'copy',
      'paste',
      'separator',
      'selectAll',
    ])
  })

  it('asks the window to undo and redo', () => {
    const run: string[] = []
    const pressed = { isEditable: true, selectionText: '', editFlags: can() }
    for (const { click } of fieldMenu(pressed, wordsIn('en'), id => run.push(id)) ?? [])
      (click as (() => void) | undefined)?.()
    expect(run).toEqual(['history.undo', 'history.redo'])
  })

  it.each(languages)('has words in %s', language => {
    const items =
      fieldMenu({ isEditable: true, selectionText: '', editFlags: can() }, wordsIn(language), ignored) ?? []
    for (const { type, label } of items) if (type !== 'separator') expect(label).toMatch(/\S/)
  })

  it('copies words that are selected where nobody types, and is not there without any', () => {
    const pressed = { isEditable: false, editFlags: can('canCopy') }
    expect(
      fieldMenu({ ...pressed, selectionText: '𠮷祥' }, wordsIn('en'), ignored)?.map(({ role }) => role),
    ).toEqual(['copy'])
    expect(fieldMenu({ ...pressed, selectionText: ' \n' }, wordsIn('en'), ignored)).toBeNull()
  })
})
