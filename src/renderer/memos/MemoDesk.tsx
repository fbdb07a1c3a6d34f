import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Memo, memoSubjectKinds } from '../../core/memo/index.ts'
import { textHolds } from '../state/match.ts'
import { useIsReadOnly, useMemos } from '../state/queries.ts'
import { openMemo, startMemo, useUi } from '../state/ui-store.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterBox } from '../ui/FilterBox.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Panels } from '../ui/Panels.tsx'
import { Select } from '../ui/Select.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { MemoRow } from './MemoRow.tsx'
import { OpenMemo } from './OpenMemo.tsx'
import './memos.css'

/** All memos of the project, and the one that is written. */
export function MemoDesk() {
  return (
    <Panels
      id="memos"
      orientation="horizontal"
      panels={[
        { id: 'list', size: 340, min: 240, content: <MemoListPanel /> },
        { id: 'editor', size: '70%', min: 360, content: <MemoPanel /> },
      ]}
    />
  )
}

type Kind = 'all' | Memo['subject']['kind']

function MemoListPanel() {
  const { t } = useTranslation('memos')
  const { data: memos = [] } = useMemos()
  const readOnly = useIsReadOnly()
  const [filter, setFilter] = useState('')
  const [kind, setKind] = useState<Kind>('all')
  const shown = useMemo(
    () => memos.filter(memo => (kind === 'all' || memo.subject.kind === kind) && answers(memo, filter)),
    [memos, kind, filter],
  )
  const kinds: { value: Kind; label: string }[] = [
    { value: 'all', label: t('allKinds') },
    ...memoSubjectKinds.map(value => ({ value, label: t(`subjects.${value}`) })),
  ]
  return (
    <div className="side memo-list" data-part>
      <div className="memo-list__tools">
        <FilterBox label={t('filter')} value={filter} onChange={setFilter} />
        <Select label={t('kind')} small options={kinds} value={kind} onChange={setKind} />
        <IconButton
          label={t('newProjectMemo')}
          isDisabled={readOnly}
          onPress={() => startMemo({ kind: 'project' })}
        >
          <Plus size={17} aria-hidden />
        </IconButton>
      </div>
      <Rows memos={shown} any={memos.length > 0} />
    </div>
  )
}

function answers(memo: Memo, filter: string): boolean {
  if (filter.trim() === '') return true
  return [memo.title, memo.text, memo.quotation ?? ''].some(words => textHolds(words, filter))
}

function Rows({ memos, any }: { readonly memos: readonly Memo[]; readonly any: boolean }) {
  const { t } = useTranslation('memos')
  const open = useUi(ui => ui.memos.desk?.id ?? null)
  const [active, setActive] = useState<string | null>(null)
  if (memos.length === 0) {
    return any ? (
      <EmptyState small title={t('noMatch')} />
    ) : (
      <EmptyState small title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    )
  }
  return (
    <VirtualList
      label={t('list')}
      items={memos}
      keyOf={memo => memo.id}
      rowHeight={54}
      activeKey={active}
      onActiveChange={setActive}
      selectedKeys={new Set(open === null ? [] : [open])}
      onOpen={memo => openMemo('desk', memo.id)}
    >
      {(memo, { selected }) => <MemoRow memo={memo} selected={selected} />}
    </VirtualList>
  )
}

function MemoPanel() {
  const { t } = useTranslation('memos')
  return (
    <div className="centre" data-part>
      <OpenMemo place="desk" none={<EmptyState title={t('choose')}>{t('chooseText')}</EmptyState>} />
    </div>
  )
}
