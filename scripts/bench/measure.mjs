import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureReference } from './reference.mjs'
import { median, percentile } from './statistics.mjs'

const RUNS = 7
const LONG = 10_000
const RUNS_WHEN_LONG = 3
const REFERENCE_RUNS = 3

/**
 * Measures one case: a warm-up, at least 7 runs (3 where one takes over 10 s), and the reference before and after.
 * Resolves with what `--json` writes of it and, as `references`, the reference's figures.
 */
export async function measureCase(bench, { env, say }) {
  const work = mkdtempSync(join(tmpdir(), 'postil-bench-'))
  const load = { before: round(loadavg()[0]) }
  const references = await repeat(REFERENCE_RUNS, () => measureReference(work))
  try {
    const samples = await sample(bench, { env, say, work })
    references.push(...(await repeat(REFERENCE_RUNS, () => measureReference(work))))
    load.after = round(loadavg()[0])
    const figures = summarise(samples.map(({ ms }) => ms))
    const judged = bench.judge === 'p95' ? figures.p95 : figures.median
    return {
      unit: bench.unit ?? 'ms',
      ...figures,
      target: bench.target,
      judged: bench.judge ?? 'median',
      ok: judged <= bench.target,
      load,
      ratio: round(judged / median(references), 3),
      ...parts(samples),
      references,
    }
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The reference as a case of its own: all its figures of this run. */
export function referenceResult(references, load) {
  return { unit: 'ms', ...summarise(references), target: null, judged: 'median', ok: null, load, ratio: 1 }
}

/** `open` gives what one run does; whatever it leaves open it names to `atEnd`, which ends it, the last first. */
async function sample(bench, context) {
  const endings = []
  try {
    const run = await bench.open({ ...context, atEnd: end => endings.unshift(end) })
    const started = performance.now()
    await run()
    const isLong = performance.now() - started > LONG
    for (let i = 1; i < (bench.warmUps ?? 1); i++) await run()
    return await repeat(isLong ? RUNS_WHEN_LONG : (bench.runs ?? RUNS), async () => asSample(await run()))
  } finally {
    for (const end of endings) await end()
  }
}

/** A run gives its milliseconds, or { ms, parts } with the milliseconds of named parts of it. */
function asSample(result) {
  return typeof result === 'number' ? { ms: result } : result
}

function parts(samples) {
  const names = Object.keys(samples[0].parts ?? {})
  if (names.length === 0) return {}
  return {
    parts: Object.fromEntries(
      names.map(name => [name, round(median(samples.map(each => each.parts[name])))]),
    ),
  }
}

function summarise(numbers) {
  return { n: numbers.length, median: round(median(numbers)), p95: round(percentile(numbers, 0.95)) }
}

async function repeat(times, work) {
  const results = []
  for (let i = 0; i < times; i++) results.push(await work())
  return results
}

function round(number, digits = 2) {
  return Number(number.toFixed(digits))
}
