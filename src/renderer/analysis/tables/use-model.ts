import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { codeTree, flattenTree } from '../../../core/codebook/index.ts'
import { lookAt, plainLook, type TableLook, type TableToLookAt } from '../../../core/matrix/index.ts'
import { namesHold } from '../../../core/matrix/names-hold.ts'
import type { MatrixHead } from '../../../ipc/matrix-results.ts'
import { t } from '../../state/i18n.ts'
import { choose, type TableChoice } from '../../state/matrix-choice.ts'
import { useAttributes, useCodeFacts } from '../../state/queries.ts'
import { type Counted, lookOf, tableOf } from '../../state/tables.ts'
import { showRetrieval } from '../../state/ui-store.ts'
import { type GridModel, isName, valueAt } from './grid-model.ts'
import { type CellPlace, NAMES_AT } from './grid-place.ts'
import { heatOf } from './heat.ts'
import { wishBehind } from './number-wish.ts'
import { decimals, digitsOf } from './numbers.ts'
import { sortedBy } from './order-choice.ts'
import { type CodeLooks, type HeadsSource, TableHeads } from './table-heads.ts'

export interface ShownTable {
  readonly model: GridModel
  /** The largest cell that is tinted; null where columns have scales of their own. */
  readonly most: number | null
  readonly isWhole: boolean
}

/** What was counted as the grid draws it; null while the table is another than the one chosen. */
export function useModel(
  counted: Counted | undefined,
  choice: TableChoice,
  focusGrid: () => void,
): ShownTable | null {
  const { i18n } = useTranslation('analysis')
  const { language } = i18n
  const { data: attributes } = useAttributes()
  const codes = useCodeLooks()
  const look = useMemo(() => lookOf(choice), [choice])
  const table = useTable(counted, choice)
  const seen = useMemo(() => (table === null ? null : lookAt(table, look, namesHold)), [table, look])
  const most = useLargest(choice.heat ? table : null, look, choice.table === 'frequencies')
  return useMemo(
    () =>
      seen === null
        ? null
        : shownTable({ choice, look, seen, attributes: attributes ?? [], codes }, most, language, focusGrid),
    [seen, choice, look, attributes, codes, most, language, focusGrid],
  )
}

/** The same as long as the look alone changes. */
function useTable(counted: Counted | undefined, choice: TableChoice): TableToLookAt<MatrixHead> | null {
  const { same, show } = choice.cooccurrence
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing else of the choice says which numbers are shown
  return useMemo(
    () => (counted === undefined ? null : tableOf(counted, choice)),
    [counted, choice.table, same, show, choice.crosstab.show],
  )
}

function useCodeLooks(): CodeLooks {
  const { data: codes } = useCodeFacts()
  return useMemo(
    () =>
      new Map(
        flattenTree(codeTree(codes ?? [])).map(({ code, depth }) => [code.id, { depth, color: code.color }]),
      ),
    [codes],
  )
}

function shownTable(
  source: HeadsSource,
  most: Largest | null,
  language: string,
  focusGrid: () => void,
): ShownTable {
  const { choice, look, seen } = source
  const heads = new TableHeads(source)
  const digits = digitsOf(choice)
  const isEach = choice.table === 'frequencies'
  const model: GridModel = {
    label: t(`analysis:tables.kinds.${choice.table}`),
    corner: heads.corner,
    sumWords: t('analysis:tables.sum'),
    seen,
    sums: look.sums && !(choice.table === 'crosstab' && choice.crosstab.show === 'expected'),
    sortable: { rows: true, columns: !isEach },
    head: (side, at) => heads.look(side, at),
    format(value, column) {
      const { digits: behind, percent } = digits(seen.columns[column]?.id ?? '')
      const words = value === 0 ? decimals(0, 0, language) : decimals(value, behind, language)
      return percent && value !== 0 ? `${words}%` : words
    },
    tint: (value, column) => (most === null ? 0 : heatOf(value, most(seen.columns[column]?.id ?? ''))),
    open: (place, enter) => openNumber(source, heads, place, enter, focusGrid),
    sort(place) {
      const ordersColumns = place.row !== NAMES_AT
      if (ordersColumns && isEach) return
      const line = ordersColumns ? seen.rows[place.row] : seen.columns[place.column]
      choose(choice.table, { look: sortedBy(choice[choice.table].look, place, line?.id ?? null) })
    },
  }
  return {
    model,
    most: isEach || most === null ? null : most(''),
    isWhole: !isEach && digits('').digits === 0,
  }
}

/** Lists what stands behind a number; nothing stands behind 0. */
function openNumber(
  { choice, seen }: HeadsSource,
  heads: TableHeads,
  place: CellPlace,
  enter: boolean,
  back: () => void,
): void {
  if (isName(place) || valueAt({ seen }, place) === 0) return
  const row = seen.rows[place.row]
  const column = seen.columns[place.column]
  const down = row === undefined ? t('analysis:tables.allRows') : heads.wordsOf('rows', row)
  const across = column === undefined ? t('analysis:tables.allColumns') : heads.wordsOf('columns', column)
  const titles = {
    matrix: `${down} × ${across}`,
    crosstab: `${down} × ${across}`,
    frequencies: down,
    cooccurrence: row?.id === column?.id ? down : `${down} + ${across}`,
  }
  const wish = wishBehind(choice, row?.id ?? null, column?.id ?? null)
  showRetrieval({ ...wish, title: titles[choice.table], enter, back })
}

type Largest = (column: string) => number

/** The largest cell of each column by its id, or of all, also of those out of sight: tints stay when lines go. */
function useLargest(
  table: TableToLookAt<MatrixHead> | null,
  { percent, transpose }: TableLook,
  each: boolean,
): Largest | null {
  return useMemo(() => {
    if (table === null) return null
    const { rows, columns, cell } = lookAt(table, { ...plainLook, percent, transpose }, namesHold)
    const most = new Map<string, number>()
    let all = 0
    for (const [column, { id }] of columns.entries()) {
      let largest = 0
      for (let row = 0; row < rows.length; row++) largest = Math.max(largest, cell(row, column))
      most.set(id, largest)
      all = Math.max(all, largest)
    }
    return column => (each ? (most.get(column) ?? 0) : all)
  }, [table, percent, transpose, each])
}
