import { type KeyboardEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../core/id.ts'
import { localCommandFor, runCommand } from '../state/commands.ts'
import { useCodes, useDocuments, useIsReadOnly } from '../state/queries.ts'
import { jumpTo, showPassages, useUi } from '../state/ui-store.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { PassageRow } from './PassageRow.tsx'
import { type ListedPassage, setTicked, tick, usePassagesPane } from './passages-store.ts'

interface PassageListProps {
  readonly passages: readonly ListedPassage[]
  readonly withCode: boolean
  /** Where Escape leads, beside closing the list. */
  readonly onLeave?: (() => void) | undefined
}

/** Space, Shift with the arrows and Ctrl+A tick; Enter or a click goes to the passage. */
export function PassageList({ passages, withCode, onLeave }: PassageListProps) {
  const { t } = useTranslation('shell')
  const { data: codes = [] } = useCodes()
  const { data: documents = [] } = useDocuments()
  const readOnly = useIsReadOnly()
  const flashed = useUi(ui => ui.flash)
  const { active, ticked } = usePassagesPane()
  const names = useMemo(
    () => new Map<DocumentId, string>(documents.map(({ id, name }) => [id, name])),
    [documents],
  )
  const byId = useMemo(() => new Map(codes.map(code => [code.id, code])), [codes])
  if (passages.length === 0) {
    return (
      <EmptyState small title={t('passages.none')}>
        {t('passages.noneText')}
      </EmptyState>
    )
  }
  return (
    <VirtualList
      label={t('passages.label')}
      items={passages}
      keyOf={({ key }) => key}
      rowHeight={56}
      measured
      multiple={!readOnly}
      keepsSelection
      activeKey={active}
      onActiveChange={key => usePassagesPane.setState({ active: key })}
      selectedKeys={ticked}
      onSelect={setTicked}
      onKey={(event, passage) => pressKey(event, passage, onLeave)}
      onOpen={passage => {
        if (passage.coding?.detached !== true) jumpTo(passage)
      }}
    >
      {(passage, state) => (
        <PassageRow
          passage={passage}
          code={withCode && passage.coding !== null ? byId.get(passage.coding.codeId) : undefined}
          documentName={names.get(passage.documentId) ?? ''}
          active={state.active}
          here={flashed?.documentId === passage.documentId && flashed.span.from === passage.span.from}
          ticked={readOnly || passage.coding === null ? null : state.selected}
        />
      )}
    </VirtualList>
  )
}

function pressKey(
  event: KeyboardEvent,
  passage: ListedPassage | undefined,
  onLeave: (() => void) | undefined,
): void {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
  const command = localCommandFor(event, 'coding')
  if (event.key === 'Escape') leave(onLeave)
  else if (event.key === ' ' && isPlain && passage !== undefined) tick(passage.key)
  else if (command?.startsWith('passages.')) runCommand(command)
  else return
  event.preventDefault()
  event.stopPropagation()
}

/** First what is ticked is let go, then the list. */
function leave(onLeave: (() => void) | undefined): void {
  if (usePassagesPane.getState().ticked.size > 0) {
    setTicked(new Set())
    return
  }
  showPassages(null)
  onLeave?.()
}
