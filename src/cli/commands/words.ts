import { wordCountChoice } from '../../ipc/word-counts.ts'
import { ask } from '../../project/answer.ts'
import type { Command } from '../command.ts'
import { SCOPE_USAGE, scopeOf, scopeOptions } from '../scope-options.ts'
import { withProject } from '../with-project.ts'
import { checkedChoice, formatOf, tableText, WORD_USAGE, wordChoiceOf, wordOptions } from '../word-options.ts'

/** How often words occur, or rows of words. */
export const words: Command = {
  name: 'words',
  usage: `P ${SCOPE_USAGE} ${WORD_USAGE}`,
  arity: [1, 1],
  options: { ...scopeOptions, ...wordOptions },
  async run({ arguments: [project = ''], options, resources }) {
    const { limit, ...wanted } = wordChoiceOf(options)
    const choice = checkedChoice(wordCountChoice, wanted)
    const format = formatOf(options)
    return withProject(project, 'read', resources, async session => {
      const result = await ask(session, 'wordCounts.count', {
        ...choice,
        scope: scopeOf(session, options),
        limit,
      })
      const rows = result.rows.map(row => [row.word, row.count, row.documents, row.per10000, row.dispersion])
      const head = ['word', 'count', 'documents', 'per_10000', 'dp']
      return { json: result, plain: tableText(format, result, head, rows) }
    })
  },
}
