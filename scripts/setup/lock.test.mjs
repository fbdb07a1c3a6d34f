import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { alone } from './lock.mjs'

const run = promisify(execFile)
const MODULE = new URL('./lock.mjs', import.meta.url).href
/** Notes its entry and exit; were two inside at once, their notes would interleave. */
const WORKER = `
  import { appendFileSync } from 'node:fs'
  import { setTimeout as delay } from 'node:timers/promises'
  const { alone } = await import(${JSON.stringify(MODULE)})
  await alone(async () => {
    appendFileSync(process.env.NOTES, 'in ' + process.pid + '\\n')
    await delay(100)
    appendFileSync(process.env.NOTES, 'out ' + process.pid + '\\n')
  }, () => {})`

let cache
let before
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'postil-lock-'))
  before = process.env.XDG_CACHE_HOME
  process.env.XDG_CACHE_HOME = cache
})
afterEach(() => {
  if (before === undefined) delete process.env.XDG_CACHE_HOME
  else process.env.XDG_CACHE_HOME = before
  rmSync(cache, { recursive: true })
})

function locks() {
  return readdirSync(join(cache, 'postil', 'locks'))
}

describe('setting up one clone from several processes', () => {
  it('happens one after the other', async () => {
    const env = { ...process.env, NOTES: join(cache, 'notes') }
    const worker = () => run(process.execPath, ['--input-type=module', '-e', WORKER], { env })
    await Promise.all([worker(), worker(), worker()])
    const lines = readFileSync(env.NOTES, 'utf8').trim().split('\n')
    expect(lines).toHaveLength(6)
    for (let i = 0; i < lines.length; i += 2) expect(lines[i + 1]).toBe(lines[i].replace('in', 'out'))
  })

  it('gives the lock back, also after a failure', async () => {
    await expect(
      alone(
        () => Promise.reject(new Error('broken')),
        () => {},
      ),
    ).rejects.toThrow('broken')
    expect(locks()).toEqual([])
  })

  it('takes over the lock of a process that is no more', async () => {
    let name
    await alone(
      async () => {
        ;[name] = locks()
      },
      () => {},
    )
    mkdirSync(join(cache, 'postil', 'locks'), { recursive: true })
    const { stdout } = await run(process.execPath, ['-p', 'process.pid'])
    writeFileSync(join(cache, 'postil', 'locks', name), stdout.trim())
    expect(
      await alone(
        async () => 'done',
        () => {},
      ),
    ).toBe('done')
  })
})
