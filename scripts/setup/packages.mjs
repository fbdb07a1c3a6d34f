import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupFailure } from './failure.mjs'
import { readJson, root } from './places.mjs'
import { lastLines, npm, seconds } from './run.mjs'

const lockFile = join(root, 'package-lock.json')
const stampFile = join(root, 'node_modules', '.postil-lock-hash')

export function packagesReady() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()
}

/** Brings node_modules to what package-lock.json says. */
export async function installPackages(say) {
  if (!installedMatchesLock()) {
    const started = performance.now()
    const { code, output } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root })
    if (code !== 0) {
      throw new SetupFailure(
        `npm ci could not install the packages:\n${lastLines(output)}`,
        'Check the network and the registry (npm config get registry), then start again.',
      )
    }
    say(`packages installed (${seconds(started)})`)
  }
  writeFileSync(stampFile, lockHash())
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex')
}

/** npm's own record in node_modules agrees with the lock: somebody ran npm by hand, nothing is left to do. */
function installedMatchesLock() {
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages
  if (!installed) return false
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages
  const missing = Object.entries(wanted).some(([path, { optional }]) => path && !optional && !installed[path])
  const other = Object.entries(installed).some(([path, { version }]) => wanted[path]?.version !== version)
  return !missing && !other
}
