import type { CodeId } from '../../../core/id.ts'
import type { SeenTable, TableLook } from '../../../core/matrix/index.ts'
import type { Attribute } from '../../../ipc/attributes.ts'
import type { MatrixHead } from '../../../ipc/matrix-results.ts'
import { t } from '../../state/i18n.ts'
import type { AxisChoice, TableChoice } from '../../state/matrix-choice.ts'
import type { frequencyMeasures } from '../../state/tables.ts'
import type { HeadLook, Side } from './grid-model.ts'
import { NAMES_AT, SUMS } from './grid-place.ts'
import { axisWords, headWords } from './table-words.ts'

/** Where a code stands in its tree. */
export type CodeLooks = ReadonlyMap<CodeId, { readonly depth: number; readonly color: string }>

export interface HeadsSource {
  readonly choice: TableChoice
  readonly look: TableLook
  readonly seen: SeenTable<MatrixHead>
  readonly attributes: readonly Attribute[]
  readonly codes: CodeLooks
}

/** Names of rows and columns as they are drawn and told. */
export class TableHeads {
  readonly #source: HeadsSource
  readonly #axes: Readonly<Record<Side, AxisChoice>>
  readonly #isTwice: (path: string) => boolean

  constructor(source: HeadsSource) {
    this.#source = source
    this.#axes = axesOf(source.choice)
    this.#isTwice = pathsTwice(source.seen)
  }

  get corner(): string {
    const { choice, attributes } = this.#source
    const columns =
      choice.table === 'frequencies'
        ? t('analysis:tables.measuresCorner')
        : axisWords(this.#axes.columns, attributes)
    return t('analysis:tables.corner', { rows: axisWords(this.#axes.rows, attributes), columns })
  }

  wordsOf(side: Side, head: MatrixHead): string {
    const { choice, attributes } = this.#source
    return choice.table === 'frequencies' && side === 'columns'
      ? t(`analysis:tables.measures.${head.id as (typeof frequencyMeasures)[number]}`)
      : headWords(this.#axes[side], attributes, head)
  }

  look(side: Side, at: number): HeadLook {
    const { look, seen, codes } = this.#source
    const sorted = sortedOf(side, at, look, seen)
    const head = seen[side][at]
    if (head === undefined) return { name: '', full: '', depth: 0, color: null, sorted }
    const code = this.#axes[side].of === 'codes' ? codes.get(head.id as CodeId) : undefined
    const isNested = head.path !== head.name
    const words = this.wordsOf(side, head)
    const full = isNested ? head.path : words
    // Out of their tree, names of rows say where they stand.
    const isTree = side === 'rows' && look.rowOrder.by === 'project' && look.rowWords === ''
    return {
      name: isTree || side === 'columns' ? words : full,
      full: head.source !== undefined && this.#isTwice(head.path) ? `${full} (${head.source})` : full,
      depth: isTree && isNested ? (code?.depth ?? head.path.split('/').length - 1) : 0,
      color: code?.color ?? null,
      sorted,
    }
  }
}

/** What stands in the rows and columns in the end. */
function axesOf(choice: TableChoice): Readonly<Record<Side, AxisChoice>> {
  if (choice.table !== 'matrix' && choice.table !== 'crosstab') {
    return { rows: { of: 'codes' }, columns: { of: 'codes' } }
  }
  const { rows, columns, look } = choice[choice.table]
  return look.transpose ? { rows: columns, columns: rows } : { rows, columns }
}

/** Whether several lines of a side have that path, so that files tell them apart. */
function pathsTwice({ rows, columns }: SeenTable<MatrixHead>): (path: string) => boolean {
  const twice = new Set<string>()
  for (const side of [rows, columns]) {
    const once = new Set<string>()
    for (const { path } of side) (once.has(path) ? twice : once).add(path)
  }
  return path => twice.has(path)
}

/** The names of columns say how rows are ordered, those of rows how columns are; the corner does so for names. */
function sortedOf(side: Side, at: number, look: TableLook, seen: SeenTable<MatrixHead>): HeadLook['sorted'] {
  const isCorner = at === NAMES_AT
  const order = side === 'columns' || isCorner ? look.rowOrder : look.columnOrder
  const way = order.descending ? 'descending' : 'ascending'
  if (isCorner) return order.by === 'name' ? way : null
  if (at === SUMS) return order.by === 'sum' ? way : null
  return order.by === 'line' && order.line === seen[side][at]?.id ? way : null
}
