import { type KeyboardEvent, memo, type Ref, useEffect, useMemo, useState } from 'react'
import { type Key, ListLayout, Tree, useDragAndDrop, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../core/codebook/index.ts'
import type { CodeId } from '../../core/id.ts'
import { localCommandFor, runCommand } from '../state/commands.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { focusCode, useUi } from '../state/ui-store.ts'
import { CodeCard } from './CodeCard.tsx'
import { CodeMenu } from './CodeMenu.tsx'
import { CodeRow } from './CodeRow.tsx'
import type { MenuAt } from './menu-at.ts'
import { placeAt } from './moves.ts'
import { setPanel, unfold, useCodebookPanel } from './panel-store.ts'
import { rowsOf, type ShownCode } from './shown-codes.ts'
import { takeCode } from './take-code.ts'

interface CodeTreeProps {
  readonly nodes: readonly ShownCode[]
  readonly codes: readonly Code[]
  readonly folded: ReadonlySet<CodeId>
  /** Everything that is left is shown open. */
  readonly filtered: boolean
  readonly readOnly: boolean
  readonly ref: Ref<HTMLDivElement>
}

const ROW = 28

/** All its rows are drawn anew with it, so it is not drawn for counts, which rows ask for themselves. */
export const CodeTree = memo(function CodeTree(props: CodeTreeProps) {
  const { nodes, codes, folded, filtered, readOnly, ref } = props
  const { t } = useTranslation('codebook')
  const [menu, setMenu] = useState<MenuAt | null>(null)
  const branches = useMemo(() => rowsOf(nodes).filter(row => row.hasChildren), [nodes])
  const expanded = branches.filter(({ id }) => filtered || !folded.has(id)).map(({ id }) => id)
  const dragAndDropHooks = useCodeMoves(codes, readOnly)
  useFocusNext(nodes)
  const press = (event: KeyboardEvent) => {
    const codeId = codeOf(event.target)
    if (codeId === null || event.target instanceof HTMLInputElement) return
    const opensMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
    const command = localCommandFor(event, 'codebook')
    if (opensMenu) setMenu(menuBelow(event, codeId))
    else if (command !== undefined) runCommand(command)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the tree inside
    <div
      className="code-tree"
      ref={ref}
      onKeyDownCapture={press}
      onFocus={event => focusCode(codeOf(event.target))}
      onContextMenu={event => {
        const codeId = codeOf(event.target)
        if (codeId === null) return
        event.preventDefault()
        setMenu({ codeId, x: event.clientX, y: event.clientY })
      }}
    >
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW }}>
        <Tree
          className="code-tree__rows"
          aria-label={t('title')}
          items={nodes}
          selectionMode="none"
          expandedKeys={expanded}
          onExpandedChange={keys => {
            if (!filtered) setPanel({ folded: foldedAfter(folded, branches, keys) })
          }}
          onAction={key => takeCode(key as CodeId)}
          dragAndDropHooks={dragAndDropHooks}
        >
          {node => <CodeRow node={node} onMenu={setMenu} />}
        </Tree>
      </Virtualizer>
      <CodeCard />
      {menu === null ? null : <CodeMenu {...menu} readOnly={readOnly} onClose={() => setMenu(null)} />}
    </div>
  )
})

/** Branches out of sight, below folded ones, stay as they were. */
export function foldedAfter(
  folded: ReadonlySet<CodeId>,
  branches: readonly ShownCode[],
  open: ReadonlySet<Key>,
): ReadonlySet<CodeId> {
  const after = new Set(folded)
  for (const { id } of branches) {
    if (open.has(id)) after.delete(id)
    else after.add(id)
  }
  return after
}

/** A code that was made or moved has the focus, so that keys go on with it. */
export function useFocusNext(nodes: readonly ShownCode[], tree = '.code-tree'): void {
  const next = useCodebookPanel(panel => panel.focusNext)
  useEffect(() => {
    if (next === null || !rowsOf(nodes).some(row => row.id === next)) return
    // The tree draws its rows after this.
    const frame = requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`${tree} [data-key="${next}"]`)?.focus()
      setPanel({ focusNext: null })
    })
    return () => cancelAnimationFrame(frame)
  }, [nodes, next, tree])
}

/** Codes are dragged onto others and between them, by pointer and by keyboard. */
function useCodeMoves(codes: readonly Code[], readOnly: boolean) {
  const { dragAndDropHooks } = useDragAndDrop<ShownCode>({
    isDisabled: readOnly,
    getItems: keys =>
      codes
        .filter(code => keys.has(code.id))
        .map(code => ({ 'text/plain': code.name, 'postil-code': code.id })),
    acceptedDragTypes: ['postil-code'],
    getAllowedDropOperations: () => ['move'],
    onMove: ({ keys, target }) => {
      const [id] = keys
      const moved = id as CodeId
      const place = placeAt(codes, moved, target.key as CodeId, target.dropPosition)
      if (place === null) return
      unfold(place.parentId)
      attempt(async () => {
        await client.codes.move({ id: moved, ...place })
        setPanel({ focusNext: moved })
      })
    },
  })
  return dragAndDropHooks
}

export function codeOf(target: EventTarget): CodeId | null {
  if (!(target instanceof Element)) return null
  const row = target.closest<HTMLElement>('[role=row]')
  return (row?.dataset.key as CodeId | undefined) ?? useUi.getState().focusedCodeId
}

function menuBelow(event: KeyboardEvent, codeId: CodeId): MenuAt {
  const { left, bottom } = (event.target as Element).getBoundingClientRect()
  return { codeId, x: left + 24, y: bottom }
}
