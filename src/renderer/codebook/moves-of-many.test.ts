import { expect, it } from 'vitest'
import { type Code, noRules } from '../../core/codebook/index.ts'
import type { CodeId } from '../../core/id.ts'
import { placeOfManyAfterStep, placeOfManyAt } from './moves-of-many.ts'

const id = (name: string) => name as CodeId
const ids = (...names: string[]) => new Set(names.map(id))

function code(name: string, parent: string | null, position: number): Code {
  const parentId = parent === null ? null : id(parent)
  return { id: id(name), name, parentId, color: '#4477aa', ...noRules, position }
}

/** 甲 (乙, 丙 (丁)), 戊, 己, 庚 */
const codes = [
  ...[code('甲', null, 0), code('乙', '甲', 0), code('丙', '甲', 1), code('丁', '丙', 0)],
  ...[code('戊', null, 1), code('己', null, 2), code('庚', null, 3)],
]

it('counts siblings without those that move', () => {
  expect(placeOfManyAt(codes, ids('甲', '己'), id('庚'), 'before')).toEqual({ parentId: null, index: 1 })
  expect(placeOfManyAt(codes, ids('戊', '己'), id('甲'), 'on')).toEqual({ parentId: id('甲'), index: 2 })
  expect(placeOfManyAt(codes, ids('乙', '丁'), id('庚'), 'after')).toEqual({ parentId: null, index: 4 })
})

it('never puts codes into themselves or below themselves', () => {
  expect(placeOfManyAt(codes, ids('甲', '戊'), id('丁'), 'on')).toBeNull()
  expect(placeOfManyAt(codes, ids('戊', '己'), id('己'), 'after')).toBeNull()
})

it('moves several by one step', () => {
  const step = (which: ReadonlySet<CodeId>, to: 'up' | 'down' | 'in' | 'out') =>
    placeOfManyAfterStep(codes, which, to)
  expect(step(ids('戊', '己'), 'up')).toEqual({ parentId: null, index: 0 })
  expect(step(ids('戊', '己'), 'down')).toEqual({ parentId: null, index: 2 })
  expect(step(ids('己', '庚'), 'down')).toBeNull()
  expect(step(ids('己', '庚'), 'in')).toEqual({ parentId: id('戊'), index: 0 })
  expect(step(ids('乙', '丙', '丁'), 'out')).toEqual({ parentId: null, index: 1 })
  expect(step(ids('甲'), 'out')).toBeNull()
})
