import { buildProducts, buildReady } from './build.mjs'
import { hasDisplay } from './display.mjs'
import { chooseElectron, electronReady } from './electron.mjs'
import { SetupFailure } from './failure.mjs'
import { withAllCharacters } from './locale.mjs'
import { alone } from './lock.mjs'
import { mustCompile, nativeReady, prepareNative } from './native.mjs'
import { installPackages, packagesReady } from './packages.mjs'
import { ensureSystem, systemReady } from './system.mjs'

const OLDEST_NODE = [20, 19]

/**
 * Makes this clone ready to run, doing only what is missing: packages, system packages, Electron, the native
 * module, the build. `electron` false leaves out what only a window needs; `build` is true, 'cli' or false;
 * `quiet` sends the lines, one per step that did something, to standard error.
 * Resolves with { electron, electronPath, env }: electron is { path, folder, version, napi }, env is for the
 * commands that run afterwards.
 */
export async function prepare({ electron = true, native = true, build = true, quiet = false } = {}) {
  checkNode()
  const say = line => (quiet ? console.error : console.log)(`postil: ${line}`)
  const wish = { electron, native, build }
  if (!(await isReady(wish))) await alone(() => makeReady(wish, say), say)
  const chosen = electron ? electronReady() : undefined
  return { electron: chosen, electronPath: chosen?.path, env: environment(chosen) }
}

async function isReady({ electron, native, build }) {
  if (!packagesReady()) return false
  const chosen = electron ? electronReady() : undefined
  if (electron && !(chosen && (await systemReady(windowNeeds())))) return false
  return (!native || nativeReady(chosen)) && (!build || buildReady(build))
}

async function makeReady({ electron, native, build }, say) {
  if (!packagesReady()) await installPackages(say)
  const compiles = native && mustCompile()
  await ensureSystem({ ...(electron ? windowNeeds() : {}), compiler: compiles }, say)
  const [chosen] = await allDone([
    electron ? chooseElectron(say) : undefined,
    compiles ? prepareNative(undefined, say) : undefined,
    build ? buildProducts(build, say) : undefined,
  ])
  if (native && !nativeReady(chosen)) await prepareNative(chosen, say)
}

function windowNeeds() {
  return { window: true, display: !hasDisplay() }
}

/** Waits for all, so that nothing goes on in the background, and then fails with the first failure. */
async function allDone(works) {
  const results = await Promise.allSettled(works)
  const failed = results.find(({ status }) => status === 'rejected')
  if (failed) throw failed.reason
  return results.map(({ value }) => value)
}

function environment(electron) {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = process.env
  const env = withAllCharacters(rest)
  if (!electron) return env
  return { ...env, ELECTRON_OVERRIDE_DIST_PATH: electron.folder, ELECTRON_EXEC_PATH: electron.path }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  throw new SetupFailure(
    `Postil needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`,
    'Get a newer one from nodejs.org or with your version manager.',
  )
}
