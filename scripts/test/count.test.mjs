import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { add, countCheck, countPlaywright, countVitest, summary } from './count.mjs'

let folder
let report
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postil-count-'))
  report = join(folder, 'report.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(value) {
  writeFileSync(report, typeof value === 'string' ? value : JSON.stringify(value))
}

const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] }
const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] }
const unloadable = { status: 'failed', assertionResults: [] }

/** Counts are written here as [passed, failed, skipped]. */
function counts([passed, failed, skipped]) {
  return { passed, failed, skipped }
}

describe('the count of a vitest run', () => {
  it.each([
    ['all passed', [3, 0, 0, 0], [passing], 0, [3, 0, 0]],
    ['skipped and to-do tests', [1, 0, 2, 1], [passing], 0, [1, 0, 3]],
    ['a failed test', [1, 1, 0, 0], [passing, failing], 1, [1, 1, 0]],
    ['a file that cannot be loaded', [1, 0, 0, 0], [passing, unloadable], 1, [1, 1, 0]],
    ['a failed test and such a file', [1, 1, 0, 0], [failing, unloadable], 1, [1, 2, 0]],
    ['a bad end without a failed test', [2, 0, 0, 0], [passing], 1, [2, 1, 0]],
    ['no test at all', [0, 0, 0, 0], [], 0, [0, 1, 0]],
  ])('is right for %s', (_, numbers, testResults, code, expected) => {
    const [numPassedTests, numFailedTests, numPendingTests, numTodoTests] = numbers
    write({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults })
    expect(countVitest(report, code)).toEqual(counts(expected))
  })
})

describe('the count of a Playwright run', () => {
  it.each([
    ['all passed', { expected: 2, flaky: 1, unexpected: 0, skipped: 1 }, 0, [3, 0, 1]],
    ['a failed test', { expected: 2, flaky: 0, unexpected: 1, skipped: 0 }, 1, [2, 1, 0]],
    ['a bad end without a failed test', { expected: 2, flaky: 0, unexpected: 0, skipped: 0 }, 1, [2, 1, 0]],
    ['no test at all', { expected: 0, flaky: 0, unexpected: 0, skipped: 0 }, 0, [0, 1, 0]],
  ])('is right for %s', (_, stats, code, expected) => {
    write({ stats })
    expect(countPlaywright(report, code)).toEqual(counts(expected))
  })
})

describe('a runner that leaves no report', () => {
  it.each([
    ['none', undefined],
    ['half of one', '{"stats":{"exp'],
  ])('has failed (%s)', (_, text) => {
    if (text) write(text)
    expect(countVitest(report, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(countPlaywright(report, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('the last line', () => {
  it('adds up the steps and names skipped tests only when there are some', () => {
    const counts = add(countCheck(0), countCheck(1))
    expect(summary(counts)).toBe('1 passed, 1 failed')
    expect(summary(add(counts, { passed: 4, failed: 0, skipped: 2 }))).toBe('5 passed, 1 failed, 2 skipped')
  })
})
