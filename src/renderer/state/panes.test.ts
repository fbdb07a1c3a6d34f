import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../../core/id.ts'
import * as panes from './panes.ts'
import { onePane, type Panes } from './panes.ts'

const id = (name: string) => name as DocumentId
const kept = (...names: string[]): Panes =>
  names.reduce((all, name) => panes.open(all, id(name), { keep: true }), onePane)

/** `a b* |c` : tabs by pane, `*` the one shown, `?` a preview; the focused pane in brackets. */
function seen(all: Panes): string {
  return all.panes
    .map(pane => {
      const tabs = pane.tabs.map(
        ({ documentId, preview }) =>
          `${documentId}${preview ? '?' : ''}${documentId === pane.shown ? '*' : ''}`,
      )
      return pane.id === all.focused ? `[${tabs.join(' ')}]` : tabs.join(' ')
    })
    .join(' | ')
}

describe('tabs', () => {
  it('take looking at documents in one tab, which gives way to the next one', () => {
    const looked = ['b', 'c'].reduce((all, name) => panes.open(all, id(name), { keep: false }), kept('a'))
    expect(seen(looked)).toBe('[a c?*]')
    expect(seen(panes.open(looked, id('a'), { keep: false }))).toBe('[a* c?]')
  })

  it('stay once they were worked in, wherever they are open', () => {
    const looked = panes.open(kept('a'), id('b'), { keep: false })
    expect(seen(panes.open(panes.keep(looked, id('b')), id('c'), { keep: false }))).toBe('[a b c?*]')
    expect(panes.keep(looked, id('a'))).toBe(looked)
    expect(seen(panes.open(looked, id('b'), { keep: true }))).toBe('[a b*]')
  })

  it('come after the one shown, keep their order, and go round', () => {
    const all = panes.open(panes.open(kept('a', 'b'), id('a'), { keep: true }), id('c'), { keep: true })
    expect(seen(all)).toBe('[a c* b]')
    expect([panes.neighbour(all, 1), panes.neighbour(all, -1)]).toEqual(['b', 'a'])
    expect(panes.neighbour(panes.open(all, id('a'), { keep: true }), -1)).toBe('b')
    expect(panes.neighbour(kept('a'), 1)).toBeNull()
  })

  it.each([
    ['the one shown, to the right neighbour', 'b', '[a c*]', 'b'],
    ['the last one, to the left neighbour', 'c', '[a b*]', 'c'],
    ['another one, and nothing else changes', 'c', '[a* b]', 'a'],
  ])('close %s', (_, shown, expected, closing) => {
    const all = panes.open(kept('a', 'b', 'c'), id(shown), { keep: true })
    const other = closing === shown ? closing : 'c'
    const start = closing === shown ? all : panes.open(all, id('a'), { keep: true })
    expect(seen(panes.close(start, 'first', id(other)))).toBe(expected)
  })

  it('leave an empty pane when the last is closed, and know nothing of what is not open', () => {
    expect(seen(panes.close(kept('a'), 'first', id('a')))).toBe('[]')
    expect(seen(panes.close(kept('a'), 'first', id('x')))).toBe('[a*]')
    expect(seen(panes.closeOthers(kept('a', 'b', 'c'), 'first', id('a')))).toBe('[a*]')
  })

  it.each([
    ['a', 2, '[b c* a]'],
    ['c', 0, '[c* a b]'],
    ['b', 99, '[a c* b]'],
    ['b', -1, '[b a c*]'],
  ])('move: %s to %d', (name, to, expected) => {
    expect(seen(panes.moveTab(kept('a', 'b', 'c'), 'first', id(name), to))).toBe(expected)
  })
})

describe('two texts side by side', () => {
  const split = panes.splitWith(kept('a', 'b'), id('b'))

  it('begin with the document that was read, which stays in the first too', () => {
    expect(seen(split)).toBe('a b* | [b*]')
    expect(panes.focusedDocument(split)).toBe('b')
    expect(seen(panes.splitWith(panes.focus(split, 'first'), id('c')))).toBe('a b* | [b c*]')
  })

  it('open what is opened in the focused one', () => {
    expect(seen(panes.open(split, id('d'), { keep: false }))).toBe('a b* | [b d?*]')
    const left = panes.focus(split, 'first')
    expect(seen(panes.open(left, id('d'), { keep: false }))).toBe('[a b d?*] | b*')
    expect([panes.otherPane(left), panes.otherPane(kept('a'))]).toEqual(['second', null])
  })

  it('become one when the last tab of either is closed', () => {
    expect(seen(panes.close(split, 'second', id('b')))).toBe('[a b*]')
    const right = panes.close(panes.close(split, 'first', id('a')), 'first', id('b'))
    expect(seen(right)).toBe('[b*]')
    expect(seen(panes.splitWith(right, id('c')))).toBe('b* | [c*]')
  })

  it('are joined without losing a tab, and show what had the focus', () => {
    expect(seen(panes.join(panes.open(split, id('d'), { keep: false })))).toBe('[a b d*]')
    expect(seen(panes.join(kept('a')))).toBe('[a*]')
  })

  it('lose the documents that are gone', () => {
    const without = (...gone: string[]) => panes.onlyExisting(split, one => !gone.includes(one))
    expect(seen(without('b'))).toBe('[a*]')
    expect(seen(without('a', 'b'))).toBe('[]')
    expect(without()).toBe(split)
  })
})
