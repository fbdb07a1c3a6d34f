import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { create } from 'zustand'
import type { TableLook, TableToLookAt } from '../../core/matrix/index.ts'
import type {
  Frequencies,
  Matrix,
  MatrixCrosstab,
  MatrixHead,
  SamePassage,
  SameUnit,
} from '../../ipc/matrix-results.ts'
import type { Progress } from '../../ipc/port.ts'
import type { CallOptions } from './client.ts'
import { client, useConnection } from './connection.ts'
import type { AxisChoice, TableChoice } from './matrix-choice.ts'
import { keys, queryClient } from './query-client.ts'

/** What the host counted for a table. */
export type Counted =
  | { readonly of: 'matrix'; readonly result: Matrix }
  | { readonly of: 'frequencies'; readonly result: Frequencies }
  | { readonly of: 'cooccurrence'; readonly result: SamePassage | SameUnit }
  | { readonly of: 'crosstab'; readonly result: MatrixCrosstab }

/** How far a count that takes long has come. */
export const useCounting = create<{ readonly progress: Progress | null }>()(() => ({ progress: null }))

/** The table that is chosen, counted; its look changes nothing of that. The last one stays while it is counted. */
export function useCounted(choice: TableChoice) {
  return useCount(questionOf(choice))
}

/** What `useCounted` asks, asked by others. */
export function useCount(question: ReturnType<typeof questionOf>) {
  return useQuery({
    queryKey: [...keys.matrix, question],
    queryFn: async ({ signal }): Promise<Counted> => {
      const onProgress = (progress: Progress) => useCounting.setState({ progress })
      try {
        return await count(question, { signal, onProgress })
      } finally {
        useCounting.setState({ progress: null })
      }
    },
    enabled: useConnection(connection => connection.state === 'open'),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })
}

export function stopCounting(): void {
  queryClient.cancelQueries({ queryKey: keys.matrix }).catch((error: unknown) => console.error(error))
}

/** What an axis would hold if none of its members were left out. */
export function useHeads(axis: AxisChoice) {
  const { only: _, ...all } = axis
  return useQuery({
    queryKey: [...keys.matrix, 'heads', all],
    queryFn: () => client.matrices.heads({ axis: all }),
    enabled: useConnection(connection => connection.state === 'open'),
    structuralSharing: false,
  })
}

/** What of the choice the host is asked. */
function questionOf({ table, matrix, frequencies, cooccurrence, crosstab }: TableChoice) {
  switch (table) {
    case 'matrix': {
      const { look: _, ...asked } = matrix
      return { table, asked } as const
    }
    case 'frequencies': {
      const { look: _, ...asked } = frequencies
      return { table, asked } as const
    }
    case 'cooccurrence': {
      const { look: _, show: __, ...asked } = cooccurrence
      return { table, asked } as const
    }
    case 'crosstab': {
      const { look: _, show: __, ...asked } = crosstab
      return { table, asked } as const
    }
  }
}

async function count(question: ReturnType<typeof questionOf>, options: CallOptions): Promise<Counted> {
  switch (question.table) {
    case 'matrix':
      return { of: 'matrix', result: await client.matrices.count(question.asked, options) }
    case 'frequencies': {
      const { codes, subcodes, within } = question.asked
      const asked = { codes: codes === null ? null : [...codes], subcodes, within }
      return { of: 'frequencies', result: await client.matrices.frequencies(asked, options) }
    }
    case 'cooccurrence': {
      const { codes, subcodes, within, same } = question.asked
      const asked = { codes: codes === null ? null : [...codes], subcodes, within }
      const result =
        same === 'passage'
          ? await client.matrices.samePassage(asked, options)
          : await client.matrices.sameUnit({ ...asked, unit: same }, options)
      return { of: 'cooccurrence', result }
    }
    case 'crosstab':
      return { of: 'crosstab', result: await client.matrices.crosstab(question.asked, options) }
  }
}

/** What the table of codes has in its columns. */
export const frequencyMeasures = [
  ...(['codings', 'passages', 'documents', 'cases', 'characters', 'covered', 'share'] as const),
] as const

/** Rows, columns and cells of what was counted. Null where what was counted is of another table than the chosen one. */
export function tableOf(counted: Counted, choice: TableChoice): TableToLookAt<MatrixHead> | null {
  if (counted.of !== choice.table) return null
  switch (counted.of) {
    case 'matrix':
      return counted.result
    case 'frequencies':
      return {
        rows: counted.result.codes,
        columns: frequencyMeasures.map(name => ({ id: name, name, path: name, parent: null })),
        cells: counted.result.codes.map(code => frequencyMeasures.map(measure => code[measure])),
      }
    case 'cooccurrence': {
      const { result } = counted
      if (result.same !== choice.cooccurrence.same) return null
      const { codes } = result
      if (result.same !== 'passage') return { rows: codes, columns: codes, cells: result.unitsWithBoth }
      const cells = {
        pairs: result.overlappingPairs,
        characters: result.sharedCharacters,
        jaccard: result.jaccard,
      }
      return { rows: codes, columns: codes, cells: cells[choice.cooccurrence.show] }
    }
    case 'crosstab': {
      const { rows, columns, cells, expected } = counted.result
      return { rows, columns, cells: choice.crosstab.show === 'expected' ? expected : cells, sumsAll: true }
    }
  }
}

/** The look of the chosen table, as far as it has one: expected counts are no percentages. */
export function lookOf(choice: TableChoice): TableLook {
  const { look } = choice[choice.table]
  const isExpected = choice.table === 'crosstab' && choice.crosstab.show === 'expected'
  return isExpected ? { ...look, percent: null } : look
}
