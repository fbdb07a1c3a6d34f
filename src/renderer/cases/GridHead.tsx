// biome-ignore-all lint/a11y/useSemanticElements: only the cells in sight are there, which a table cannot place
// biome-ignore-all lint/a11y/useFocusableInteractive: the box for typing holds the focus and names the active cell
import type { VirtualItem } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { classNames } from '../ui/class-names.ts'
import { MenuButton, type MenuGroup } from '../ui/Menu.tsx'
import { arrange, useCasesDesk } from './desk-store.ts'
import type { GridProps } from './grid-props.ts'
import { nextSort } from './show-rows.ts'
import { HEAD, NAMES } from './sizes.ts'
import { storeEdit } from './store-cells.ts'
import { useColumnMenu } from './use-column-menu.ts'
import { attributeName } from './value-words.ts'

interface GridHeadProps extends GridProps {
  readonly id: string
  readonly columns: readonly VirtualItem[]
  /** The column whose heading is active; -1 for none. */
  readonly active: number
}

/** Names and types of the attributes; a click sorts by one. They stay while the rows scroll. */
export function GridHead({ id, subject, table, columns, active }: GridHeadProps) {
  const { t } = useTranslation('cases')
  const cell = { id, subject }
  const menuOf = useColumnMenu(subject, table)
  return (
    <div className="cases-grid__head" role="rowgroup" style={{ height: HEAD }}>
      <div role="row" aria-rowindex={1} style={{ height: HEAD }}>
        <HeadCell
          {...cell}
          column={0}
          by="name"
          name={t(`name.${subject}`)}
          menu={menuOf(0)}
          active={active === 0}
          left={0}
          width={NAMES}
        />
        {columns.map(({ index, start, size }) => {
          const attribute = table.attributes[index]
          return attribute === undefined ? null : (
            <HeadCell
              key={attribute.id}
              {...cell}
              column={index + 1}
              by={attribute.id}
              name={attributeName(attribute)}
              menu={menuOf(index + 1)}
              type={t(`types.${attribute.type}`)}
              active={active === index + 1}
              left={start}
              width={size}
            />
          )
        })}
      </div>
    </div>
  )
}

interface HeadCellProps extends Pick<GridHeadProps, 'id' | 'subject'> {
  readonly column: number
  readonly by: Parameters<typeof nextSort>[1]
  readonly name: string
  readonly menu: readonly MenuGroup[]
  /** In words. */
  readonly type?: string
  readonly active: boolean
  readonly left: number
  readonly width: number
}

function HeadCell({ id, subject, column, by, name, menu, type, active, left, width }: HeadCellProps) {
  const { t } = useTranslation('cases')
  const sort = useCasesDesk(desk => desk.places[subject].sort)
  const direction = sort?.by === by ? sort.direction : 'none'
  return (
    <div
      id={`${id}--1-${column}`}
      className={classNames(
        'cases-grid__heading',
        column === 0 && 'cases-grid__corner',
        active && 'cases-grid__cell--active',
      )}
      role="columnheader"
      aria-colindex={column + 1}
      aria-sort={direction}
      data-row={-1}
      data-column={column}
      style={column === 0 ? { width } : { left, width }}
    >
      <button
        type="button"
        tabIndex={-1}
        className="cases-grid__sort"
        title={name}
        onClick={async () => {
          await storeEdit(subject)
          arrange(subject, { sort: nextSort(sort, by) })
        }}
      >
        <span className="cases-grid__title">
          <span className="clip">{name}</span>
          {direction === 'ascending' ? <ArrowUp size={13} aria-hidden /> : null}
          {direction === 'descending' ? <ArrowDown size={13} aria-hidden /> : null}
        </span>
        {type === undefined ? null : <span className="cases-grid__type">{type}</span>}
      </button>
      <MenuButton label={t('menu', { name })} groups={menu} placement="bottom end">
        <Button
          className="cases-grid__menu"
          aria-label={t('menu', { name })}
          excludeFromTabOrder
          preventFocusOnPress
        >
          <ChevronDown size={14} aria-hidden />
        </Button>
      </MenuButton>
    </div>
  )
}
