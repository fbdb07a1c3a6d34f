import { describe, expect, it } from 'vitest'
import { barAct, type PressedKey, typesText } from './bar-keys.ts'

const plain = {
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
}
const press = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({ ...plain, key, ...more })
const empty = { empty: true, recent: 3 }
const typed = { empty: false, recent: 3 }

describe('keys while words are selected', () => {
  it.each([
    ['Enter applies', press('Enter'), empty, { kind: 'apply' }],
    ['Shift-Enter makes the code', press('Enter', { shiftKey: true }), typed, { kind: 'create' }],
    ['Escape closes', press('Escape'), typed, { kind: 'close' }],
    ['arrows choose', press('ArrowDown'), typed, { kind: 'step', by: 1 }],
    ['a digit is a recent code', press('2'), empty, { kind: 'recent', index: 1 }],
    ['a digit without a recent code types', press('4'), empty, { kind: 'type' }],
    ['a digit after a character types', press('2'), typed, { kind: 'type' }],
    ['the full stop repeats', press('.'), empty, { kind: 'repeat' }],
    ['the Chinese full stop repeats', press('。'), empty, { kind: 'repeat' }],
    ['the full stop without a last code types', press('.'), { empty: true, recent: 0 }, { kind: 'type' }],
    ['keys of commands are the window’s', press('m', { altKey: true }), typed, { kind: 'type' }],
    ['Option and V types on a Mac', press('√', { altKey: true }), empty, { kind: 'type' }],
    ['a capital V types', press('V', { shiftKey: true }), empty, { kind: 'type' }],
    ['a capital M types', press('M', { shiftKey: true }), empty, { kind: 'type' }],
    ['small letters find codes', press('m'), empty, { kind: 'type' }],
    ['Shift-arrows change the selection', press('ArrowRight', { shiftKey: true }), empty, { kind: 'text' }],
    ['Shift-down changes the selection', press('ArrowDown', { shiftKey: true }), empty, { kind: 'text' }],
    ['Ctrl-A selects the text', press('a', { ctrlKey: true }), empty, { kind: 'text' }],
    ['arrows move in what was typed', press('ArrowLeft'), typed, { kind: 'type' }],
    ['Enter of an input method is its own', press('Enter', { isComposing: true }), typed, { kind: 'type' }],
    ['keys an input method took are its own', press('1', { keyCode: 229 }), empty, { kind: 'type' }],
    ['V with Ctrl is no command', press('V', { ctrlKey: true }), empty, { kind: 'type' }],
  ] as const)('%s', (_, key, state, act) => {
    expect(barAct(key, state)).toEqual(act)
  })

  it('opens the bar with characters and input methods, not with shortcuts or the space bar', () => {
    const keys = [press('m'), press('社'), press('Process', { keyCode: 229 }), press('5')]
    expect(keys.map(typesText)).toEqual([true, true, true, true])
    expect([press('c', { ctrlKey: true }), press('F6'), press(' ')].map(typesText)).toEqual([
      false,
      false,
      false,
    ])
  })
})
