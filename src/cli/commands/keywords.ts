import { searchScope } from '../../ipc/search.ts'
import { keywordChoice } from '../../ipc/word-counts.ts'
import { ask } from '../../project/answer.ts'
import { type Command, textOption } from '../command.ts'
import { scopeWritten } from '../scope-options.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'
import { checkedChoice, formatOf, tableText, WORD_USAGE, wordChoiceOf, wordOptions } from '../word-options.ts'

/** Which words one part of the project uses more, or less, than another. */
export const keywords: Command = {
  name: 'keywords',
  usage: `P --of document|group|set|speaker|code:NAME[;…] [--against …:NAME[;…]] ${WORD_USAGE}`,
  arity: [1, 1],
  options: { of: { type: 'string' }, against: { type: 'string' }, ...wordOptions },
  async run({ arguments: [project = ''], options, resources }) {
    const of = textOption(options, 'of')
    if (of === undefined)
      throw new UsageError('usageNeeds', { command: 'keywords', option: '--of code:NAME' })
    const against = textOption(options, 'against')
    const { limit, ...wanted } = wordChoiceOf(options)
    const choice = checkedChoice(keywordChoice, { ...wanted, of: searchScope.parse({}) })
    const format = formatOf(options)
    return withProject(project, 'read', resources, async session => {
      const result = await ask(session, 'wordCounts.keywords', {
        ...choice,
        of: scopeWritten(session, '--of', of),
        against: against === undefined ? null : scopeWritten(session, '--against', against),
        limit,
      })
      const rows = result.rows.map(row => [
        row.word,
        row.count,
        row.against,
        row.per10000,
        row.per10000Against,
        row.logLikelihood,
        row.logRatio ?? '',
      ])
      const head = [
        'word',
        'count',
        'against',
        'per_10000',
        'per_10000_against',
        'log_likelihood',
        'log_ratio',
      ]
      return { json: result, plain: tableText(format, result, head, rows) }
    })
  },
}
