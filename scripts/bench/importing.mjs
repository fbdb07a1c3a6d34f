import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFile } from './data.mjs'
import { openHost } from './host.mjs'

const FILE_SIZE = 20 * 1024

/** A benchmark of importing `count` text files of 20 KB with cleaning, into a new project each time. */
export function importing(count, target) {
  return {
    what: `${count} text files of 20 KB, decoded, cleaned, stored`,
    target,
    async open({ work }) {
      const files = writeFiles(join(work, 'files'), count)
      let round = 0
      return async () => {
        const folder = join(work, `project ${++round}`)
        mkdirSync(folder)
        const host = await openHost(join(folder, 'P.postil'), { kind: 'new', name: 'P' })
        try {
          return await host.timed('imports.run', { files })
        } finally {
          await host.close()
          rmSync(folder, { recursive: true })
        }
      }
    },
  }
}

function writeFiles(folder, count) {
  mkdirSync(folder)
  return Array.from({ length: count }, (_, i) => {
    const path = join(folder, `页面 ${String(i + 1).padStart(4, '0')}.txt`)
    writeFileSync(path, makeFile(i + 1, FILE_SIZE))
    return { path }
  })
}
