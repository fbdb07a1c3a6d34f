import { codingUnits } from '../../core/search/query.ts'
import { type SearchQueryInput, searchQuery } from '../../ipc/search.ts'
import { ask } from '../../project/answer.ts'
import { onlyGroup } from '../../project/handlers/document-groups.ts'
import { onlyDocumentSet } from '../../project/handlers/document-sets.ts'
import type { Session } from '../../project/session.ts'
import { type Command, type OptionValues, textOption } from '../command.ts'
import { lines } from '../table.ts'
import { UsageError } from '../usage.ts'
import { withProject } from '../with-project.ts'

export const find: Command = {
  name: 'find',
  usage:
    'P WORDS [--mode phrase|all|near|regex] [--near N|sentence|paragraph] [--exact script,width,case,accents] [--whole-words] [--group PATH] [--set NAME] [--speaker NAME] [--unit match|word|sentence|paragraph|turn] [--limit N] [--format tsv|json]',
  arity: [2, 2],
  options: {
    mode: { type: 'string' },
    near: { type: 'string' },
    exact: { type: 'string' },
    'whole-words': { type: 'boolean' },
    group: { type: 'string' },
    set: { type: 'string' },
    speaker: { type: 'string' },
    unit: { type: 'string' },
    limit: { type: 'string' },
    format: { type: 'string' },
  },
  async run({ arguments: [project = '', words = ''], options, resources }) {
    const query = queryOf(words, options)
    const unit = codingUnits.find(known => known === (textOption(options, 'unit') ?? 'match'))
    if (unit === undefined) {
      throw new UsageError('usageOneOf', { option: '--unit', values: codingUnits.join(', ') })
    }
    const limit = Number(textOption(options, 'limit') ?? 5000)
    if (!Number.isInteger(limit) || limit < 1 || limit > 5000)
      throw new UsageError('usageNumber', { option: '--limit' })
    const format = textOption(options, 'format') ?? 'tsv'
    if (format !== 'tsv' && format !== 'json') {
      throw new UsageError('usageOneOf', { option: '--format', values: 'tsv, json' })
    }
    return withProject(project, 'read', resources, async session => {
      const scope = scopeOf(session, options)
      const result = await ask(session, 'search.find', { query: { ...query, scope }, unit, limit })
      const names = new Map((await ask(session, 'documents.list', {})).map(({ id, name }) => [id, name]))
      const rows = result.hits.map(({ documentId, span, paragraph, before, quotation, after }) => [
        names.get(documentId) ?? '',
        paragraph,
        span.from,
        span.to,
        before,
        quotation,
        after,
      ])
      return { json: result, plain: format === 'json' ? `${JSON.stringify(result)}\n` : lines(rows) }
    })
  },
}

/** Refuses: not-found, ambiguous. */
function scopeOf({ file }: Session, options: OptionValues) {
  const [group, set, speaker] = ['group', 'set', 'speaker'].map(name => textOption(options, name))
  return {
    groups: group === undefined ? [] : [onlyGroup(file.db, group)],
    sets: set === undefined ? [] : [onlyDocumentSet(file.db, set)],
    speakers: speaker === undefined ? [] : [speaker],
  }
}

function queryOf(words: string, options: OptionValues): SearchQueryInput {
  const near = textOption(options, 'near')
  const query = searchQuery.safeParse({
    words,
    mode: textOption(options, 'mode'),
    near: near !== undefined && /^\d+$/.test(near) ? Number(near) : near,
    exact: textOption(options, 'exact')?.split(','),
    wholeWords: options['whole-words'],
  })
  if (!query.success) {
    throw new UsageError('usageWrongOption', { option: `--${query.error.issues[0]?.path.join('.')}` })
  }
  return query.data
}
