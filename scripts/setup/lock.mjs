import { createHash } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { SetupFailure } from './failure.mjs'
import { cacheFolder, root } from './places.mjs'

const PATIENCE = 15 * 60 * 1000

/** Does `work` while no other process sets up the same clone; several commands may be started at once. */
export async function alone(work, say) {
  const folder = join(cacheFolder(), 'locks')
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, createHash('sha256').update(root).digest('hex').slice(0, 16))
  await take(lock, say)
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.removeListener('exit', release)
    release()
  }
}

async function take(lock, say) {
  const mine = `${lock}.${process.pid}`
  writeFileSync(mine, String(process.pid))
  const givenUpAt = Date.now() + PATIENCE
  let told = false
  try {
    while (!linked(mine, lock)) {
      const owner = ownerOf(lock)
      if (owner !== undefined && !isAlive(owner)) {
        rmSync(lock, { force: true })
        continue
      }
      if (Date.now() > givenUpAt) {
        throw new SetupFailure(
          `Process ${owner} has been setting up this clone for very long.`,
          `End it, or delete ${lock}.`,
        )
      }
      if (!told) say('waiting for another set-up of this clone to finish')
      told = true
      await delay(200)
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

/** A link appears with its content in one step, so nobody ever reads a lock without an owner. */
function linked(mine, lock) {
  try {
    linkSync(mine, lock)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function ownerOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
