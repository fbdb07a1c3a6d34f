import { describe, expect, it } from 'vitest'
import { readArguments } from './arguments.mjs'

const known = ['matrix', 'start', 'undo']

describe('the arguments of npm run bench', () => {
  it.each([
    ['none: all benchmarks', [], { ids: known, json: undefined }],
    [
      'a part, in the order of the table',
      ['--only', 'undo,matrix'],
      { ids: ['matrix', 'undo'], json: undefined },
    ],
    ['a file', ['--json', 'out.json'], { ids: known, json: 'out.json' }],
    ['both, in the other spelling', ['--json=a.json', '--only=start'], { ids: ['start'], json: 'a.json' }],
  ])('can be %s', (_, given, read) => {
    expect(readArguments(given, known)).toEqual(read)
  })

  it.each([
    ['an unknown id', ['--only', 'matrix,nothing'], /no benchmark nothing/],
    ['no id', ['--only', ','], /Usage:/],
    ['no file', ['--json'], /--json needs a value/],
    ['something else', ['matrix'], /matrix is not an option/],
  ])('are refused for %s', (_, given, problem) => {
    expect(readArguments(given, known)).toEqual({ problem: expect.stringMatching(problem) })
  })
})
