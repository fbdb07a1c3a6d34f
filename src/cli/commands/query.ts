import { resolve } from 'node:path'
import type { QueryNode } from '../../core/query/index.ts'
import type { QueryFault } from '../../core/query/syntax/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { shorten } from '../../core/text/index.ts'
import { passageFormats } from '../../ipc/constants.ts'
import { ask } from '../../project/answer.ts'
import { passageText } from '../../project/exporting/passage-text.ts'
import type { Session } from '../../project/session.ts'
import { type Command, textOption } from '../command.ts'
import type { Say } from '../say.ts'
import { lines } from '../table.ts'
import { oneOf } from '../table-command.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'

const formats = ['plain', ...passageFormats] as const

/** The passages of a query in words, listed or written for others. */
export const query: Command = {
  name: 'query',
  usage: `P "EXPR" [--format ${formats.join('|')}] [--out FILE] [--date DATE]`,
  arity: [2, 2],
  options: { format: { type: 'string' }, out: { type: 'string' }, date: { type: 'string' } },
  run({ arguments: [project = '', words = ''], options, resources, say }) {
    const out = textOption(options, 'out')
    const format = oneOf(options, 'format', formats) ?? 'plain'
    const date = textOption(options, 'date') ?? null
    if (format === 'plain' && out !== undefined) {
      throw new UsageError('usageNeeds', {
        command: '--out FILE',
        option: `--format ${passageFormats.join('|')}`,
      })
    }
    return withProject(project, 'read', resources, async session => {
      const fieldNames = say.fieldNames()
      const tree = await queryOf(session, words, say)
      const wanted = { query: tree, labels: say.passageLabels(), fieldNames, date }
      if (out !== undefined && format !== 'plain') {
        const report = await ask(session, 'exports.passages', { ...wanted, format, path: resolve(out) })
        return { json: report, plain: lines([[report.path, report.bytes]]) }
      }
      if (format === 'xlsx' || format === 'docx') {
        throw new UsageError('usageNeeds', { command: `--format ${format}`, option: '--out FILE' })
      }
      const { json, plain, text } = await passageText(session, wanted)
      return { json, plain: format === 'plain' ? lines(plain) : text(format) }
    })
  },
}

async function queryOf(session: Session, words: string, say: Say): Promise<QueryNode> {
  const read = await ask(session, 'queries.parse', { text: words, fieldNames: say.fieldNames() })
  if (read.ok) return read.query
  throw refusalOf(read.fault, words, say)
}

/** Places are told to people in characters from 1; a character beyond the basic plane is one. */
function refusalOf({ problem, at, length, found, expected }: QueryFault, query: string, say: Say): Refusal {
  const values = { position: [...query.slice(0, at)].length + 1, at, length }
  if (problem === 'unknown') return new Refusal('query-name-unknown', found, { ...values, name: found })
  if (problem === 'ambiguous') return new Refusal('query-name-ambiguous', found, { ...values, name: found })
  const could = problem === 'too-deep' ? say.queryTooDeep() : say.list(expected.map(say.expected))
  const there = found === '' ? say.queryEnd() : shorten(found)
  return new Refusal('query-invalid', problem, { ...values, found: there, expected: could })
}
