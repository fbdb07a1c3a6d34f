import { randomUUID } from 'node:crypto'
import { version } from '../../package.json'
import type { Surroundings } from './session.ts'

/** The real time, real random ids, and a log on standard error, which main and the command line keep or show. */
export function surroundings(resources: string): Surroundings {
  return {
    resources,
    origin: `Postil ${version}`,
    now: () => new Date(),
    newId: randomUUID,
    log: (message, error) => {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
      process.stderr.write(`${message}: ${detail}\n`)
    },
  }
}
