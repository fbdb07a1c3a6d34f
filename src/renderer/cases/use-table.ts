import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { foldName } from '../../core/codebook/match.ts'
import type { AttributeRow, AttributeTable } from '../../ipc/attributes.ts'
import type { AttributeSubject } from '../../ipc/constants.ts'
import { client, useConnection } from '../state/connection.ts'
import { keys, queryClient } from '../state/query-client.ts'
import type { NewValue, ShownTable } from './fill-cells.ts'
import { filterRows, type Sort, sortRows } from './show-rows.ts'
import { valueWords } from './value-words.ts'
import { withValues } from './with-values.ts'

const keyOf = (subject: AttributeSubject) => [...keys.attributes, 'table', subject]

/** All documents, all cases or all speakers with their attributes. */
export function useTable(subject: AttributeSubject) {
  const open = useConnection(({ state }) => state === 'open')
  return useQuery({
    queryKey: keyOf(subject),
    queryFn: () => client.attributes.table({ subject }),
    enabled: open,
    structuralSharing: false,
  })
}

/** Shows values that were stored, before the table is asked for again. */
export function showStored(subject: AttributeSubject, cells: readonly NewValue[]): void {
  queryClient.setQueryData<AttributeTable>(keyOf(subject), known =>
    known === undefined ? undefined : withValues(known, cells),
  )
}

export function showName(subject: AttributeSubject, id: string, name: string): void {
  queryClient.setQueryData<AttributeTable>(keyOf(subject), known =>
    known === undefined
      ? undefined
      : { ...known, rows: known.rows.map(row => (row.id === id ? { ...row, name } : row)) },
  )
}

interface View {
  readonly sort: Sort
  readonly filter: string
  /** Interface language. */
  readonly language: string
}

/**
 * The rows sorted and filtered. A row keeps its place while its values are edited: the order is made anew only when
 * people ask for another, or rows come or go.
 */
export function useShownTable(table: AttributeTable, { sort, filter, language }: View): ShownTable {
  const folded = useFoldedRows(table, language)
  const kept = useMemo(
    () => [...table.rows.map(({ id }) => id), ...table.attributes.map(({ id, type }) => id + type)].join(),
    [table],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: values alone do not move rows
  const order = useMemo(
    () => filterRows(table.rows, sortRows(table, sort, language), filter, folded),
    [kept, sort, filter, language],
  )
  return useMemo(
    () => ({ attributes: table.attributes, rows: order.flatMap(index => table.rows[index] ?? []) }),
    [table, order],
  )
}

/** The words of a row as they are compared with a filter; made once for each row. */
function useFoldedRows(table: AttributeTable, language: string): (row: AttributeRow) => string {
  // biome-ignore lint/correctness/useExhaustiveDependencies: yes and no are words of the language
  return useMemo(() => {
    const known = new WeakMap<AttributeRow, string>()
    return row => {
      const folded = known.get(row) ?? foldName(wordsOf(row, table).join('\n'))
      known.set(row, folded)
      return folded
    }
  }, [table, language])
}

function wordsOf({ name, values }: AttributeRow, { attributes }: AttributeTable): string[] {
  return [name, ...values.map((value, column) => valueWords(value ?? '', attributes[column]))]
}
