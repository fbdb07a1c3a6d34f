import { describe, expect, it } from 'vitest'
import { readArguments } from './arguments.mjs'
import { STEP_NAMES } from './steps.mjs'

describe('the arguments of npm test', () => {
  it('are all steps when there are none', () => {
    expect(readArguments([])).toMatchObject({ names: STEP_NAMES, passed: [], problem: undefined })
  })

  it.each([
    ['two steps, in the order they run', ['--only', 'types,lint'], ['lint', 'types'], []],
    ['the other spelling', ['--only=unit'], ['unit'], []],
    ['arguments for a single runner', ['--only', 'e2e', '--grep', 'undo'], ['e2e'], ['--grep', 'undo']],
  ])('name %s', (_, given, names, passed) => {
    expect(readArguments(given)).toEqual({ names, passed })
  })

  it.each([
    ['an unknown step', ['--only', 'lint,nothing']],
    ['no step', ['--only']],
    ['arguments for several runners', ['--only', 'unit,e2e', '--grep', 'undo']],
    ['arguments for all runners', ['--grep', 'undo']],
  ])('are refused with the usage for %s', (_, given) => {
    expect(readArguments(given).problem).toMatch(/^Usage:/)
  })
})
