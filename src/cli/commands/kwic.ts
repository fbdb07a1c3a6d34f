import { linesChoice } from '../../ipc/word-counts.ts'
import { ask } from '../../project/answer.ts'
import { provenanceOf } from '../../project/exporting/provenance.ts'
import { linesTable } from '../../project/exporting/word-tables.ts'
import { type Command, type OptionValues, textOption } from '../command.ts'
import { SCOPE_USAGE, scopeOf, scopeOptions } from '../scope-options.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'
import { checkedChoice, FILE_USAGE, fileOptions, numberOf, wordTable } from '../word-options.ts'

/** A term with the words around it, one line a match. */
export const kwic: Command = {
  name: 'kwic',
  usage: `P TERM [--mode phrase|regex|words] [--context N] [--context-unit characters|words] [--sort L1,L2,R1,…] [--order pinyin|code-point] [--exact script,width,case,accents] [--whole-words] ${SCOPE_USAGE} [--limit N] ${FILE_USAGE}`,
  arity: [2, 2],
  options: {
    mode: { type: 'string' },
    context: { type: 'string' },
    'context-unit': { type: 'string' },
    sort: { type: 'string' },
    order: { type: 'string' },
    exact: { type: 'string' },
    'whole-words': { type: 'boolean' },
    limit: { type: 'string' },
    ...fileOptions,
    ...scopeOptions,
  },
  async run({ arguments: [project = '', term = ''], options, resources }) {
    const { query, ...choice } = checkedChoice(linesChoice, {
      query: { words: term, mode: textOption(options, 'mode'), wholeWords: options['whole-words'] },
      context: { unit: textOption(options, 'context-unit'), size: numberOf(options, 'context') },
      sort: placesOf(options),
      order: textOption(options, 'order'),
      limit: numberOf(options, 'limit') ?? 1_000_000,
    })
    const exact = checkedChoice(linesChoice.shape.query.shape.exact, textOption(options, 'exact')?.split(','))
    return withProject(project, 'read', resources, async session => {
      const scope = scopeOf(session, options)
      const asked = { ...choice, query: { ...query, exact, scope } }
      return wordTable(options, {
        show: async () =>
          linesTable(
            await ask(session, 'wordCounts.lines', asked),
            provenanceOf(session.file.db, { session }, textOption(options, 'date')),
          ),
        write: file => ask(session, 'exports.lines', { ...asked, ...file }),
      })
    })
  },
}

/** `L1,R2,M`: the first word on the left, the second on the right, the match itself. */
function placesOf(options: OptionValues): number[] | undefined {
  return textOption(options, 'sort')
    ?.split(',')
    .map(place => {
      const parts = /^(?:([LR])([123])|M)$/i.exec(place.trim())
      if (parts === null)
        throw new UsageError('usageOneOf', { option: '--sort', values: 'L1, L2, L3, M, R1, R2, R3' })
      return Number(parts[2] ?? 0) * (parts[1]?.toUpperCase() === 'L' ? -1 : 1)
    })
}
