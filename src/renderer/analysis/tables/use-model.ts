import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { codeTree, flattenTree } from '../../../core/codebook/index.ts'
import type { CodeId } from '../../../core/id.ts'
import { lookAt, type SeenTable } from '../../../core/matrix/index.ts'
import { namesHold } from '../../../core/matrix/names-hold.ts'
import type { MatrixHead } from '../../../ipc/matrix-results.ts'
import { type AxisChoice, choose, type TableChoice } from '../../state/matrix-choice.ts'
import { useAttributes, useCodeFacts } from '../../state/queries.ts'
import { type Counted, type frequencyMeasures, lookOf, tableOf } from '../../state/tables.ts'
import { showRetrieval } from '../../state/ui-store.ts'
import { type GridModel, type HeadLook, isName, type Side, valueAt } from './grid-model.ts'
import { NAMES_AT, SUMS } from './grid-place.ts'
import { heatOf } from './heat.ts'
import { wishBehind } from './number-wish.ts'
import { decimals, digitsOf } from './numbers.ts'
import { sortedBy } from './order-choice.ts'
import { headWords } from './table-words.ts'

export interface ShownTable {
  readonly model: GridModel
  /** The largest cell that is tinted; null where columns have units of their own. */
  readonly most: number | null
  readonly isWhole: boolean
}

/** What was counted as the grid draws it; null while the table is another than the one chosen. */
export function useModel(
  counted: Counted | undefined,
  choice: TableChoice,
  gridOf: () => HTMLElement | null,
): ShownTable | null {
  const { t, i18n } = useTranslation('analysis')
  const { data: attributes = [] } = useAttributes()
  const looks = useCodeLooks()
  const table = useMemo(() => (counted === undefined ? null : tableOf(counted, choice)), [counted, choice])
  const look = lookOf(choice)
  const seen = useMemo(() => (table === null ? null : lookAt(table, look, namesHold)), [table, look])
  return useMemo(() => {
    if (seen === null) return null
    const { language } = i18n
    const axes = axesOf(choice)
    const digits = digitsOf(choice)
    const most = choice.heat ? largestCells(seen, choice.table === 'frequencies') : null
    const wordsOf = (side: Side, head: MatrixHead) =>
      choice.table === 'frequencies' && side === 'columns'
        ? t(`tables.measures.${head.id as (typeof frequencyMeasures)[number]}`)
        : headWords(axes[side], attributes, head)
    const inTree = (side: Side) => (side === 'rows' ? look.rowOrder : look.columnOrder).by === 'project'
    const isTwice = pathsTwice(seen)
    const headOf = (side: Side, at: number): HeadLook => {
      const sorted = sortedOf(side, at, look, seen)
      const head = seen[side][at]
      if (head === undefined) return { name: '', full: '', depth: 0, color: null, sorted }
      const of = axes[side].of === 'codes' ? looks.get(head.id as CodeId) : undefined
      const words = wordsOf(side, head)
      const full = head.path === head.name ? words : head.path
      // Out of their tree, names say where they stand; so do rows below one that is left out.
      const isNested = side === 'rows' && inTree(side) && look.rowWords === ''
      return {
        name: isNested || side === 'columns' ? words : full,
        full: head.source !== undefined && isTwice(head.path) ? `${full} (${head.source})` : full,
        depth: isNested ? (head.path === head.name ? 0 : (of?.depth ?? depthOf(head, seen.rows))) : 0,
        color: of?.color ?? null,
        sorted,
      }
    }
    const model: GridModel = {
      label: t(`tables.kinds.${choice.table}`),
      corner: t('tables.corner', {
        rows: cornerWords(axes.rows),
        columns: choice.table === 'frequencies' ? t('tables.measuresCorner') : cornerWords(axes.columns),
      }),
      sumWords: t('tables.sum'),
      seen,
      sums: look.sums && !(choice.table === 'crosstab' && choice.crosstab.show === 'expected'),
      sortable: { rows: true, columns: choice.table !== 'frequencies' },
      head: headOf,
      format(value, column) {
        const { digits: behind, percent } = digits(column)
        const words = value === 0 ? decimals(0, 0, language) : decimals(value, behind, language)
        return percent && value !== 0 ? `${words}%` : words
      },
      tint: (value, column) => (most === null ? 0 : heatOf(value, most(column))),
      open(place, enter) {
        if (isName(place) || valueAt({ seen }, place) === 0) return
        const row = seen.rows[place.row]
        const column = seen.columns[place.column]
        const wish = wishBehind(choice, row?.id ?? null, column?.id ?? null)
        const names = [
          row === undefined ? t('tables.allRows') : wordsOf('rows', row),
          ...(choice.table === 'frequencies'
            ? []
            : [column === undefined ? t('tables.allColumns') : wordsOf('columns', column)]),
        ]
        const title = choice.table === 'cooccurrence' ? [...new Set(names)].join(' + ') : names.join(' × ')
        showRetrieval({ ...wish, title, enter, back: () => gridOf()?.focus({ preventScroll: true }) })
      },
      sort(place) {
        if (place.column === NAMES_AT && place.row !== NAMES_AT && choice.table === 'frequencies') return
        const line = place.row === NAMES_AT ? seen.columns[place.column] : seen.rows[place.row]
        const { table: kind } = choice
        choose(kind, { look: sortedBy(choice[kind].look, place, line?.id ?? null) })
      },
    }
    const isWhole = choice.table !== 'frequencies' && digits(0).digits === 0
    return { model, most: choice.table === 'frequencies' || most === null ? null : most(0), isWhole }

    function cornerWords(axis: AxisChoice): string {
      return axis.of === 'attribute'
        ? (attributes.find(({ id }) => id === axis.id)?.name ?? '')
        : t(`tables.axes.${axis.of}`)
    }
  }, [seen, choice, attributes, looks, look, t, i18n, gridOf])
}

