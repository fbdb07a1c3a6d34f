import { join } from 'node:path'
import { openHost } from '../host.mjs'
import { copyProject } from '../projects.mjs'

export const bench = {
  what: '50,000 codings in 200 documents written as .qdpx, checked against the schema',
  target: 3000,
  async open({ work, say, atEnd }) {
    const host = await openHost(await copyProject('analysis', work, say))
    atEnd(host.close)
    const path = join(work, 'analysis.qdpx')
    return () => host.timed('exports.project', { path })
  },
}
