import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActInList } from '../../ipc/history.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { ActFilterTools } from './ActFilterTools.tsx'
import { ActRow } from './ActRow.tsx'
import { chooseAct, useHistoryDesk } from './history-store.ts'
import { useActs } from './queries.ts'

/** Acts asked for at first; more when people come near the end. */
const FIRST = 500

const none: readonly ActInList[] = []

export function ActList() {
  const { t } = useTranslation('history')
  const filter = useHistoryDesk(desk => desk.filter)
  const [limit, setLimit] = useState(FIRST)
  const { data: acts = none, isSuccess } = useActs(filter, limit)
  const more = acts.length >= limit ? () => setLimit(Math.min(100_000, limit * 4)) : null
  const filtered = Object.keys(filter).length > 0
  return (
    <div className="centre history-list" data-part>
      <ActFilterTools filtered={filtered} />
      {isSuccess && acts.length === 0 ? (
        filtered ? (
          <EmptyState small title={t('noMatch')} />
        ) : (
          <EmptyState small title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        )
      ) : (
        <Rows acts={acts} more={more} />
      )}
    </div>
  )
}

function Rows({ acts, more }: { readonly acts: readonly ActInList[]; readonly more: (() => void) | null }) {
  const { t } = useTranslation('history')
  const chosen = useHistoryDesk(desk => desk.chosen)
  return (
    <VirtualList
      label={t('list')}
      items={acts}
      keyOf={act => act.id}
      rowHeight={44}
      measured
      activeKey={chosen}
      onActiveChange={key => {
        const at = acts.findIndex(act => act.id === key)
        if (at >= 0) chooseAct(acts[at]?.id ?? null)
        if (at > acts.length - 50) more?.()
      }}
      selectedKeys={new Set(chosen === null ? [] : [chosen])}
      onOpen={act => chooseAct(act.id)}
    >
      {(act, { selected }) => {
        const at = acts.indexOf(act)
        return (
          <ActRow
            act={act}
            selected={selected}
            newDay={dayOf(acts[at - 1]) !== dayOf(act)}
            onSeen={more !== null && at === acts.length - 1 ? more : null}
          />
        )
      }}
    </VirtualList>
  )
}

function dayOf(act: ActInList | undefined): string {
  return act === undefined ? '' : new Date(act.at).toDateString()
}
