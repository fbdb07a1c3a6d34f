import { resolve } from 'node:path'
import { cleanFiles } from '../../project/importing/clean-files.ts'
import { type Command, textOption } from '../command.ts'
import { lines } from '../table.ts'
import { UsageError } from '../usage.ts'

export const clean: Command = {
  name: 'clean',
  usage: 'FILE… --out DIR',
  arity: [1, Number.POSITIVE_INFINITY],
  options: { out: { type: 'string' } },
  async run({ arguments: files, options }) {
    const out = textOption(options, 'out')
    if (out === undefined) throw new UsageError('clean needs --out DIR')
    const report = await cleanFiles(
      files.map(file => resolve(file)),
      resolve(out),
    )
    return {
      json: report,
      plain: lines(
        report.files.flatMap(page => page.documents.map(document => [document.file, document.title ?? ''])),
      ),
    }
  },
}
