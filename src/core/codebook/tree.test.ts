import { expect, it } from 'vitest'
import type { CodeId } from '../id.ts'
import { type Code, checkNameIsFree, cleanName, noRules } from './code.ts'
import { nextColor, palette } from './palette.ts'
import { checkMove, codesCalled, codeTree, flattenTree, withSubcodes } from './tree.ts'

function code(name: string, parent: string | null = null, position = 0): Code {
  const parentId = parent === null ? null : (`id ${parent}` as CodeId)
  return { id: `id ${name}` as CodeId, name, parentId, color: '#000000', ...noRules, position }
}

const codes = [
  code('居民参与', '主体', 2),
  code('主体', null, 2),
  code('党建', '主体', 1),
  code('𠮷', '居民参与'),
  code('困境', null, 1),
]
const id = (name: string) => `id ${name}` as CodeId

it('orders siblings by position and gives each its path', () => {
  expect(flattenTree(codeTree(codes)).map(node => [node.depth, node.path])).toEqual([
    [0, '困境'],
    [0, '主体'],
    [1, '主体/党建'],
    [1, '主体/居民参与'],
    [2, '主体/居民参与/𠮷'],
  ])
})

it('shows a code whose parent is missing at the top', () => {
  expect(codeTree([code('a', 'gone')]).map(node => node.path)).toEqual(['a'])
})

it('collects a code with all below it', () => {
  expect(withSubcodes(codes, id('主体'))).toEqual(new Set(['主体', '党建', '居民参与', '𠮷'].map(id)))
})

it('refuses to move a code below itself', () => {
  expect(() => checkMove(codes, id('主体'), id('𠮷'))).toThrow(
    expect.objectContaining({ code: 'code-inside-itself' }),
  )
  expect(() => checkMove(codes, id('主体'), id('主体'))).toThrow(
    expect.objectContaining({ code: 'code-inside-itself' }),
  )
  expect(() => checkMove(codes, id('𠮷'), id('主体'))).not.toThrow()
})

it('finds codes by path before name', () => {
  const twins = [code('a'), code('b'), { ...code('a', 'b'), id: 'id b/a' as CodeId }]
  expect(codesCalled(twins, 'b/a').map(found => found.id)).toEqual(['id b/a'])
  expect(codesCalled(twins, 'a').map(found => found.id)).toEqual(['id a'])
  expect(codesCalled(codes, '𠮷').map(found => found.id)).toEqual([id('𠮷')])
  expect(codesCalled(codes, '没有')).toEqual([])
})

it('lets siblings differ in name only, and cousins share one', () => {
  expect(() => checkNameIsFree(codes, { name: '党建', parentId: id('主体') })).toThrow(
    expect.objectContaining({ code: 'name-taken' }),
  )
  expect(() => checkNameIsFree(codes, { name: '党建', parentId: null })).not.toThrow()
  expect(() =>
    checkNameIsFree(codes, { name: '党建', parentId: id('主体'), except: id('党建') }),
  ).not.toThrow()
})

it('cleans a name of white space and refuses an empty one', () => {
  expect(cleanName('  居民 \r\n 参与\u3000')).toBe('居民 参与')
  expect(() => cleanName(' \u3000\n')).toThrow(expect.objectContaining({ code: 'name-empty' }))
  expect(() => cleanName('长'.repeat(401))).toThrow(expect.objectContaining({ code: 'name-too-long' }))
  expect(cleanName('a\ud800b')).toBe('a\ufffdb')
})

it('takes the least used colour', () => {
  expect(nextColor([])).toBe(palette[0])
  expect(nextColor([palette[0], palette[0], palette[1]])).toBe(palette[2])
  expect(nextColor([...palette, '#123456'])).toBe(palette[0])
})
