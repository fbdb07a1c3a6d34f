import { Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Memo } from '../../core/memo/index.ts'
import { searchTerms } from '../../core/memo/index.ts'
import { useKeyOrName, useShortcut } from '../state/commands.ts'
import { anyMemo, type MemoChoice, useMemoChoice } from '../state/memo-choice.ts'
import { useIsReadOnly, useMemoList, useMemos } from '../state/queries.ts'
import { openMemo, startMemo, useUi } from '../state/ui-store.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterBox } from '../ui/FilterBox.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Panels } from '../ui/Panels.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { AttachMemo } from './AttachMemo.tsx'
import { useDesk } from './desk-store.ts'
import { MemoAbout } from './MemoAbout.tsx'
import { MemoFilters } from './MemoFilters.tsx'
import { MemoRow } from './MemoRow.tsx'
import { OpenMemo } from './OpenMemo.tsx'
import { RenameTag } from './RenameTag.tsx'
import './memos.css'

/** All memos of the project, the one that is written, and what belongs to it. */
export function MemoDesk() {
  const open = useUi(ui => ui.memos.desk?.id ?? null)
  return (
    <>
      <Panels
        id="memos"
        orientation="horizontal"
        panels={[
          { id: 'list', size: 320, min: 240, content: <MemoListPanel /> },
          { id: 'editor', size: '55%', min: 320, content: <MemoPanel /> },
          ...(open === null ? [] : [{ id: 'about', size: 270, min: 200, content: <MemoAbout id={open} /> }]),
        ]}
      />
      <AttachMemo />
      <RenameTag />
    </>
  )
}

/** Height of a row of the list in pixels. */
const ROW = 72

function MemoListPanel() {
  const { t } = useTranslation('memos')
  const choice = useMemoChoice()
  const { data: memos } = useMemoList(choice)
  const readOnly = useIsReadOnly()
  const freeKey = useShortcut('memos.free')
  return (
    <aside className="side memo-list" data-part aria-label={t('list')}>
      <div className="memo-list__tools">
        <SearchBox />
        <IconButton
          label={t('commands.free')}
          shortcut={freeKey}
          isDisabled={readOnly}
          onPress={() => startMemo({ kind: 'free' })}
        >
          <Plus size={17} aria-hidden />
        </IconButton>
      </div>
      <MemoFilters />
      {memos === undefined ? null : <Rows memos={memos} choice={choice} />}
    </aside>
  )
}

function SearchBox() {
  const { t } = useTranslation('memos')
  const search = useMemoChoice(choice => choice.search)
  const wish = useDesk(desk => desk.searchFocus)
  const box = useRef<HTMLInputElement>(null)
  const seen = useRef(wish)
  useEffect(() => {
    if (wish !== seen.current) box.current?.focus()
    seen.current = wish
  }, [wish])
  return (
    <FilterBox
      ref={box}
      label={t('filter')}
      value={search}
      onChange={words => useMemoChoice.setState({ search: words })}
      onKeyDown={event => {
        if (event.key !== 'ArrowDown') return
        event.preventDefault()
        event.currentTarget.closest('.memo-list')?.querySelector<HTMLElement>('[role=listbox]')?.focus()
      }}
    />
  )
}

function Rows({ memos, choice }: { readonly memos: readonly Memo[]; readonly choice: MemoChoice }) {
  const { t } = useTranslation('memos')
  const { data: all = [] } = useMemos()
  const open = useUi(ui => ui.memos.desk?.id ?? null)
  const [active, setActive] = useState<string | null>(open)
  useEffect(() => {
    if (open !== null) setActive(open)
  }, [open])
  if (memos.length === 0) return <NoMemos any={all.length > 0} />
  const terms = searchTerms(choice.search)
  return (
    <>
      <p className="memo-list__count" role="status">
        {t('count', { count: memos.length })}
      </p>
      <VirtualList
        // Another choice begins at its top.
        key={JSON.stringify(choice)}
        label={t('list')}
        items={memos}
        keyOf={memo => memo.id}
        rowHeight={ROW}
        activeKey={active}
        onActiveChange={setActive}
        selectedKeys={new Set(open === null ? [] : [open])}
        onOpen={memo => openMemo('desk', memo.id)}
      >
        {(memo, { selected }) => <MemoRow memo={memo} selected={selected} terms={terms} />}
      </VirtualList>
    </>
  )
}

function NoMemos({ any }: { readonly any: boolean }) {
  const { t } = useTranslation('memos')
  if (!any) return <EmptyState small title={t('empty')} />
  return (
    <EmptyState
      small
      title={t('noMatch')}
      acts={
        <Button
          small
          onPress={() => useMemoChoice.setState({ ...anyMemo, order: useMemoChoice.getState().order })}
        >
          {t('showAll')}
        </Button>
      }
    />
  )
}

function MemoPanel() {
  const { t } = useTranslation('memos')
  const next = useKeyOrName('memos.next')
  const find = useKeyOrName('memos.find')
  const here = useKeyOrName('memos.here')
  const quote = useKeyOrName('memos.quote')
  const { data: memos = [] } = useMemos()
  const readOnly = useIsReadOnly()
  const acts = readOnly ? undefined : (
    <Button kind="primary" onPress={() => startMemo({ kind: 'free' })}>
      {t('commands.free')}
    </Button>
  )
  const none =
    memos.length > 0 ? (
      <EmptyState title={t('choose')} acts={acts}>
        {t('chooseText', { next, find })}
      </EmptyState>
    ) : (
      <EmptyState title={t('empty')} acts={acts}>
        {t('emptyText', { key: here, quote })}
      </EmptyState>
    )
  return (
    <div className="centre" data-part>
      <OpenMemo place="desk" none={none} />
    </div>
  )
}
