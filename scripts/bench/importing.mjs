import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFile } from './data.mjs'
import { openHost } from './host.mjs'

const FILE_SIZE = 20 * 1024

/** A benchmark of importing `count` text files of 20 KB with cleaning, into a new project each time. */
export function importing(count, target) {
  return {
    what: `${count} text files of 20 KB, decoded, cleaned, stored, once their folder was looked through`,
    target,
    async open({ work }) {
      const files = writeFiles(join(work, 'files'), count)
      let round = 0
      return async () => {
        const folder = join(work, `project ${++round}`)
        mkdirSync(folder)
        const host = await openHost(join(folder, 'P.postil'), { kind: 'new', name: 'P' })
        try {
          // As the window does before there is anything to choose from.
          await host.call('imports.find', { paths: [dirname(files[0].path)] })
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
