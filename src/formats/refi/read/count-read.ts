import type { ForeignProject, ForeignSource, ForeignText } from './foreign-model.ts'
import type { ExchangeKind } from './ledger.ts'

/** How many things of each kind stand in a file, before anything is made of them. */
export function countRead(foreign: ForeignProject): Partial<Record<ExchangeKind, number>> {
  const texts = foreign.sources.flatMap((source: ForeignSource): ForeignText[] => [source, ...source.texts])
  const selections = [...texts, ...foreign.notes].flatMap(text => text.selections)
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  return {
    coder: foreign.users.length,
    code: foreign.codes.length,
    attribute: foreign.variables.length,
    value: sum([...texts, ...foreign.notes, ...foreign.cases].map(({ values }) => values.length)),
    case: foreign.cases.length,
    member: sum(foreign.cases.map(({ sources, selections: parts }) => sources.length + parts.length)),
    document: foreign.sources.length,
    passage: selections.length,
    coding: sum([...selections, ...texts, ...foreign.notes].map(({ codings }) => codings.length)),
    memo: foreign.notes.length,
    link: foreign.links.length,
    set: foreign.sets.length,
    graph: foreign.graphs.length,
  }
}
