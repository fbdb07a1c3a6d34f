import { openHost } from '../host.mjs'
import { copyProject } from '../projects.mjs'

export const bench = {
  what: 'word frequency, segmented, of texts not counted before: 1,000 documents, 10 M characters',
  target: 15_000,
  async open({ work, say }) {
    const path = await copyProject('large', work, say)
    return async () => {
      const host = await openHost(path)
      const ms = await host.timed('wordCounts.count', { limit: 500 })
      await host.close()
      return ms
    }
  },
}
