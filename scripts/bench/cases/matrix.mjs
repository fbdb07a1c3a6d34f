import { openHost } from '../host.mjs'
import { copyProject } from '../projects.mjs'

export const bench = {
  what: 'matrix code × document: 100 codes, 50,000 codings, 200 documents',
  target: 60,
  runs: 15,
  async open({ work, say, atEnd }) {
    const host = await openHost(await copyProject('analysis', work, say))
    atEnd(host.close)
    const choice = { rows: 'codes', columns: 'documents', measure: 'codings' }
    return () => host.timed('matrices.count', choice)
  },
}
