import { type KeyboardEvent, type Ref, useMemo, useState } from 'react'
import { type Key, ListLayout, Tree, useDragAndDrop, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CodeId } from '../../../core/id.ts'
import type { CodeSummary } from '../../../ipc/codes.ts'
import { localCommandFor, runCommand } from '../../state/commands.ts'
import { client } from '../../state/connection.ts'
import { attempt } from '../../state/notices.ts'
import { useIsReadOnly } from '../../state/queries.ts'
import { focusCode } from '../../state/ui-store.ts'
import { CodeMenu } from '../CodeMenu.tsx'
import { codeOf, foldedAfter, useFocusNext } from '../CodeTree.tsx'
import type { MenuAt } from '../menu-at.ts'
import { placeOfManyAt } from '../moves-of-many.ts'
import { setPanel, unfold } from '../panel-store.ts'
import type { ShownCode } from '../shown-codes.ts'
import { DeskHead } from './DeskHead.tsx'
import { DeskRow } from './DeskRow.tsx'
import { selectCodes, useCodebookDesk } from './desk-store.ts'
import { useCodeOrder } from './order-store.ts'
import type { DeskCodes } from './use-shown-codes.ts'

interface DeskTreeProps {
  readonly shown: DeskCodes
  readonly ref: Ref<HTMLDivElement>
}

const ROW = 32

/** All codes with their figures; several can be selected, moved and dragged at once. */
export function DeskTree({ shown, ref }: DeskTreeProps) {
  const { t } = useTranslation('codebook')
  const [menu, setMenu] = useState<MenuAt | null>(null)
  const { nodes, rows, folded, isFiltered, figures } = shown
  const readOnly = useIsReadOnly()
  const selected = useCodebookDesk(desk => desk.selected)
  const branches = useMemo(() => rows.filter(row => row.hasChildren), [rows])
  const expanded = branches.filter(({ id }) => isFiltered || !folded.has(id)).map(({ id }) => id)
  const dragAndDropHooks = useMovesOfMany(shown, readOnly)
  useFocusNext(nodes, '.desk-tree')
  const press = (event: KeyboardEvent) => {
    const codeId = codeOf(event.target)
    if (codeId === null || event.target instanceof HTMLInputElement) return
    const opensMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
    const command = localCommandFor(event, 'codebook')
    if (opensMenu) {
      const { left, bottom } = (event.target as Element).getBoundingClientRect()
      setMenu({ codeId, x: left + 24, y: bottom })
    } else if (command !== undefined) runCommand(command)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the tree inside
    <div
      className="desk-tree"
      ref={ref}
      onKeyDownCapture={press}
      onFocus={event => focusCode(codeOf(event.target))}
      onContextMenu={event => {
        const codeId = codeOf(event.target)
        if (codeId === null) return
        event.preventDefault()
        if (!selected.has(codeId)) selectCodes([codeId])
        setMenu({ codeId, x: event.clientX, y: event.clientY })
      }}
    >
      <DeskHead />
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW }}>
        <Tree
          className="desk-tree__rows"
          aria-label={t('title')}
          data-part-focus
          items={nodes}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={selected}
          onSelectionChange={keys =>
            selectCodes(
              keys === 'all' ? rows.filter(row => row.answers).map(row => row.id) : ([...keys] as CodeId[]),
            )
          }
          expandedKeys={expanded}
          onExpandedChange={keys => {
            if (!isFiltered) setPanel({ folded: foldedAfter(folded, branches, keys) })
          }}
          onAction={focusEditor}
          dragAndDropHooks={dragAndDropHooks}
          dependencies={[figures]}
        >
          {node => <DeskRow node={node} figures={figures} onMenu={setMenu} />}
        </Tree>
      </Virtualizer>
      {menu === null ? null : <CodeMenu {...menu} readOnly={readOnly} onClose={() => setMenu(null)} />}
    </div>
  )
}

/** Enter or a double click goes on to what is written of the code. */
function focusEditor(key: Key): void {
  selectCodes([key as CodeId])
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.code-side textarea')?.focus())
}

function useMovesOfMany({ codes }: DeskCodes, readOnly: boolean) {
  const order = useCodeOrder(chosen => chosen.order)
  const { dragAndDropHooks } = useDragAndDrop<ShownCode<CodeSummary>>({
    isDisabled: readOnly,
    getItems: keys =>
      codes
        .filter(code => keys.has(code.id))
        .map(code => ({ 'text/plain': code.name, 'postil-code': code.id })),
    acceptedDragTypes: ['postil-code'],
    getAllowedDropOperations: () => ['move'],
    onMove: ({ keys, target }) => {
      const ids = new Set([...keys] as CodeId[])
      const place = placeOfManyAt(codes, ids, target.key as CodeId, target.dropPosition)
      if (place === null) return
      // In another order than the codebook's own there is no place between two codes.
      const index = order === 'mine' ? place.index : codes.length
      unfold(place.parentId)
      attempt(async () => {
        await client.codes.moveMany({ ids: [...ids], parentId: place.parentId, index })
        const [first] = ids
        setPanel({ focusNext: first ?? null })
      })
    },
  })
  return dragAndDropHooks
}
