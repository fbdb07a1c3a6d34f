import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { copyProject } from '../projects.mjs'
import { measureStart } from '../starting.mjs'

export const bench = {
  what: 'from the start of the program to the list of 1,000 documents with 50,000 codings, a backup made meanwhile',
  target: 1500,
  window: true,
  async open(context) {
    const path = await copyProject('large', context.work, context.say)
    return async () => {
      const taken = await measureStart(context, 'documents', [path])
      // the first opening of a day makes a backup; so does each of these
      rmSync(join(context.work, 'large.backups'), { recursive: true, force: true })
      return taken
    }
  },
}
