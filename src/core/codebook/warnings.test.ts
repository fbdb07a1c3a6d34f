import { describe, expect, it } from 'vitest'
import type { CodeId } from '../id.ts'
import { type Code, noRules } from './code.ts'
import { codebookWarnings } from './warnings.ts'

type Counted = Code & { readonly codings: number }

function code(name: string, more: Partial<Counted> = {}): Counted {
  const id = (more.id ?? name) as CodeId
  return { name, parentId: null, color: '#000000', ...noRules, position: 0, codings: 0, ...more, id }
}

describe('names that could be taken for each other’s', () => {
  it.each([
    ['script', '居民参与', '居民參與', true],
    ['width and case', 'ＡＩ 治理', 'ai治理', true],
    ['blanks and punctuation', '社区-信任', '社区 信任', true],
    ['the English plural', 'neighbour', 'Neighbours', true],
    ['the plural in -ies', 'policy', 'policies', true],
    ['one letter of many', 'participation', 'particpation', true],
    ['one character of six', '社区居民参与', '社区居名参与', true],
    ['one character of four, which tells', '社区信任', '社区责任', false],
    ['a number alone', 'Interview 1', 'Interview 2', false],
    ['a short word', 'cat', 'car', false],
    ['other words', '居民参与', '制度落差', false],
    ['rare characters', '𠮷祥社區', '𠮷祥社区', true],
    ['scripts from right to left', 'קהילה', 'שלום', false],
    ['signs alone', '！', '？', false],
  ])('%s', (_, a, b, alike) => {
    const { similar } = codebookWarnings([code(a, { id: 'a' as CodeId }), code(b, { id: 'b' as CodeId })])
    expect([...similar].sort()).toEqual(
      alike
        ? [
            ['a', ['b']],
            ['b', ['a']],
          ].sort()
        : [],
    )
  })
})

it('calls a code unused when neither it nor anything below it has codings', () => {
  const codes = [
    code('上'),
    code('下', { parentId: '上' as CodeId, codings: 1 }),
    code('旁'),
    code('旁下', { parentId: '旁' as CodeId }),
  ]
  expect([...codebookWarnings(codes).unused]).toEqual(['旁', '旁下'])
})

it('wants more of a definition than a character or two, or the name again', () => {
  const codes = [
    code('空'),
    code('短', { definition: '短 ' }),
    code('社區信任', { definition: ' 社区信任' }),
    code('好', { definition: '居民彼此相信' }),
  ]
  expect([...codebookWarnings(codes).undefined]).toEqual(['空', '短', '社區信任'])
})
