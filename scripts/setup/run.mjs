import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { explain } from './failure.mjs'

const running = new Set()

/** Runs a script's main function, which resolves with the exit code; ends its commands when it is ended itself. */
export async function runScript(main) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => endAll(signal))
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(explain(error))
    process.exitCode = 1
  }
}

/**
 * Runs a command to its end and collects what it says.
 * Resolves with { code, output, timedOut }; code is null when it could not be started or ended by a signal.
 */
export function collect(command, args, { cwd, env = process.env, timeLimit, signal, shell = false } = {}) {
  return new Promise(resolve => {
    const child = start(command, args, { cwd, env, shell, signal, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let timedOut = false
    const stop = () => {
      timedOut = true
      child.kill('SIGKILL')
    }
    const timer = timeLimit && setTimeout(stop, timeLimit)
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', text => {
        output += text
      })
    }
    child.on('error', error => {
      clearTimeout(timer)
      resolve({ code: null, output: output + error.message, timedOut })
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ code, output: signal ? `${output}\n(ended by ${signal})` : output, timedOut })
    })
  })
}

/** Runs a command on this terminal and resolves with its exit code, 128 + signal number when a signal ended it. */
export function show(command, args, { cwd, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { cwd, env, stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? signalCode(signal)))
  })
}

/** npm, by the script that runs this process where there is one, else the one beside Node, else from the PATH. */
export function npm(args, options = {}) {
  const script = npmScript()
  if (script) return collect(process.execPath, [script, ...args], options)
  return collect('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** The end of a long output, without colour codes: enough to see why a tool gave up. */
export function lastLines(output, count = 25) {
  return stripVTControlCharacters(output).trimEnd().split('\n').slice(-count).join('\n')
}

export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

function start(command, args, options) {
  const child = spawn(command, args, options)
  running.add(child)
  child.once('close', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/** Ctrl-C reaches the commands by the terminal; other signals are handed on. Exit handlers run when all have ended. */
function endAll(signal) {
  if (running.size === 0) process.exit(signalCode(signal))
  for (const child of running) {
    if (signal !== 'SIGINT') child.kill(signal)
    child.once('close', () => {
      if (running.size === 0) process.exit(signalCode(signal))
    })
  }
}

function signalCode(signal) {
  return 128 + (constants.signals[signal] ?? 0)
}

function npmScript() {
  const named = process.env.npm_execpath ?? ''
  const beside = dirname(process.execPath)
  return [
    /^np[mx]-cli\.js$/.test(basename(named)) ? join(dirname(named), 'npm-cli.js') : '',
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find(path => path && existsSync(path))
}
