import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { join, sep } from 'node:path'
import { version } from '../../package.json'
import { readersInThreads } from './importing/reader/readers.ts'
import type { Surroundings } from './session.ts'

/** A file that makes no progress for ten seconds is given up; a thread may take 1.5 GB before it is ended. */
const bounds = { patience: 10_000, memory: 1536 }

/** One for each processor, but few: each keeps its own libraries in memory. */
function readerCount(): number {
  return Math.min(4, Math.max(1, availableParallelism()))
}

/** Built beside the command line; in a packaged app it lies outside of the archive, since threads need real files. */
function readerScript(resources: string): string {
  const path = join(resources, '..', 'out', 'cli', 'reader.mjs')
  return path.replace(`${sep}app.asar${sep}`, `${sep}app.asar.unpacked${sep}`)
}

/** The real time, real random ids, and a log on standard error, which main and the command line keep or show. */
export function surroundings(resources: string): Surroundings {
  return {
    resources,
    origin: `Postil ${version}`,
    readers: readersInThreads({ script: readerScript(resources), count: readerCount(), ...bounds }),
    now: () => new Date(),
    newId: randomUUID,
    log: (message, error) => {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
      process.stderr.write(`${message}: ${detail}\n`)
    },
  }
}
