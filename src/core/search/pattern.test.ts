import { describe, expect, it } from 'vitest'
import { Refusal } from '../refusal.ts'
import { readPattern } from './pattern.ts'

const faultOf = (pattern: string): unknown => {
  try {
    readPattern(pattern, [])
    return null
  } catch (error) {
    return error instanceof Refusal ? error.values.position : error
  }
}

describe('regular expressions as they are written', () => {
  it.each([
    ['社(区', 2],
    ['社区)', 3],
    ['𠮷👨‍👩‍👧)', 7],
    ['a**', 3],
    ['+社', 1],
    ['社[区', 2],
    ['社区\\', 3],
    ['a{3,1}b', 6],
    ['社\\q区', 2],
    ['x[z-a]', 6],
    ['ab{', 3],
    ['(?<名>a)(?<名>b)', 8],
    ['\\p{Nothing}', 1],
    ['社(?区)', 4],
  ])('%s does not hold together from character %i on', (pattern, position) => {
    expect(faultOf(pattern)).toBe(position)
  })

  it.each([
    ['社区', '社區', true],
    ['[区]', '區', true],
    ['裡+', '里里裡', true],
    ['[一-二]', '丁', true],
    ['(?<社区>a)\\k<社区>', 'aa', true],
    ['\\p{Script=Han}{2}', '社区', true],
    ['trust', 'TRUST', true],
    ['社区', '社团', false],
  ])('%s and %s', (pattern, words, matches) => {
    const { source, flags } = readPattern(pattern, [])
    expect(new RegExp(`^(?:${source})$`, flags).test(words)).toBe(matches)
  })

  it('minds script and case when asked', () => {
    const { source, flags } = readPattern('社区|a', ['script', 'case'])
    expect('社區社区Aa'.match(new RegExp(source, flags))).toEqual(['社区', 'a'])
  })
})
