import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { SetupFailure } from './failure.mjs'
import { commandOf, readJson, root } from './places.mjs'
import { collect, lastLines, seconds } from './run.mjs'
import { writeStamp } from './stamp.mjs'

const stampFile = join(root, 'out', '.postil-build.json')
const TEST = /\.test\.tsx?$/

/** What can be built: its command, what it is made of (folders and files, tests aside) and what it must leave behind. */
const PRODUCTS = {
  app: {
    command: ['electron-vite', ['build']],
    sources: [
      'src',
      'resources',
      'scripts/build',
      'electron.vite.config.ts',
      'package.json',
      'package-lock.json',
    ],
    results: ['out/main/index.cjs', 'out/main/host.cjs', 'out/preload/index.cjs', 'out/renderer/index.html'],
  },
  cli: {
    command: ['vite', ['build', '--config', 'vite.cli.config.ts']],
    sources: [
      'src/cli',
      'src/project',
      'src/formats',
      'src/ipc',
      'src/core',
      'resources',
      'vite.cli.config.ts',
      'package-lock.json',
    ],
    results: ['out/cli/index.mjs', 'out/cli/reader.mjs', 'out/cli/pdfium.wasm', 'out/cli/libxml2.mjs'],
  },
}

/** `build` is true for the app with the command line, 'cli' for the command line alone. */
export function buildReady(build) {
  return stale(build).length === 0
}

/** Builds what is older than its sources. */
export async function buildProducts(build, say, { again = false } = {}) {
  await Promise.all((again ? productNames(build) : stale(build)).map(name => buildOne(name, say)))
}

/** To be called by what writes into out/ for another purpose: the next start builds anew. */
export function forgetBuilds() {
  rmSync(stampFile, { force: true })
}

async function buildOne(name, say) {
  const started = performance.now()
  const { command, sources, results } = PRODUCTS[name]
  const [packageName, args] = command
  const before = mark(sources)
  const env = { ...process.env, NODE_ENV: 'production' }
  const { code, output } = await collect(process.execPath, [commandOf(packageName), ...args], {
    cwd: root,
    env,
  })
  const missing = results.filter(path => !existsSync(join(root, path)))
  if (code !== 0 || missing.length > 0) {
    const reason = code === 0 ? `it left no ${missing.join(', ')}` : lastLines(output, 40)
    throw new SetupFailure(`The ${name === 'cli' ? 'command line' : 'app'} could not be built:\n${reason}`)
  }
  writeStamp(stampFile, { ...readJson(stampFile), [name]: before })
  say(`${name === 'cli' ? 'command line' : 'app'} built (${seconds(started)})`)
}

function stale(build) {
  const built = readJson(stampFile) ?? {}
  return productNames(build).filter(name => {
    const { sources, results } = PRODUCTS[name]
    return built[name] !== mark(sources) || results.some(path => !existsSync(join(root, path)))
  })
}

function productNames(build) {
  return build === 'cli' ? ['cli'] : Object.keys(PRODUCTS)
}

/** Names, sizes and times of all sources in one hash: equal means there is nothing to build. */
function mark(sources) {
  const hash = createHash('sha256')
  for (const path of sources.map(source => join(root, source)).filter(existsSync)) addTo(hash, path)
  return hash.digest('hex')
}

function addTo(hash, path) {
  const about = statSync(path)
  if (about.isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name))
  } else if (!TEST.test(path)) {
    hash.update(`${relative(root, path).replaceAll(sep, '/')} ${about.size} ${about.mtimeMs}\n`)
  }
}
