import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openHost } from '../host.mjs'
import { printPdf } from '../print-pdf.mjs'

const PAGES = 300

export const bench = {
  what: `one PDF of ${PAGES} pages, read in reading order, cleaned, stored`,
  target: 5000,
  window: true,
  async open(context) {
    const path = await printPdf(context, PAGES)
    let round = 0
    return async () => {
      const folder = join(context.work, `project ${++round}`)
      mkdirSync(folder)
      const host = await openHost(join(folder, 'P.postil'), { kind: 'new', name: 'P' })
      try {
        const ms = await host.timed('imports.run', { files: [{ path }] })
        const [{ characters }] = await host.call('documents.list')
        if (characters < PAGES * 500) throw new Error(`Only ${characters} characters came in`)
        return ms
      } finally {
        await host.close()
        rmSync(folder, { recursive: true })
      }
    }
  },
}
