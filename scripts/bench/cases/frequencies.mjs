import { openHost } from '../host.mjs'
import { copyProject } from '../projects.mjs'

export const bench = {
  what: 'the codes with their counts: 100 codes, 50,000 codings, 200 documents',
  target: 50,
  runs: 15,
  async open({ work, say, atEnd }) {
    const host = await openHost(await copyProject('analysis', work, say))
    atEnd(host.close)
    return () => host.timed('codes.list')
  },
}
