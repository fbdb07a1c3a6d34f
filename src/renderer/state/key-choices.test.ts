import { describe, expect, it } from 'vitest'
import { adoptKeys, type Command, registerCommands, useCommands } from './commands.ts'
import { acceleratorOf, bindingOf, clashes, refusedKey } from './key-choices.ts'
import { matchesKey } from './keys.ts'

const press = (key: string, held = '') => ({
  key,
  ctrlKey: held.includes('c'),
  metaKey: held.includes('m'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
})
const command = (id: string, keys: string[], more: Partial<Command> = {}): Command => ({
  id,
  group: 'edit',
  title: () => id,
  keys,
  run: () => undefined,
  ...more,
})

describe('keys people choose', () => {
  it.each([
    [press('z', 'c'), 'Mod+Z'],
    [press('Z', 'cs'), 'Mod+Shift+Z'],
    [press('?', 's'), '?'],
    [press('F2'), 'F2'],
    [press('ArrowUp', 'as'), 'Alt+Shift+ArrowUp'],
    [press('é', 'a'), 'Alt+É'],
    [press('+', 'c'), 'Mod++'],
  ])('writes a press so that the same press matches it', (pressed, binding) => {
    expect(bindingOf(pressed, false)).toBe(binding)
    expect(matchesKey(binding, pressed, false)).toBe(true)
  })

  it('waits while only modifiers are down, and takes Command for Ctrl on a Mac', () => {
    expect(bindingOf(press('Control', 'c'), false)).toBeNull()
    expect(bindingOf(press('Shift', 's'), false)).toBeNull()
    expect(bindingOf(press('k', 'm'), true)).toBe('Mod+K')
    expect(bindingOf(press('k', 'c'), true)).toBeNull()
  })

  it.each([
    ['Mod+C', 'writing'],
    ['ArrowDown', 'writing'],
    ['Mod+Shift+ArrowLeft', 'writing'],
    ['Enter', 'writing'],
    ['Alt+F4', 'system'],
    ['Mod+Q', 'system'],
    ['Mod+Shift+Y', null],
    ['F4', null],
    ['G', null],
  ])('says why %s cannot be had: %s', (binding, why) => expect(refusedKey(binding)).toBe(why))

  it('finds who has a key already; lists have theirs for themselves', () => {
    const all = [
      command('a', ['Mod+E']),
      command('b', ['F2'], { local: true, group: 'codebook' }),
      command('c', ['F2'], { local: true, group: 'documents' }),
      command('d', ['G']),
    ]
    const ids = (id: string, binding: string) =>
      clashes(all, all.find(each => each.id === id) ?? command(id, []), binding).map(each => each.id)
    expect(ids('d', 'mod+e')).toEqual(['a'])
    expect(ids('b', 'F2')).toEqual([])
    expect(ids('d', 'F2')).toEqual([])
  })

  it('gives commands the chosen keys and their own again, whenever they are registered', () => {
    adoptKeys({ 'test.one': ['F4'], 'test.none': [] })
    const one = command('test.one', ['Mod+E'])
    const none = command('test.none', ['Mod+L'])
    const end = registerCommands([one, none])
    const keysOf = (id: string) => useCommands.getState().commands.find(each => each.id === id)?.keys
    expect([keysOf('test.one'), keysOf('test.none')]).toEqual([['F4'], []])
    adoptKeys({})
    expect([keysOf('test.one'), keysOf('test.none')]).toEqual([['Mod+E'], ['Mod+L']])
    adoptKeys({ 'test.one': ['F4'] })
    end()
    expect(keysOf('test.one')).toBeUndefined()
    adoptKeys({})
  })

  it('writes keys as menus do', () => {
    expect(['Mod+Shift+Z', 'Alt+ArrowUp', 'Mod++', 'F1', '？'].map(acceleratorOf)).toEqual([
      'CmdOrCtrl+Shift+Z',
      'Alt+Up',
      'CmdOrCtrl+Plus',
      'F1',
      null,
    ])
  })
})
