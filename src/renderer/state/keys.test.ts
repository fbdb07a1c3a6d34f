import { describe, expect, it } from 'vitest'
import { type KeyPress, keyWords, matchesKey, typesCharacter } from './keys.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('matchesKey', () => {
  it.each([
    ['Mod+K', press('k', { ctrlKey: true }), false],
    ['Mod+K', press('k', { metaKey: true }), true],
    ['Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), false],
    ['Alt+ArrowUp', press('ArrowUp', { altKey: true }), false],
    ['?', press('?', { shiftKey: true }), false],
    ['?', press('?'), false],
    ['Shift+V', press('V', { shiftKey: true }), false],
    ['.', press('.'), false],
  ])('%s means %o', (binding, pressed, mac) => {
    expect(matchesKey(binding, pressed, mac)).toBe(true)
  })

  it.each([
    ['Mod+Z', press('z', { ctrlKey: true, shiftKey: true }), false],
    ['Mod+K', press('k', { ctrlKey: true }), true],
    ['Mod+K', press('k'), false],
    ['K', press('k', { ctrlKey: true }), false],
    ['V', press('V', { shiftKey: true }), false],
    ['F2', press('F2', { altKey: true }), false],
    ['Mod+K', press('k', { ctrlKey: true, metaKey: true }), false],
  ])('%s does not mean %o', (binding, pressed, mac) => {
    expect(matchesKey(binding, pressed, mac)).toBe(false)
  })
})

describe('typesCharacter', () => {
  it.each([
    ['?', true],
    ['1', true],
    ['Shift+V', true],
    ['Mod+K', false],
    ['F2', false],
    ['Tab', false],
    ['Alt+C', false],
  ])('%s: %s', (binding, types) => {
    expect(typesCharacter(binding)).toBe(types)
  })
})

describe('keyWords', () => {
  it('writes keys as each system does', () => {
    expect(keyWords('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z')
    expect(keyWords('Mod+Shift+Z', true)).toBe('⇧⌘Z')
    expect(keyWords('Alt+ArrowUp', false)).toBe('Alt+↑')
    expect(keyWords('F2', true)).toBe('F2')
  })
})
