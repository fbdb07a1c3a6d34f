import { type DragEvent, useState } from 'react'
import type { CaseId, DocumentSetId } from '../../core/id.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { known, useIsReadOnly } from '../state/queries.ts'
import { type Drop, type DropSide, dropOn, THINGS } from './dragging.ts'
import { changeSet, putInto } from './group-acts.ts'
import { type Things, thingsAt } from './meant-things.ts'
import type { PanelRow } from './panel-rows.ts'
import { useDocumentsPanel } from './panel-store.ts'

/** A drag tells what it carries only when it is dropped. */
let dragged: Things | null = null

interface Target {
  readonly draggable?: boolean
  readonly 'data-drop'?: DropSide | undefined
  readonly onDragStart?: (event: DragEvent) => void
  readonly onDragOver: (event: DragEvent) => void
  readonly onDragLeave: () => void
  readonly onDrop: (event: DragEvent) => void
}

/** Makes a row one that can be dragged and dropped on. */
export function useRowDrag(row: PanelRow): Target {
  const readOnly = useIsReadOnly()
  const isNamed = useDocumentsPanel(panel => panel.renaming === row.id)
  const target = useDropTarget(
    (event, things) => {
      const { top, height } = event.currentTarget.getBoundingClientRect()
      const project = { groups: known.documentGroups() ?? [], documents: known.documents() ?? [] }
      return dropOn(row, things, (event.clientY - top) / height, project)
    },
    ({ place }, things) => putInto(things, place),
  )
  return {
    ...target,
    draggable: !readOnly && !isNamed,
    onDragStart: event => {
      dragged = thingsAt(row.id)
      event.dataTransfer.setData(THINGS, '')
      event.dataTransfer.setData('text/plain', namesOf(dragged).join('\n'))
      event.dataTransfer.effectAllowed = 'move'
    },
  }
}

/** The empty room below the rows: things dropped there lie in no group. */
export function useTopDrop(): Target {
  return useDropTarget(
    event =>
      event.target instanceof Element && event.target.closest('.virtual-list__row') !== null ? null : onIt,
    ({ place }, things) => putInto(things, place),
  )
}

/** Documents dropped on a set come into it. */
export function useSetDrop(id: DocumentSetId): Target {
  return useDropTarget(
    (_, { documentIds }) => (documentIds.length === 0 ? null : onIt),
    (_, { documentIds }) => changeSet(id, { add: documentIds }),
  )
}

/** Documents dropped on a case belong to it as a whole. */
export function useCaseDrop(caseId: CaseId): Target {
  const readOnly = useIsReadOnly()
  return useDropTarget(
    (_, { documentIds }) => (readOnly || documentIds.length === 0 ? null : onIt),
    async (_, { documentIds }) => {
      const members = documentIds.map(documentId => ({
        caseId,
        place: { kind: 'document', documentId } as const,
      }))
      await client.cases.addMembers({ members })
    },
  )
}

/** In no particular place of the list. */
const onIt: Drop = { side: 'on', place: { groupId: null, index: null } }

function useDropTarget(
  dropAt: (event: DragEvent, things: Things) => Drop | null,
  act: (drop: Drop, things: Things) => Promise<void>,
): Target {
  const [side, setSide] = useState<DropSide>()
  const find = (event: DragEvent) =>
    dragged === null || !event.dataTransfer.types.includes(THINGS) ? null : dropAt(event, dragged)
  return {
    'data-drop': side,
    onDragOver: event => {
      const drop = find(event)
      setSide(drop?.side)
      if (drop === null) return
      event.preventDefault()
      event.stopPropagation()
      event.dataTransfer.dropEffect = 'move'
    },
    onDragLeave: () => setSide(undefined),
    onDrop: event => {
      const drop = find(event)
      const things = dragged
      setSide(undefined)
      if (drop === null || things === null) return
      event.preventDefault()
      event.stopPropagation()
      dragged = null
      attempt(() => act(drop, things))
    },
  }
}

function namesOf({ documentIds, groupIds }: Things): string[] {
  const documents = (known.documents() ?? []).filter(({ id }) => documentIds.includes(id))
  const groups = (known.documentGroups() ?? []).filter(({ id }) => groupIds.includes(id))
  return [...groups, ...documents].map(({ name }) => name)
}
