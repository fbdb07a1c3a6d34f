import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../../core/id.ts'
import { commandEntry, runCommand } from '../../state/commands.ts'
import { pointAtTurn, type TurnPlace } from '../../state/turn-place.ts'
import { jumpTo } from '../../state/ui-store.ts'
import { ContextMenu, type MenuEntry } from '../../ui/Menu.tsx'
import type { OutlineItem } from './outline.ts'

export interface TurnMenuAt {
  readonly place: TurnPlace
  /** Where on the screen it opens, in pixels. */
  readonly x: number
  readonly y: number
}

interface TurnMenuProps {
  readonly at: TurnMenuAt
  readonly onClose: () => void
}

const acts = ['coding.turn', 'coding.speaker', 'cases.putSpeaker', 'coding.select.turn']

/** What can be done with a turn of the outline, and with all turns of whoever speaks in it. */
export function TurnMenu({ at: { place, x, y }, onClose }: TurnMenuProps) {
  const { t } = useTranslation('reading')
  // Told while the list still points at the turn.
  const [entries] = useState(() => {
    pointAtTurn(place)
    return acts.flatMap((id): MenuEntry[] => {
      const entry = commandEntry(id)
      return entry === null ? [] : [{ ...entry, run: () => runAt(place, id) }]
    })
  })
  const goThere = { id: 'go', label: t('outline.goTo'), run: () => goTo(place.documentId, place.turn) }
  return (
    <ContextMenu
      label={t('outline.menu')}
      at={{ x, y }}
      groups={[
        { id: 'go', entries: [goThere] },
        { id: 'code', entries },
      ]}
      onClose={onClose}
    />
  )
}

/** Nothing outside of the menu can have the focus before it is gone. */
function runAt(place: TurnPlace, command: string): void {
  requestAnimationFrame(() => {
    pointAtTurn(place)
    runCommand(command)
  })
}

/** The item as a turn; null for headings and pages. */
export function turnOf(documentId: DocumentId, { speaker, from, to }: OutlineItem): TurnPlace | null {
  return speaker === null ? null : { documentId, turn: { kind: 'turn', speaker, from, to } }
}

/** A long turn is gone to by its beginning. */
export function goTo(documentId: DocumentId, { from, to }: { from: number; to: number }): void {
  jumpTo({ documentId, span: { from, to: Math.min(to, from + 400) } })
}
