import { describe, expect, it } from 'vitest'
import { type Code, noRules } from '../../core/codebook/index.ts'
import type { CodeId } from '../../core/id.ts'
import { placeAfterStep, placeAt } from './moves.ts'

const id = (name: string) => name as CodeId

function code(name: string, parent: string | null, position: number): Code {
  const parentId = parent === null ? null : id(parent)
  return { id: id(name), name, parentId, color: '#4477aa', ...noRules, position }
}

/** 甲 (乙, 丙 (丁)), 戊, 己 */
const codes = [
  code('甲', null, 0),
  code('乙', '甲', 0),
  code('丙', '甲', 1),
  code('丁', '丙', 0),
  code('戊', null, 1),
  code('己', null, 2),
]

describe('placeAt', () => {
  it.each([
    ['before a later sibling', '甲', '己', 'before', { parentId: null, index: 1 }],
    ['after a later sibling', '甲', '己', 'after', { parentId: null, index: 2 }],
    ['before an earlier sibling', '己', '甲', 'before', { parentId: null, index: 0 }],
    ['into a code, behind its children', '戊', '甲', 'on', { parentId: id('甲'), index: 2 }],
    ['into its own parent, without counting itself', '乙', '甲', 'on', { parentId: id('甲'), index: 1 }],
    ['among the children of another', '己', '丙', 'before', { parentId: id('甲'), index: 1 }],
  ] as const)('finds the place %s', (_, moved, target, where, place) => {
    expect(placeAt(codes, id(moved), id(target), where)).toEqual(place)
  })

  it('never puts a code into itself or below itself', () => {
    expect(placeAt(codes, id('甲'), id('甲'), 'on')).toBeNull()
    expect(placeAt(codes, id('甲'), id('丁'), 'before')).toBeNull()
  })
})

describe('placeAfterStep', () => {
  it.each([
    ['up among its siblings', '戊', 'up', { parentId: null, index: 0 }],
    ['down among its siblings', '戊', 'down', { parentId: null, index: 2 }],
    ['into the sibling above', '戊', 'in', { parentId: id('甲'), index: 2 }],
    ['out, behind its parent', '丁', 'out', { parentId: id('甲'), index: 2 }],
  ] as const)('moves %s', (_, moved, step, place) => {
    expect(placeAfterStep(codes, id(moved), step)).toEqual(place)
  })

  it.each([
    ['the first cannot go up', '甲', 'up'],
    ['the last cannot go down', '己', 'down'],
    ['the first has no sibling to go into', '乙', 'in'],
    ['the top has no way out', '甲', 'out'],
  ] as const)('stays where %s', (_, moved, step) => {
    expect(placeAfterStep(codes, id(moved), step)).toBeNull()
  })
})
