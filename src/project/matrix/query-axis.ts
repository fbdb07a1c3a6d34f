import type { Items } from '../../core/matrix/index.ts'
import { passagesOf } from '../query/passages-of.ts'
import { listSavedQueries } from '../store/saved-queries.ts'
import { type PassageAxis, plainHead } from './axis.ts'
import { chosen } from './chosen.ts'
import type { Sources } from './sources.ts'

interface Stretch {
  readonly from: number
  readonly to: number
  readonly label: number
}

const nothing: Items = { from: new Int32Array(0), to: new Int32Array(0), label: new Int32Array(0) }

/** What saved queries find, each passage once. Refuses: not-found, and what `passagesOf` refuses. */
export async function queryAxis(sources: Sources, only: readonly string[] | null): Promise<PassageAxis> {
  const { db, context, table } = sources
  const saved = chosen(listSavedQueries(db), only, ({ id }) => id)
  const numberOf = new Map(table.documents.map(({ id }, number) => [id, number]))
  const stretches: (Stretch[] | undefined)[] = []
  for (const [label, { query }] of saved.entries()) {
    const { documents, found } = await passagesOf(db, query, context)
    for (const [place, passages] of found.entries()) {
      const id = documents[place]?.id
      const number = id === undefined ? undefined : numberOf.get(id)
      if (number === undefined || passages.length === 0) continue
      const list = stretches[number] ?? []
      stretches[number] = list
      for (const { from, to } of passages) list.push({ from, to, label })
    }
  }
  return {
    kind: 'passages',
    heads: saved.map(({ id, name }) => plainHead(id, name)),
    itemsOf(document) {
      const list = stretches[document]
      return list === undefined ? nothing : itemsOf(list)
    },
  }
}

function itemsOf(stretches: readonly Stretch[]): Items {
  const sorted = stretches.toSorted((a, b) => a.from - b.from || b.to - a.to || a.label - b.label)
  return {
    from: Int32Array.from(sorted, ({ from }) => from),
    to: Int32Array.from(sorted, ({ to }) => to),
    label: Int32Array.from(sorted, ({ label }) => label),
  }
}
