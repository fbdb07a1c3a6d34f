import { describe, expect, it } from 'vitest'
import type { PressedKey } from './bar-keys.ts'
import { edgeAct } from './edge-keys.ts'

const press = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
})

describe('keys while an end of a coding is chosen', () => {
  it.each([
    [
      'an arrow moves it by a character',
      press('ArrowRight'),
      { kind: 'move', unit: 'character', right: true },
    ],
    ['Ctrl by a word', press('ArrowLeft', { ctrlKey: true }), { kind: 'move', unit: 'word', right: false }],
    [
      'Alt by a sentence',
      press('ArrowRight', { altKey: true }),
      { kind: 'move', unit: 'sentence', right: true },
    ],
    ['Enter stores it', press('Enter'), { kind: 'store' }],
    ['Escape gives it up', press('Escape'), { kind: 'leave' }],
    ['keys of an input method are its own', press('Enter', { isComposing: true }), null],
    ['with Shift a selection is made', press('ArrowRight', { shiftKey: true }), null],
    ['letters are other commands', press('u'), null],
    ['Ctrl-Enter is something else', press('Enter', { ctrlKey: true }), null],
  ])('%s', (_, key, act) => {
    expect(edgeAct(key)).toEqual(act)
  })
})
