import { resolve } from 'node:path'
import { memoSubjectKinds } from '../../core/memo/index.ts'
import { memoFormats } from '../../ipc/constants.ts'
import { ask } from '../../project/answer.ts'
import { type Command, type OptionValues, textOption } from '../command.ts'
import { lines } from '../table.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'

/** Lists memos, or writes them for others. */
export const memos: Command = {
  name: 'memos',
  usage: 'list P | export P --format md|folder|docx --out OUT, both [--tag T] [--kind K] [--search W]',
  arity: [2, 2],
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    tag: { type: 'string' },
    kind: { type: 'string' },
    search: { type: 'string' },
  },
  run({ arguments: [act, project = ''], options, resources, say }) {
    const choice = choiceOf(options)
    if (act === 'list') {
      return withProject(project, 'read', resources, async session => {
        const found = await ask(session, 'memos.list', choice)
        const rows = found.map(memo => [
          memo.id,
          memo.subject.kind,
          memo.title,
          memo.tags.join(', '),
          memo.changedAt,
        ])
        return { json: found, plain: lines(rows) }
      })
    }
    const format = memoFormats.find(known => known === textOption(options, 'format'))
    const out = textOption(options, 'out')
    if (act !== 'export') throw new UsageError('usageOneOf', { option: 'memos', values: 'list, export' })
    if (format === undefined) {
      throw new UsageError('usageOneOf', { option: '--format', values: memoFormats.join(', ') })
    }
    if (out === undefined)
      throw new UsageError('usageNeeds', { command: 'memos export', option: '--out OUT' })
    return withProject(project, 'read', resources, async session => {
      const labels = say.memoLabels()
      const report = await ask(session, 'exports.memos', { ...choice, path: resolve(out), format, labels })
      return { json: report, plain: lines([[report.path, report.bytes]]) }
    })
  },
}

function choiceOf(options: OptionValues) {
  const wanted = textOption(options, 'kind')
  const kind = memoSubjectKinds.find(known => known === wanted)
  if (wanted !== undefined && kind === undefined) {
    throw new UsageError('usageOneOf', { option: '--kind', values: memoSubjectKinds.join(', ') })
  }
  return {
    kind: kind ?? null,
    tag: textOption(options, 'tag') ?? null,
    search: textOption(options, 'search') ?? '',
  }
}
