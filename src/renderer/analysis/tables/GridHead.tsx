// biome-ignore-all lint/a11y/useSemanticElements: only the cells in sight are there, which a table cannot place
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
import type { VirtualItem } from '@tanstack/react-virtual'
import { CodeDot } from '../../ui/CodeDot.tsx'
import { classNames } from '../../ui/class-names.ts'
import { GridCell } from './GridCell.tsx'
import type { GridModel, HeadLook } from './grid-model.ts'
import { type CellPlace, type CellRange, isIn, NAMES_AT, SUMS } from './grid-place.ts'
import { SortSign } from './SortSign.tsx'
import { HEAD_HEIGHT, NAMES, ROW, SUM } from './sizes.ts'

interface GridHeadProps {
  readonly model: GridModel
  readonly active: CellPlace
  readonly range: CellRange | null
  readonly columns: readonly VirtualItem[]
  readonly id: string
}

/** Names of the columns and their sums; they stay while the rows scroll. */
export function GridHead(props: GridHeadProps) {
  const { model, active, columns, id } = props
  const { sums } = model
  const isActive = (column: number) => active.row === NAMES_AT && active.column === column
  return (
    <div className="matrix__head" role="rowgroup" style={{ height: HEAD_HEIGHT + (sums ? ROW : 0) }}>
      <div role="row" aria-rowindex={1} style={{ height: HEAD_HEIGHT }}>
        <div
          id={`${id}-${NAMES_AT}-${NAMES_AT}`}
          className={classNames('matrix__corner', isActive(NAMES_AT) && 'matrix__cell--active')}
          role="columnheader"
          aria-colindex={1}
          aria-sort={model.head('rows', NAMES_AT).sorted ?? undefined}
          data-row={NAMES_AT}
          data-column={NAMES_AT}
          style={{ width: NAMES, height: HEAD_HEIGHT }}
        >
          <span>{model.corner}</span>
          <SortSign sorted={model.head('rows', NAMES_AT).sorted} />
        </div>
        {sums ? (
          <div
            id={`${id}-${NAMES_AT}-${SUMS}`}
            className={classNames(
              'matrix__corner matrix__corner--sum',
              isActive(SUMS) && 'matrix__cell--active',
            )}
            role="columnheader"
            aria-colindex={2}
            aria-sort={model.head('columns', SUMS).sorted ?? undefined}
            data-row={NAMES_AT}
            data-column={SUMS}
            style={{ left: NAMES, width: SUM, height: HEAD_HEIGHT }}
          >
            <span>{model.sumWords}</span>
            <SortSign sorted={model.head('columns', SUMS).sorted} />
          </div>
        ) : null}
        {columns.map(item => (
          <ColumnName
            key={item.index}
            model={model}
            item={item}
            head={model.head('columns', item.index)}
            id={id}
            active={isActive(item.index)}
          />
        ))}
      </div>
      {sums ? <SumsRow {...props} /> : null}
    </div>
  )
}

interface ColumnNameProps {
  readonly model: GridModel
  readonly item: VirtualItem
  readonly head: HeadLook
  readonly id: string
  readonly active: boolean
}

function ColumnName({ model: { sums, sortable }, item, head, id, active }: ColumnNameProps) {
  return (
    <div
      id={`${id}-${NAMES_AT}-${item.index}`}
      className={classNames(
        'matrix__column',
        active && 'matrix__cell--active',
        sortable.rows && 'matrix__column--sortable',
      )}
      role="columnheader"
      aria-colindex={item.index + (sums ? 3 : 2)}
      aria-sort={head.sorted ?? undefined}
      data-row={NAMES_AT}
      data-column={item.index}
      title={head.full}
      style={{ left: NAMES + (sums ? SUM : 0) + item.start, width: item.size, height: HEAD_HEIGHT }}
    >
      {head.color === null ? null : <CodeDot color={head.color} />}
      <span className="matrix__column-name">{head.name}</span>
      <SortSign sorted={head.sorted} />
    </div>
  )
}

function SumsRow({ model, active, range, columns, id }: GridHeadProps) {
  const { seen } = model
  const of = (column: number) => ({
    model,
    id,
    row: SUMS,
    column,
    active: active.row === SUMS && active.column === column,
    selected: range !== null && isIn(range, SUMS, column),
  })
  const head = model.head('rows', SUMS)
  return (
    <div role="row" aria-rowindex={2} className="matrix__sums" style={{ height: ROW }}>
      <div
        id={`${id}-${SUMS}-${NAMES_AT}`}
        className={classNames(
          'matrix__name matrix__name--sum',
          active.row === SUMS && active.column === NAMES_AT && 'matrix__cell--active',
        )}
        role="rowheader"
        aria-colindex={1}
        aria-sort={head.sorted ?? undefined}
        data-row={SUMS}
        data-column={NAMES_AT}
        style={{ width: NAMES }}
      >
        <span>{model.sumWords}</span>
        <SortSign sorted={head.sorted} across />
      </div>
      <GridCell {...of(SUMS)} value={seen.total} left={NAMES} width={SUM} kind="beside" />
      {columns.map(({ index, start, size }) => (
        <GridCell
          key={index}
          {...of(index)}
          value={seen.columnSum(index)}
          left={NAMES + SUM + start}
          width={size}
          kind="below"
        />
      ))}
    </div>
  )
}
