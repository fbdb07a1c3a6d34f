import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldText } from '../../core/text/index.ts'
import type { KeptPart } from '../../ipc/exchange.ts'
import { client } from '../state/connection.ts'
import { attempt, errorWords } from '../state/notices.ts'
import { useIsReadOnly } from '../state/queries.ts'
import { keys } from '../state/query-client.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterBox } from '../ui/FilterBox.tsx'
import { count } from '../ui/format.ts'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { KeptSaid } from './KeptSaid.tsx'
import { showKept, useKeptShown } from './kept-store.ts'
import './kept-parts.css'

/** What came from other programs and has no place here: seen, saved as the file it was, or let go. */
export function KeptParts() {
  return useKeptShown(({ isOpen }) => isOpen) ? <Parts /> : null
}

function Parts() {
  const { t, i18n } = useTranslation('incoming')
  const { data: all, error } = useQuery({
    queryKey: [...keys.project, 'kept'],
    queryFn: () => client.exchange.kept({}),
  })
  const [wanted, setWanted] = useState('')
  const [active, setActive] = useState<string | null>(null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [removed, setRemoved] = useState(0)
  const readOnly = useIsReadOnly()
  const found = foldText(wanted.trim()).text
  const parts = (all ?? []).filter(part => foldText(placeWords(part)).text.includes(found))
  const chosen = parts.filter(({ id }) => selected.has(id))
  const one = parts.find(({ id }) => id === active) ?? parts[0]
  const meant = chosen.length > 0 ? chosen : one === undefined ? [] : [one]

  function placeWords(part: KeptPart): string {
    return [part.name, t(`parts.kinds.${part.kind}`), part.of, part.origin].join('\n')
  }
  const remove = async () => {
    if (readOnly || meant.length === 0) return
    setRemoved((await client.exchange.removeKept({ ids: meant.map(({ id }) => id) })).removed)
    setSelected(new Set())
  }
  const undo = async () => {
    setRemoved(0)
    await client.history.undo()
  }
  const close = () => showKept(false)
  return (
    <Dialog
      title={t('parts.title')}
      size="wide"
      onClose={close}
      foot={
        <>
          <span className="kept-parts__removed" role="status">
            {removed === 0
              ? ''
              : t('parts.removed', { count: removed, number: count(removed, i18n.language) })}
          </span>
          {removed === 0 ? null : <Button onPress={() => attempt(undo)}>{t('parts.undo')}</Button>}
          <Button isDisabled={readOnly || meant.length === 0} onPress={() => attempt(remove)}>
            {meant.length > 1
              ? t('parts.removeMany', { count: meant.length, number: count(meant.length, i18n.language) })
              : t('parts.remove')}
          </Button>
          <Button kind="primary" onPress={close}>
            {t('close')}
          </Button>
        </>
      }
    >
      {error !== null ? (
        <p role="alert">{errorWords(error)}</p>
      ) : all === undefined ? (
        <ProgressBar label={t('reading')} progress={null} />
      ) : all.length === 0 ? (
        <EmptyState title={t('parts.none')}>{t('parts.noneText')}</EmptyState>
      ) : (
        <div className="kept-parts">
          <p>{t('parts.hint')}</p>
          <FilterBox label={t('parts.filter')} value={wanted} onChange={setWanted} />
          <div className="kept-parts__list">
            <VirtualList
              label={t('parts.title')}
              items={parts}
              keyOf={({ id }) => id}
              rowHeight={44}
              activeKey={one?.id ?? null}
              onActiveChange={setActive}
              selectedKeys={selected}
              multiple
              onSelect={setSelected}
              onOpen={({ id }) => setActive(id)}
              onKey={event => {
                if (event.key !== 'Delete') return
                event.preventDefault()
                attempt(remove)
              }}
            >
              {(part, { active: isActive, selected: isSelected }) => (
                <Row part={part} isChosen={isSelected || (isActive && selected.size === 0)} />
              )}
            </VirtualList>
          </div>
          {one === undefined ? <p>{t('parts.noneFound')}</p> : <KeptSaid key={one.id} part={one} />}
        </div>
      )}
    </Dialog>
  )
}

function Row({
  part: { kind, name, of },
  isChosen,
}: {
  readonly part: KeptPart
  readonly isChosen: boolean
}) {
  const { t } = useTranslation('incoming')
  return (
    <div className={isChosen ? 'kept-parts__row kept-parts__row--chosen' : 'kept-parts__row'}>
      <span className="kept-parts__name clip" dir="auto" title={name}>
        {name || t('parts.nameless')}
      </span>
      <span className="kept-parts__facts clip">
        {t(`parts.kinds.${kind}`)}
        {of === '' || of === name ? null : <bdi>{` · ${of}`}</bdi>}
      </span>
    </div>
  )
}
