import { resolve } from 'node:path'
import type { CaseId, CoderId, SavedQueryId } from '../core/id.ts'
import { type SheetFormat, sheetFormats } from '../ipc/constants.ts'
import { type TableToWrite, tableText } from '../project/exporting/table-text.ts'
import { only } from '../project/handlers/codings.ts'
import { onlyGroup } from '../project/handlers/document-groups.ts'
import { onlyDocumentSet } from '../project/handlers/document-sets.ts'
import type { Session } from '../project/session.ts'
import { listCases } from '../project/store/cases.ts'
import { listCoders } from '../project/store/coders.ts'
import { listSavedQueries } from '../project/store/saved-queries.ts'
import type { Invocation, OptionValues, Outcome } from './command.ts'
import { textOption } from './command.ts'
import { lines } from './table.ts'
import { UsageError } from './usage.ts'
import { withProject } from './with-project.ts'

/** What commands that give a table take, beside what is counted. */
export const tableOptions = {
  format: { type: 'string' },
  out: { type: 'string' },
  date: { type: 'string' },
  group: { type: 'string' },
  set: { type: 'string' },
  coder: { type: 'string' },
  case: { type: 'string' },
  speaker: { type: 'string' },
  query: { type: 'string' },
} as const
export const tableUsage =
  '[--group PATH] [--set NAME] [--coder NAME] [--case NAME] [--speaker NAME] [--query SAVED] [--date DATE] [--format json|csv|xlsx] [--out F]'

/** How a table is asked for, shown, and written to a file. */
export interface TableWork<Choice> {
  choose(session: Session): Promise<Choice>
  show(session: Session, choice: Choice, date: string | null): Promise<TableToWrite>
  write(
    session: Session,
    choice: Choice,
    file: { readonly path: string; readonly format: SheetFormat; readonly date: string | null },
  ): Promise<{ readonly path: string; readonly bytes: number }>
}

/** Prints a table, or writes it to `--out`. Excel files are always written. */
export async function runTable<Choice>(
  { arguments: [project = ''], options, resources }: Invocation,
  work: TableWork<Choice>,
): Promise<Outcome> {
  const format = oneOf(options, 'format', sheetFormats) ?? 'json'
  const date = textOption(options, 'date') ?? null
  const out = textOption(options, 'out')
  if (out === undefined && format === 'xlsx') {
    throw new UsageError('usageNeeds', { command: '--format xlsx', option: '--out F' })
  }
  return withProject(project, 'read', resources, async session => {
    const choice = await work.choose(session)
    if (out !== undefined) {
      const report = await work.write(session, choice, { path: resolve(out), format, date })
      return { json: report, plain: lines([[report.path, report.bytes]]) }
    }
    const table = await work.show(session, choice, date)
    return { json: table.json, plain: tableText(table, format === 'csv' ? 'csv' : 'json') }
  })
}

/** One of a few words, or undefined when the option was not given. */
export function oneOf<Word extends string>(
  options: OptionValues,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const given = textOption(options, name)
  const word = words.find(known => known === given)
  if (given !== undefined && word === undefined) {
    throw new UsageError('usageOneOf', { option: `--${name}`, values: words.join(', ') })
  }
  return word
}

/** The part of the project that is counted. Refuses: not-found, ambiguous. */
export async function withinOf(session: Session, options: OptionValues) {
  const { db } = session.file
  const [group, set, speaker] = ['group', 'set', 'speaker'].map(name => textOption(options, name))
  const named = (option: string, all: readonly { readonly id: string; readonly name: string }[]) => {
    const wanted = textOption(options, option)
    if (wanted === undefined) return []
    const called = all.filter(({ id, name }) => wanted === id || wanted === name)
    return [only(called, wanted, option).id]
  }
  return {
    groups: group === undefined ? [] : [onlyGroup(db, group)],
    sets: set === undefined ? [] : [onlyDocumentSet(db, set)],
    coders: named('coder', listCoders(db)) as CoderId[],
    cases: named('case', listCases(db)) as CaseId[],
    speakers: speaker === undefined ? [] : [speaker],
    queries: named('query', listSavedQueries(db)) as SavedQueryId[],
  }
}
