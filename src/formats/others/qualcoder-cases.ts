import type { ForeignProject, ForeignValue } from '../refi/index.ts'
import { type ForeignTables, wholeOf, wordsOf } from './foreign-tables.ts'
import type { Numbers } from './qualcoder-parts.ts'
import type { CaseMembers } from './qualcoder-selections.ts'

/** Values by the number of their file or case. */
interface Values {
  readonly files: ReadonlyMap<number, readonly ForeignValue[]>
  readonly cases: ReadonlyMap<number, readonly ForeignValue[]>
}

/** Attributes become variables; empty values stand for none. */
export function takeValues(project: ForeignProject, tables: ForeignTables): Values {
  for (const row of tables.rows('attribute_type', ['name', 'memo', 'valuetype'])) {
    project.variables.push({
      guid: variableOf(wordsOf(row.name)),
      name: wordsOf(row.name),
      type: wordsOf(row.valuetype) === 'numeric' ? 'Float' : 'Text',
      description: wordsOf(row.memo),
    })
  }
  const found = { files: new Map<number, ForeignValue[]>(), cases: new Map<number, ForeignValue[]>() }
  for (const row of tables.rows('attribute', ['name', 'attr_type', 'value', 'id'])) {
    const value = wordsOf(row.value)
    const owner = wholeOf(row.id)
    if (value === '' || owner === null) continue
    const kind = wordsOf(row.attr_type)
    const known = kind === 'case' ? found.cases : kind === 'file' ? found.files : null
    if (known === null) {
      project.extras.push({ kind: 'note', guid: '', name: wordsOf(row.name), detail: row })
      continue
    }
    const said = { variable: variableOf(wordsOf(row.name)), value }
    known.set(owner, [...(known.get(owner) ?? []), said])
  }
  return found
}

function variableOf(name: string): string {
  return `qualcoder attribute ${name}`
}

export function takeCases(
  project: ForeignProject,
  tables: ForeignTables,
  {
    numbers,
    members,
    values,
  }: {
    readonly numbers: Numbers
    readonly members: ReadonlyMap<number, CaseMembers>
    readonly values: Values
  },
): void {
  for (const row of tables.rows('cases', ['caseid', 'name', 'memo', 'date'])) {
    const number = wholeOf(row.caseid) ?? -1
    const { sources = [], selections = [] } = members.get(number) ?? {}
    project.cases.push({
      guid: numbers.of('case', row.caseid, row.date),
      name: wordsOf(row.name),
      description: wordsOf(row.memo),
      codes: [],
      values: values.cases.get(number) ?? [],
      sources,
      selections,
    })
  }
}
