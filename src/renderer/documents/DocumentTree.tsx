import { type FocusEvent, type KeyboardEvent, type MouseEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localCommandFor, runCommand } from '../state/commands.ts'
import { useDocumentGroups } from '../state/queries.ts'
import { openDocument, useUi } from '../state/ui-store.ts'
import { type TreeOf, VirtualList } from '../ui/VirtualList.tsx'
import { DocumentRow } from './DocumentRow.tsx'
import { GroupRow } from './GroupRow.tsx'
import type { PanelRow } from './panel-rows.ts'
import { fold, setPanel, useDocumentsPanel } from './panel-store.ts'
import { RowMenu } from './RowMenu.tsx'
import { useTopDrop } from './use-row-drag.ts'

interface DocumentTreeProps {
  readonly rows: readonly PanelRow[]
  readonly readOnly: boolean
}

interface MenuAt {
  readonly x: number
  readonly y: number
  readonly id: string
}

const toggle = (row: PanelRow, isOpen: boolean) => {
  if (row.kind === 'group') fold([row.group.id], !isOpen)
}

const tree: TreeOf<PanelRow> = { placeOf: row => row, onToggle: toggle }

/** Groups with what lies in them, one line each. Without groups it is a plain list. */
export function DocumentTree({ rows, readOnly }: DocumentTreeProps) {
  const { t } = useTranslation('documents')
  const { data: groups = [] } = useDocumentGroups()
  const open = useUi(ui => ui.documentId)
  const active = useDocumentsPanel(panel => panel.active) ?? open
  const chosen = useDocumentsPanel(panel => panel.chosen)
  const [menu, setMenu] = useState<MenuAt | null>(null)
  const drop = useTopDrop()
  const press = (event: KeyboardEvent, row: PanelRow | undefined) => {
    if (row === undefined) return
    const command = localCommandFor(event, 'documents')
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) setMenu(menuBelow(event, row))
    else if (event.key === ' ') choose(rows, toggled(chosen, row.id), row)
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) chooseAll(rows)
    else if (event.key === 'Escape' && chosen.size > 0) setPanel({ chosen: new Set() })
    else if (command !== undefined) runCommand(command)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const openMenu = (event: MouseEvent, { id }: PanelRow) => {
    event.preventDefault()
    setPanel({ active: id, ...(chosen.has(id) ? {} : { chosen: new Set() }) })
    setMenu({ x: event.clientX, y: event.clientY, id })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list inside holds the focus and hears the keys
    <div
      className="document-tree"
      onFocus={() => setPanel({ hasFocus: true, active })}
      onBlur={event => setPanel({ hasFocus: isLent(event) })}
      {...drop}
    >
      <VirtualList
        label={t('panel.title')}
        items={rows}
        keyOf={row => row.id}
        rowHeight={28}
        activeKey={active}
        onActiveChange={id => setPanel({ active: id })}
        selectedKeys={chosen.size > 0 ? chosen : new Set(open === null ? [] : [open])}
        multiple
        onSelect={keys =>
          choose(
            rows,
            keys,
            rows.find(({ id }) => id === useDocumentsPanel.getState().active),
          )
        }
        onOpen={row => (row.kind === 'group' ? toggle(row, !row.isOpen) : openDocument(row.document.id))}
        onKey={press}
        onContextMenu={openMenu}
        tree={groups.length === 0 ? undefined : tree}
      >
        {(row, state) =>
          row.kind === 'group' ? <GroupRow row={row} {...state} /> : <DocumentRow row={row} {...state} />
        }
      </VirtualList>
      {menu === null ? null : <RowMenu {...menu} readOnly={readOnly} onClose={() => setMenu(null)} />}
    </div>
  )
}

/** Documents are chosen together, or groups: what can be done to them differs. */
function choose(rows: readonly PanelRow[], keys: ReadonlySet<string>, last: PanelRow | undefined): void {
  const kind = last?.kind ?? 'document'
  setPanel({ chosen: new Set(rows.flatMap(row => (row.kind === kind && keys.has(row.id) ? [row.id] : []))) })
}

function chooseAll(rows: readonly PanelRow[]): void {
  setPanel({ chosen: new Set(rows.flatMap(row => (row.kind === 'document' ? [row.id] : []))) })
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}

function menuBelow(event: KeyboardEvent, { id }: PanelRow): MenuAt {
  const row = event.currentTarget.querySelector('[data-active]') ?? event.currentTarget
  const { left, bottom } = row.getBoundingClientRect()
  return { x: left + 24, y: bottom, id }
}

/** True while a dialog or a menu has the focus: it comes back, and what they do is about the row. */
function isLent({ relatedTarget }: FocusEvent): boolean {
  return relatedTarget instanceof Element && relatedTarget.closest('[role=dialog], [role=menu]') !== null
}
