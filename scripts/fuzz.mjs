import { randomInt } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepare } from './setup/index.mjs'
import { commandOf, root } from './setup/places.mjs'
import { runScript, show } from './setup/run.mjs'

/** `npm run fuzz [-- TIMES]`: the property tests with other cases each time; says which seeds found something. */
await runScript(async () => {
  const times = Number(process.argv[2] ?? 5)
  if (!(Number.isInteger(times) && times > 0)) {
    console.error('Usage: npm run fuzz [-- TIMES]')
    return 2
  }
  const { env } = await prepare({ native: true, build: true })
  const files = ['src', 'e2e/contract'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true })
      .filter(name => /\.test\.tsx?$/.test(name))
      .map(name => join(folder, name))
      .filter(name => readFileSync(join(root, name), 'utf8').includes("from 'fast-check'")),
  )
  const found = []
  for (let time = 1; time <= times; time++) {
    const seed = randomInt(2 ** 31)
    console.log(`\n── ${time} of ${times}: POSTIL_SEED=${seed} ──`)
    const args = [commandOf('vitest', 'vitest'), 'run', '--reporter=dot', ...files]
    const code = await show(process.execPath, args, { cwd: root, env: { ...env, POSTIL_SEED: String(seed) } })
    if (code !== 0) found.push(seed)
  }
  console.log(
    found.length === 0
      ? 'Nothing found.'
      : `Found something: ${found.map(seed => `POSTIL_SEED=${seed}`).join(' ')}`,
  )
  return found.length === 0 ? 0 : 1
})
