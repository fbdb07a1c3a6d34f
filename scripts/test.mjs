import { runScript } from './setup/run.mjs'
import { readArguments } from './test/arguments.mjs'
import { summary } from './test/count.mjs'
import { runSteps } from './test/steps.mjs'

/**
 * `npm test`: lint, types, unit and contract tests, end-to-end tests in the real Electron, and one line that counts.
 * `npm test -- --only lint,types` runs a part; `npm run unit -- ARGUMENT …` hands arguments to that part's runner.
 */
await runScript(async () => {
  const { names, passed, problem } = readArguments(process.argv.slice(2))
  if (problem) {
    console.error(problem)
    return 2
  }
  const counts = await runSteps(names, passed)
  console.log(summary(counts))
  return counts.failed > 0 ? 1 : 0
})
