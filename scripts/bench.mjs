import { readdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { readArguments } from './bench/arguments.mjs'
import { milliseconds, partsLine, table } from './bench/table.mjs'
import { withDisplay } from './setup/display.mjs'
import { prepare } from './setup/index.mjs'
import { runScript } from './setup/run.mjs'

const folder = join(import.meta.dirname, 'bench', 'cases')

/**
 * `npm run bench`: measures how quick Postil is and prints a table; a missed target is told, not a failure.
 * `npm run bench -- --only ID,… --json FILE` measures some and writes the figures.
 */
await runScript(async () => {
  const { ids, json, problem } = readArguments(process.argv.slice(2), caseIds())
  if (problem) {
    console.error(problem)
    return 2
  }
  const cases = await Promise.all(ids.map(async id => ({ id, ...(await loadCase(id)) })))
  const needsWindow = cases.some(({ window }) => window)
  const { env } = await prepare({ electron: needsWindow })
  const results = needsWindow
    ? await withDisplay(env, shown => measureAll(cases, shown))
    : await measureAll(cases, env)
  const described = Object.fromEntries(cases.map(({ id, what }) => [id, what]))
  const words = {
    ...described,
    reference: 'a fixed piece of hashing and SQLite work, for comparing machines',
  }
  console.log(
    `\n${table(results, words)}\n\nMeasured on ${availableParallelism()} processors by Node ${process.versions.node}.`,
  )
  for (const [id, result] of Object.entries(results)) if (result.parts) console.log(partsLine(id, result))
  if (json) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`)
  return Object.values(results).some(({ error }) => error !== undefined) ? 1 : 0
})

/** One file a benchmark, named by its id. */
function caseIds() {
  const ids = readdirSync(folder).flatMap(name =>
    name.endsWith('.mjs') ? name.slice(0, -'.mjs'.length) : [],
  )
  return ids.sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
}

async function loadCase(id) {
  return (await import(`./bench/cases/${id}.mjs`)).bench
}

/** By id, with the row `reference` last. A case that fails leaves the others their turn. */
async function measureAll(cases, env) {
  const { measureCase, referenceResult } = await import('./bench/measure.mjs')
  const before = loadavg()[0]
  const results = {}
  const all = []
  for (const bench of cases) {
    try {
      const { references, ...result } = await measureCase(bench, { env, say: tell })
      all.push(...references)
      results[bench.id] = result
      tell(`${bench.id}: ${milliseconds(result[result.judged])}`)
    } catch (error) {
      results[bench.id] = { unit: 'ms', n: 0, ok: false, error: String(error?.stack ?? error) }
      tell(`${bench.id} failed: ${results[bench.id].error}`)
    }
  }
  if (all.length > 0) results.reference = referenceResult(all, { before, after: loadavg()[0] })
  return results
}

function tell(line) {
  console.log(`postil: ${line}`)
}
