import { type KeyboardEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../core/id.ts'
import type { Passage } from '../../ipc/codings.ts'
import { localCommandFor, runCommand } from '../state/commands.ts'
import { useCodes, useDocuments, useIsReadOnly } from '../state/queries.ts'
import { jumpTo, showPassages, useUi } from '../state/ui-store.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { PassageRow } from './PassageRow.tsx'
import { setTicked, tick, usePassagesPane } from './passages-store.ts'

interface PassageListProps {
  readonly passages: readonly Passage[]
  readonly withCode: boolean
}

/** Space, Shift with the arrows and Ctrl+A tick; Enter or a click goes to the passage. */
export function PassageList({ passages, withCode }: PassageListProps) {
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
      keyOf={passage => passage.id}
      rowHeight={56}
      measured
      multiple={!readOnly}
      keepsSelection
      activeKey={active}
      onActiveChange={key => usePassagesPane.setState({ active: key })}
      selectedKeys={ticked}
      onSelect={setTicked}
      onKey={pressKey}
      onOpen={passage => {
        if (!passage.detached) jumpTo(passage)
      }}
    >
      {(passage, state) => (
        <PassageRow
          passage={passage}
          code={withCode ? byId.get(passage.codeId) : undefined}
          documentName={names.get(passage.documentId) ?? ''}
          active={state.active}
          here={flashed?.documentId === passage.documentId && flashed.span.from === passage.span.from}
          ticked={readOnly ? null : state.selected}
        />
      )}
    </VirtualList>
  )
}

function pressKey(event: KeyboardEvent, passage: Passage | undefined): void {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
  const command = localCommandFor(event, 'coding')
  if (event.key === 'Escape') leave()
  else if (event.key === ' ' && isPlain && passage !== undefined) tick(passage.id)
  else if (command?.startsWith('passages.')) runCommand(command)
  else return
  event.preventDefault()
  event.stopPropagation()
}

/** First what is ticked is let go, then the list. */
function leave(): void {
  if (usePassagesPane.getState().ticked.size > 0) setTicked(new Set())
  else showPassages(null)
}
