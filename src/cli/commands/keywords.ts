import { searchScope } from '../../ipc/search.ts'
import { keywordChoice } from '../../ipc/word-counts.ts'
import { ask } from '../../project/answer.ts'
import { provenanceOf } from '../../project/exporting/provenance.ts'
import { keywordsTable } from '../../project/exporting/word-tables.ts'
import { type Command, textOption } from '../command.ts'
import { scopeWritten } from '../scope-options.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'
import { checkedChoice, WORD_USAGE, wordChoiceOf, wordOptions, wordTable } from '../word-options.ts'

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
    return withProject(project, 'read', resources, async session => {
      const asked = {
        ...choice,
        of: scopeWritten(session, '--of', of),
        against: against === undefined ? null : scopeWritten(session, '--against', against),
        limit,
      }
      return wordTable(options, {
        show: async () =>
          keywordsTable(
            await ask(session, 'wordCounts.keywords', asked),
            provenanceOf(session.file.db, { session }, textOption(options, 'date')),
          ),
        write: file => ask(session, 'exports.keywords', { ...asked, ...file }),
      })
    })
  },
}
