import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { electronStart } from './electron.mjs'

const PATIENCE = 60_000

/**
 * Starts the app as a person would, with a new user-data folder, and ends it when `mark` is painted (marks are in
 * probe/preload.cjs). Resolves with the milliseconds from the spawn to that, and with its parts.
 */
export async function measureStart(context, mark, args = []) {
  const work = mkdtempSync(join(context.work, 'start-'))
  const { executablePath, args: all, env, cwd } = electronStart({ ...context, work }, probe(), args)
  const spawned = Date.now()
  const child = spawn(executablePath, all, { cwd, env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  const ended = new Promise(resolve => child.once('exit', resolve))
  try {
    const moments = await momentsUntil(child, mark)
    return { ms: moments[mark] - spawned, parts: differences(spawned, moments) }
  } finally {
    if (child.connected) child.send('quit')
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
    await ended
    clearTimeout(timer)
    rmSync(work, { recursive: true, force: true, maxRetries: 5 })
  }
}

function momentsUntil(child, mark) {
  return new Promise((resolve, reject) => {
    const moments = {}
    let complaints = ''
    const fail = reason => reject(new Error(`The window never showed “${mark}”: ${reason}\n${complaints}`))
    const timer = setTimeout(() => fail(`not in ${PATIENCE / 1000} s`), PATIENCE)
    child.stderr.setEncoding('utf8').on('data', text => {
      complaints += text
    })
    child.once('exit', code => fail(`Electron ended with ${code}`))
    child.on('message', message => {
      Object.assign(moments, message)
      if (moments[mark] === undefined) return
      clearTimeout(timer)
      resolve(moments)
    })
  })
}

/** From the spawn to our first line, to Electron being ready, to the page, to a usable window, to its documents. */
function differences(spawned, moments) {
  const parts = {}
  let last = spawned
  for (const [name, moment] of Object.entries(moments)) {
    parts[name] = moment - last
    last = moment
  }
  return parts
}

function probe() {
  return join(import.meta.dirname, 'probe')
}