/** What stands in the rows and columns in the end. */
function axesOf(choice: TableChoice): { readonly rows: AxisChoice; readonly columns: AxisChoice } {
  if (choice.table !== 'matrix' && choice.table !== 'crosstab') {
    return { rows: { of: 'codes' }, columns: { of: 'codes' } }
  }
  const { rows, columns, look } = choice[choice.table]
  return look.transpose ? { rows: columns, columns: rows } : { rows, columns }
}

function useCodeLooks(): ReadonlyMap<CodeId, { readonly depth: number; readonly color: string }> {
  const { data: codes = [] } = useCodeFacts()
  return useMemo(
    () =>
      new Map(flattenTree(codeTree(codes)).map(({ code, depth }) => [code.id, { depth, color: code.color }])),
    [codes],
  )
}

/** Of groups: how many names stand above it in its path. */
function depthOf(head: MatrixHead, rows: readonly MatrixHead[]): number {
  const paths = new Set(rows.map(({ path }) => path))
  const parts = head.path.split('/')
  return parts.filter((_, at) => at > 0 && paths.has(parts.slice(0, at).join('/'))).length
}

/** Whether several lines have that path, so that files tell them apart. */
function pathsTwice({ rows, columns }: SeenTable<MatrixHead>): (path: string) => boolean {
  const once = new Set<string>()
  const twice = new Set<string>()
  for (const side of [rows, columns]) {
    once.clear()
    for (const { path } of side) (once.has(path) ? twice : once).add(path)
  }
  return path => twice.has(path)
}

/** The largest cell of each column, or of all. */
function largestCells(seen: SeenTable<MatrixHead>, each: boolean): (column: number) => number {
  const most = seen.columns.map((_, column) =>
    seen.rows.reduce((largest, __, row) => Math.max(largest, seen.cell(row, column)), 0),
  )
  const all = most.reduce((largest, value) => Math.max(largest, value), 0)
  return column => (each ? (most[column] ?? 0) : all)
}

function sortedOf(
  side: Side,
  at: number,
  look: ReturnType<typeof lookOf>,
  seen: SeenTable<MatrixHead>,
): HeadLook['sorted'] {
  // The names of columns say how rows are ordered; the corner does so for the names of rows.
  const isCorner = at === NAMES_AT
  const order = side === 'columns' || isCorner ? look.rowOrder : look.columnOrder
  const way = order.descending ? 'descending' : 'ascending'
  if (isCorner) return order.by === 'name' ? way : null
  if (at === SUMS) return order.by === 'sum' ? way : null
  return order.by === 'line' && order.line === seen[side][at]?.id ? way : null
}
