import { spawn } from 'node:child_process'
import { SetupFailure } from './failure.mjs'
import { lastLines } from './run.mjs'

const SCREEN = '1440x900x24'
const PATIENCE = 20_000

export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Starts Xvfb on a display number it picks itself. Resolves with { display, stop }.
 * stop() ends this one process; so does the end of ours.
 */
export async function startDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const display = await displayNumber(server)
  const stop = endWithUs(server)
  return { display: `:${display}`, stop }
}

/** Runs `work` with an environment that has a display: the present one, or an Xvfb for as long as it takes. */
export async function withDisplay(env, work) {
  if (hasDisplay(env)) return work(env)
  const { display, stop } = await startDisplay()
  try {
    return await work({ ...env, DISPLAY: display })
  } finally {
    await stop()
  }
}

function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let complaints = ''
    const fail = reason => {
      clearTimeout(timer)
      server.kill()
      reject(new SetupFailure(`Xvfb did not start (${reason}).\n${lastLines(complaints, 8)}`.trimEnd()))
    }
    const timer = setTimeout(() => fail('no answer'), PATIENCE)
    server.once('error', error => fail(error.message))
    server.once('exit', code => fail(`exit code ${code}`))
    server.stderr.setEncoding('utf8').on('data', text => {
      complaints += text
    })
    let answer = ''
    server.stdio[3].setEncoding('utf8').on('data', text => {
      answer += text
      if (!answer.endsWith('\n')) return
      clearTimeout(timer)
      server.removeAllListeners('exit')
      resolve(Number(answer))
    })
  })
}

function endWithUs(server) {
  const ended = new Promise(resolve => server.once('exit', resolve))
  const kill = () => server.kill()
  process.once('exit', kill)
  return async () => {
    process.removeListener('exit', kill)
    if (server.exitCode === null && server.signalCode === null) kill()
    await ended
  }
}
