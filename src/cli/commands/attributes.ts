import { resolve } from 'node:path'
import { sheetFormats } from '../../ipc/constants.ts'
import { ask } from '../../project/answer.ts'
import { attributeTable, writeAttributeTable } from '../../project/exporting/attribute-table.ts'
import { tableText } from '../../project/exporting/table-text.ts'
import type { Command } from '../command.ts'
import { textOption } from '../command.ts'
import { oneOf } from '../table-command.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'
import { importAttributes, importOptions, importUsage } from './attributes-import.ts'

const subjects = { documents: 'document', cases: 'case', speakers: 'speaker' } as const
const owners = ['documents', 'cases', 'speakers'] as const

/**
 * Prints the values of documents, cases or speakers as a table, or writes them to `--out`; `import` brings some in.
 */
export const attributes: Command = {
  name: 'attributes',
  usage: `P [--for documents|cases|speakers] [--format json|csv|xlsx] [--out F] | ${importUsage}`,
  arity: [1, 3],
  options: { ...importOptions, for: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' } },
  run(invocation) {
    const [project = '', second, third] = invocation.arguments
    if (project === 'import' && second !== undefined && third !== undefined) {
      return importAttributes(second, third, invocation)
    }
    const { options, resources } = invocation
    if (second !== undefined || Object.keys(importOptions).some(option => options[option] !== undefined)) {
      throw new UsageError(
        'usageArguments',
        { name: 'attributes' },
        `postil attributes ${attributes.usage}\n`,
      )
    }
    const subject = subjects[oneOf(options, 'for', owners) ?? 'documents']
    const format = oneOf(options, 'format', sheetFormats) ?? 'json'
    const out = textOption(options, 'out')
    if (out === undefined && format === 'xlsx') {
      throw new UsageError('usageNeeds', { command: '--format xlsx', option: '--out F' })
    }
    return withProject(project, 'read', resources, async session => {
      const table = attributeTable(await ask(session, 'attributes.table', { subject }))
      if (out === undefined) {
        return { json: table.json, plain: tableText(table, format === 'csv' ? 'csv' : 'json') }
      }
      const path = resolve(out)
      await writeAttributeTable(session, table, path, format)
      return { json: { path }, plain: `${path}\n` }
    })
  },
}
