import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { SetupFailure } from './failure.mjs'
import { cacheFolder, packageFolder, readJson, root } from './places.mjs'
import { lastLines, npm } from './run.mjs'

/**
 * With Node-API "experimental" instead of 10 the same sources load in every Node-API; see
 * github.com/WiseLibs/better-sqlite3/issues/1514. Link-time optimisation is off: it triples the time for nothing.
 */
const FLAGS = { CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -fno-lto', LDFLAGS: '-fno-lto' }
const COMMAND = 'node-gyp rebuild --release --force_build=1'
const MODULE = 'better-sqlite3'

export const RECIPE = createHash('sha256')
  .update(JSON.stringify([FLAGS, COMMAND]))
  .digest('hex')
  .slice(0, 8)

/** Where the compiled module is kept for other clones of the same user. */
export function cachedBinary() {
  const { version } = readJson(join(packageFolder(MODULE), 'package.json'))
  const name = `${MODULE}-${version}-${process.platform}-${process.arch}-${libc()}${RECIPE}`
  return join(cacheFolder(), 'native', name, 'better_sqlite3.node')
}

/** Compiles in a copy of the package, so that nothing half-built is ever found, and keeps the result in the cache. */
export async function compileBinary() {
  mkdirSync(cacheFolder(), { recursive: true })
  const work = await mkdtemp(join(cacheFolder(), 'compile-'))
  try {
    cpSync(packageFolder(MODULE), work, {
      recursive: true,
      filter: path => !/[\\/](build|prebuilds)$/.test(path),
    })
    const { code, output } = await npm(['exec', '--call', [COMMAND, headers()].join(' ')], {
      cwd: work,
      env: environment(),
    })
    if (code !== 0) {
      throw new SetupFailure(
        `${MODULE} could not be compiled:\n${lastLines(output)}`,
        'A C++ compiler, make and Python 3 are needed, and the headers of Node; with Node 22.14 or newer nothing needs compiling.',
      )
    }
    return keep(join(work, 'build', 'Release', 'better_sqlite3.node'))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function environment() {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return {
    ...env,
    ...FLAGS,
    JOBS: 'max',
    NODE_PATH: [join(root, 'node_modules'), env.NODE_PATH].filter(Boolean).join(delimiter),
  }
}

/** The headers that came with this Node, so that none need to be downloaded. */
function headers() {
  const prefix = dirname(dirname(process.execPath))
  return existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? `--nodedir="${prefix}"` : ''
}

function keep(binary) {
  const target = cachedBinary()
  mkdirSync(dirname(target), { recursive: true })
  const draft = `${target}.${process.pid}`
  copyFileSync(binary, draft)
  renameSync(draft, target)
  return target
}

function libc() {
  if (process.platform !== 'linux') return ''
  return process.report.getReport().header.glibcVersionRuntime ? '' : 'musl-'
}
