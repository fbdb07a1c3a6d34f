import { wordCountChoice } from '../../ipc/word-counts.ts'
import { ask } from '../../project/answer.ts'
import { provenanceOf } from '../../project/exporting/provenance.ts'
import { wordsTable } from '../../project/exporting/word-tables.ts'
import { type Command, textOption } from '../command.ts'
import { SCOPE_USAGE, scopeOf, scopeOptions } from '../scope-options.ts'
import { withProject } from '../with-project.ts'
import { checkedChoice, WORD_USAGE, wordChoiceOf, wordOptions, wordTable } from '../word-options.ts'

/** How often words occur, or rows of words. */
export const words: Command = {
  name: 'words',
  usage: `P ${SCOPE_USAGE} ${WORD_USAGE}`,
  arity: [1, 1],
  options: { ...scopeOptions, ...wordOptions },
  async run({ arguments: [project = ''], options, resources }) {
    const { limit, ...wanted } = wordChoiceOf(options)
    const choice = checkedChoice(wordCountChoice, wanted)
    return withProject(project, 'read', resources, async session => {
      const asked = { ...choice, scope: scopeOf(session, options) }
      return wordTable(options, {
        show: async () =>
          wordsTable(
            await ask(session, 'wordCounts.count', { ...asked, limit }),
            provenanceOf(session.file.db, { session }, textOption(options, 'date')),
          ),
        write: file => ask(session, 'exports.words', { ...asked, limit, ...file }),
      })
    })
  },
}
