import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { packageFolder } from './places.mjs'
import { collect } from './run.mjs'

const RELEASES = 'https://github.com/electron/electron/releases/download/'
const REACH_LIMIT = 8_000
const CACHED_LIMIT = 15_000
const DOWNLOAD_LIMIT = 15 * 60_000

/**
 * Runs the electron package's own installer. Resolves with undefined when it is done, else with the reason in a few
 * words. A server that cannot be reached is given up after seconds, but an archive the installer kept from an
 * earlier time needs no server, so it gets a moment to be unpacked.
 */
export async function downloadElectron() {
  const stop = new AbortController()
  const installer = collect(process.execPath, [join(packageFolder('electron'), 'install.js')], {
    timeLimit: DOWNLOAD_LIMIT,
    signal: stop.signal,
  })
  const unreachable = await Promise.race([installer.then(() => undefined), whyUnreachable(stop.signal)])
  if (unreachable) {
    await Promise.race([installer, delay(CACHED_LIMIT, undefined, { ref: false })])
  } else {
    await installer
  }
  stop.abort()
  const { code, output, timedOut } = await installer
  if (code === 0) return undefined
  return unreachable ?? (timedOut ? 'the download took too long' : firstComplaint(output))
}

/** Behind a proxy only the installer itself can tell. */
async function whyUnreachable(stop) {
  if (process.env.ELECTRON_GET_USE_PROXY) return undefined
  const address = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || RELEASES
  try {
    await fetch(address, {
      method: 'HEAD',
      signal: AbortSignal.any([stop, AbortSignal.timeout(REACH_LIMIT)]),
    })
    return undefined
  } catch (error) {
    return `${new URL(address).host} cannot be reached: ${error.cause?.code ?? error.name}`
  }
}

function firstComplaint(output) {
  const line = output.split('\n').find(text => /error/i.test(text))
  return line?.trim() ?? 'its installer failed'
}
