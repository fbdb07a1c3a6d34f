import { resolve } from 'node:path'
import { type SheetFormat, sheetFormats } from '../../ipc/constants.ts'
import { matrixChoice } from '../../ipc/matrices.ts'
import { ask } from '../../project/answer.ts'
import { matrixText } from '../../project/exporting/matrix-text.ts'
import { type Command, textOption } from '../command.ts'
import { lines } from '../table.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'

export const matrix: Command = {
  name: 'matrix',
  usage:
    'P --rows codes --columns documents --measure codings|characters|covered|documents [--subcodes] [--format json|csv|xlsx] [--out F]',
  arity: [1, 1],
  options: {
    rows: { type: 'string' },
    columns: { type: 'string' },
    measure: { type: 'string' },
    subcodes: { type: 'boolean' },
    format: { type: 'string' },
    out: { type: 'string' },
  },
  async run({ arguments: [project = ''], options, resources }) {
    const choice = matrixChoice.safeParse({
      rows: options.rows,
      columns: options.columns,
      measure: options.measure,
      subcodes: options.subcodes,
    })
    if (!choice.success) {
      throw new UsageError('usageWrongOption', { option: `--${choice.error.issues[0]?.path.join('.')}` })
    }
    const format = formatOf(textOption(options, 'format') ?? 'json')
    const out = textOption(options, 'out')
    if (out !== undefined) {
      return withProject(project, 'read', resources, async session => {
        const report = await ask(session, 'exports.matrix', { ...choice.data, format, path: resolve(out) })
        return { json: report, plain: lines([[report.path, report.bytes]]) }
      })
    }
    if (format === 'xlsx') throw new UsageError('usageNeeds', { command: '--format xlsx', option: '--out F' })
    return withProject(project, 'read', resources, async session => {
      const table = await ask(session, 'matrices.count', choice.data)
      return { json: table, plain: matrixText(table, format) }
    })
  },
}

function formatOf(name: string): SheetFormat {
  const format = sheetFormats.find(known => known === name)
  if (format === undefined)
    throw new UsageError('usageOneOf', { option: '--format', values: sheetFormats.join(', ') })
  return format
}
