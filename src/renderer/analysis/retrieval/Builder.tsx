import { type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueryNode } from '../../../core/query/index.ts'
import type { QueryCount } from '../../../ipc/queries.ts'
import { ContextMenu } from '../../ui/Menu.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { canBuild, exchange, move, remove } from './builder-acts.ts'
import { PartLine } from './PartLine.tsx'
import { partGroups } from './part-menu.ts'
import { keyOfPath, type PartRow, rowsOfParts } from './query-parts.ts'
import { lookAt, useRetrieval } from './query-store.ts'
import { useThings } from './use-things.ts'

interface BuilderProps {
  readonly query: QueryNode
  readonly counts: readonly QueryCount[] | undefined
}

/** Height of a line in pixels. */
const ROW = 30

interface MenuAt {
  readonly row: PartRow
  readonly at: { readonly x: number; readonly y: number }
}

/** The query as a tree: arrows walk it, Enter goes to what can be set, Delete takes a part out. */
export function Builder({ query, counts }: BuilderProps) {
  const { t } = useTranslation('retrieval')
  const things = useThings()
  const path = useRetrieval(state => state.path)
  const [menu, setMenu] = useState<MenuAt | null>(null)
  const rows = useMemo(() => rowsOfParts(query), [query])
  const openMenu = (row: PartRow, at: MenuAt['at']) => {
    lookAt(row.path)
    if (canBuild()) setMenu({ row, at })
  }
  const press = (event: KeyboardEvent, row: PartRow | undefined) => {
    if (row === undefined || !pressKey(event, row, openMenu)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="builder__tree" style={{ height: rows.length * ROW }}>
      <VirtualList<PartRow>
        label={t('builder.label')}
        items={rows}
        keyOf={row => row.key || 'whole'}
        rowHeight={ROW}
        activeKey={keyOfPath(path) || 'whole'}
        onActiveChange={key => lookAt(rows.find(row => (row.key || 'whole') === key)?.path ?? [])}
        selectedKeys={new Set([keyOfPath(path) || 'whole'])}
        onOpen={row => lookAt(row.path)}
        onKey={press}
        onContextMenu={(event: MouseEvent, row) => {
          event.preventDefault()
          openMenu(row, { x: event.clientX, y: event.clientY })
        }}
        tree={{
          placeOf: ({ level, at, of }) => ({ level, at, of, isOpen: null }),
          onToggle: () => undefined,
        }}
      >
        {(row, state) => (
          <PartLine
            row={row}
            things={things}
            active={state.active}
            count={row.count === null ? undefined : counts?.[row.count]}
          />
        )}
      </VirtualList>
      {menu === null ? null : (
        <ContextMenu
          label={t('builder.menu')}
          at={menu.at}
          groups={partGroups(query, menu.row.part, menu.row.path)}
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  )
}

/** True when the key was for the builder. */
function pressKey(
  event: KeyboardEvent,
  row: PartRow,
  openMenu: (row: PartRow, at: MenuAt['at']) => void,
): boolean {
  const { key, altKey, shiftKey } = event
  if (event.ctrlKey || event.metaKey) return false
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
    const line = event.currentTarget.querySelector('[data-active]')?.getBoundingClientRect()
    openMenu(row, { x: (line?.left ?? 0) + 40, y: line?.bottom ?? 0 })
  } else if (!canBuild()) return false
  else if (altKey && key === 'ArrowUp') move(row.path, -1)
  else if (altKey && key === 'ArrowDown') move(row.path, 1)
  else if (altKey) return false
  else if (key === 'Delete' || key === 'Backspace') remove(row.path)
  else if (key === 'F2' && row.part.kind === 'node') exchange(row.path)
  else return false
  return true
}
