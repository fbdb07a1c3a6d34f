import { openHost } from '../host.mjs'
import { copyProject } from '../projects.mjs'

export const bench = {
  what: 'the same of texts that have not changed since, with other choices each time',
  target: 500,
  runs: 9,
  async open({ work, say, atEnd }) {
    const host = await openHost(await copyProject('large', work, say))
    atEnd(host.close)
    await host.call('wordCounts.count', { limit: 500 })
    let run = 0
    return () =>
      host.timed('wordCounts.count', { limit: 500, minimumLength: 1 + (run++ % 3), stopLists: ['zh', 'en'] })
  },
}
