import { readJson } from '../setup/places.mjs'

/** Counts are { passed, failed, skipped }; each runner's report is read here and nowhere else. */
export function countCheck(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

export function countVitest(report, code) {
  const json = readJson(report)
  if (!json) return crashed()
  const broken = json.testResults.filter(
    file => file.status === 'failed' && !file.assertionResults.some(isFailed),
  )
  const counts = {
    passed: json.numPassedTests,
    failed: json.numFailedTests + broken.length,
    skipped: json.numPendingTests + json.numTodoTests,
  }
  return honest(counts, code)
}

export function countPlaywright(report, code) {
  const { stats } = readJson(report) ?? {}
  if (!stats) return crashed()
  return honest(
    { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped },
    code,
  )
}

export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  }
}

export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** A runner that ran nothing, or ends badly although no test failed, has failed itself. */
function honest(counts, code) {
  const ranNothing = counts.passed + counts.failed + counts.skipped === 0
  return ranNothing || (code !== 0 && counts.failed === 0) ? { ...counts, failed: counts.failed + 1 } : counts
}

function crashed() {
  return { passed: 0, failed: 1, skipped: 0 }
}

function isFailed({ status }) {
  return status === 'failed'
}
