import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SetupFailure } from './failure.mjs'
import { cachedBinary, compileBinary, RECIPE } from './native-compile.mjs'
import { packageFolder, readJson, root } from './places.mjs'
import { collect, lastLines, seconds } from './run.mjs'
import { writeStamp } from './stamp.mjs'
import { ensureSystem } from './system.mjs'

/**
 * better-sqlite3 ships binaries for Node-API 10. Node below 22.14 and Electron below 36 offer less and crash on
 * them; there one binary compiled here serves both. It lies in build/Release, which the package prefers.
 */
const NODE_API_SHIPPED = 10
const MODULE = 'better-sqlite3'
const compiledFile = join(packageFolder(MODULE), 'build', 'Release', 'better_sqlite3.node')
const stampFile = join(root, 'node_modules', '.postil-native.json')
const OPEN = `const D = require('better-sqlite3'); new D(':memory:').prepare('SELECT 1').get()`

/** True when the binary in place was opened before by this Node and, if given, this Electron. */
export function nativeReady(electron) {
  const stamp = readJson(stampFile)
  return stamp?.mark === mark() && runtimes(electron).every(({ id }) => stamp.opened.includes(id))
}

/** True when this Node alone makes a compilation certain, whatever Electron is chosen. */
export function mustCompile() {
  return runtimes().some(isTooOld) && !existsSync(compiledFile) && !existsSync(cachedBinary())
}

/** Puts a binary in place that this Node and, if given, this Electron can open, and opens it in both. */
export async function prepareNative(electron, say) {
  const both = runtimes(electron)
  const place = both.some(isTooOld) ? takeCompiled : takeShipped
  place(electron)
  if (!both.some(isTooOld) || existsSync(compiledFile)) {
    if (await opensInAll(both)) return remember(both)
  }
  await ensureSystem({ compiler: true }, say)
  const started = performance.now()
  put(await compileBinary())
  say(`${MODULE} compiled here (${seconds(started)})`)
  for (const runtime of both) await mustOpen(runtime)
  remember(both)
}

function isTooOld({ napi }) {
  return napi < NODE_API_SHIPPED
}

function takeCompiled() {
  if (!existsSync(compiledFile) && existsSync(cachedBinary())) put(cachedBinary())
}

/** Without an Electron in question the compiled binary stays: the Electron used otherwise may need it. */
function takeShipped(electron) {
  if (electron) rmSync(dirname(dirname(compiledFile)), { recursive: true, force: true })
}

function runtimes(electron) {
  const node = {
    name: `Node ${process.versions.node}`,
    path: process.execPath,
    id: `${process.execPath} ${process.versions.node}`,
    napi: Number(process.versions.napi),
  }
  if (!electron) return [node]
  const name = `Electron ${electron.version}`
  return [
    node,
    { name, path: electron.path, id: `${electron.path} ${electron.version}`, napi: electron.napi },
  ]
}

function open(runtime) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  return collect(runtime.path, ['-e', OPEN], { cwd: root, env, timeLimit: 60_000 })
}

async function opensInAll(all) {
  const answers = await Promise.all(all.map(open))
  return answers.every(({ code }) => code === 0)
}

async function mustOpen(runtime) {
  const { code, output } = await open(runtime)
  if (code === 0) return
  throw new SetupFailure(
    `${MODULE} was compiled but ${runtime.name} cannot open a database with it:\n${lastLines(output, 8)}`,
    `Delete ${dirname(cachedBinary())} and start again.`,
  )
}

function put(binary) {
  const draft = `${compiledFile}.${process.pid}`
  mkdirSync(dirname(compiledFile), { recursive: true })
  copyFileSync(binary, draft)
  renameSync(draft, compiledFile)
}

function remember(both) {
  const known = readJson(stampFile)
  const before = known?.mark === mark() ? known.opened : []
  writeStamp(stampFile, { mark: mark(), opened: [...new Set([...before, ...both.map(({ id }) => id)])] })
}

/** Changes when the package, the recipe or the binary in build/Release does. */
function mark() {
  const { version } = readJson(join(packageFolder(MODULE), 'package.json')) ?? {}
  const file = existsSync(compiledFile) && statSync(compiledFile)
  return [version, RECIPE, file ? `${file.size}:${file.mtimeMs}` : 'shipped'].join(' ')
}
