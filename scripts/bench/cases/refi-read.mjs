import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openHost } from '../host.mjs'
import { copyProject } from '../projects.mjs'

export const bench = {
  what: '50,000 codings in 200 documents read from .qdpx into a new project',
  target: 5000,
  async open({ work, say }) {
    const path = join(work, 'analysis.qdpx')
    const from = await openHost(await copyProject('analysis', work, say))
    await from.call('exports.project', { path })
    await from.close()
    let run = 0
    return async () => {
      const project = join(work, `read ${++run}.postil`)
      const host = await openHost(project, { kind: 'new', name: 'Read' })
      const ms = await host.timed('exchange.importProject', { path })
      await host.close()
      rmSync(project)
      return ms
    }
  },
}
