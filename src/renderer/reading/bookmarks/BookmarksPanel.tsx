import { Bookmark as BookmarkIcon } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bookmark } from '../../../core/bookmark/index.ts'
import { runCommand, useKeyOrName, useShortcut } from '../../state/commands.ts'
import { client } from '../../state/connection.ts'
import { attempt } from '../../state/notices.ts'
import { useBookmarks, useDocuments, useIsReadOnly } from '../../state/queries.ts'
import { jumpTo, openDocument, useUi } from '../../state/ui-store.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { ContextMenu } from '../../ui/Menu.tsx'
import { Section } from '../../ui/Section.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { askForName } from './bookmark-store.ts'
import './bookmarks.css'

/** Bookmarks of the text that has the focus, or of the whole project. */
export function BookmarksPanel() {
  const { t } = useTranslation('reading')
  const { data: all = [] } = useBookmarks()
  const documentId = useUi(ui => ui.documentId)
  const readOnly = useIsReadOnly()
  const [scope, setScope] = useState<'text' | 'project'>('text')
  const toggleKey = useShortcut('bookmarks.toggle')
  const keyInWords = useKeyOrName('bookmarks.toggle')
  const shown = scope === 'project' ? all : all.filter(bookmark => bookmark.documentId === documentId)
  return (
    <Section
      fold="bookmarks"
      title={t('bookmarks.title')}
      count={shown.length}
      tools={
        <IconButton
          label={t('commands.bookmark')}
          shortcut={toggleKey}
          isDisabled={readOnly}
          onPress={() => runCommand('bookmarks.toggle')}
        >
          <BookmarkIcon size={15} aria-hidden />
        </IconButton>
      }
    >
      <div className="outline__tools">
        <Segmented
          label={t('bookmarks.scope')}
          options={(['text', 'project'] as const).map(value => ({
            value,
            label: t(`bookmarks.scopes.${value}`),
          }))}
          value={scope}
          onChange={setScope}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState small title={t('bookmarks.empty')}>
          {t('bookmarks.emptyText', { key: keyInWords })}
        </EmptyState>
      ) : (
        <BookmarkList bookmarks={shown} readOnly={readOnly} withDocument={scope === 'project'} />
      )}
    </Section>
  )
}

interface BookmarkListProps {
  readonly bookmarks: readonly Bookmark[]
  readonly readOnly: boolean
  readonly withDocument: boolean
}

const none: ReadonlySet<string> = new Set()
const remove = ({ id }: Bookmark) => attempt(() => client.bookmarks.remove({ ids: [id] }))

function BookmarkList({ bookmarks, readOnly, withDocument }: BookmarkListProps) {
  const { t } = useTranslation('reading')
  const { data: documents = [] } = useDocuments()
  const names = new Map(documents.map(({ id, name }) => [id, name]))
  const [active, setActive] = useState<string | null>(null)
  const [menu, setMenu] = useState<{ x: number; y: number; bookmark: Bookmark } | null>(null)
  const press = (event: KeyboardEvent, bookmark: Bookmark | undefined) => {
    if (bookmark === undefined || readOnly || (event.key !== 'F2' && event.key !== 'Delete')) return
    event.preventDefault()
    if (event.key === 'F2') askForName({ kind: 'rename', bookmark })
    else remove(bookmark)
  }
  return (
    <div className="bookmarks">
      <VirtualList
        label={t('bookmarks.title')}
        items={bookmarks}
        keyOf={bookmark => bookmark.id}
        rowHeight={withDocument ? 46 : 30}
        activeKey={active}
        onActiveChange={setActive}
        selectedKeys={none}
        onOpen={bookmark => (bookmark.detached ? openDocument(bookmark.documentId) : jumpTo(bookmark))}
        onKey={press}
        onContextMenu={(event: MouseEvent, bookmark) => {
          event.preventDefault()
          setActive(bookmark.id)
          setMenu({ x: event.clientX, y: event.clientY, bookmark })
        }}
      >
        {bookmark => (
          <BookmarkRow
            bookmark={bookmark}
            document={withDocument ? names.get(bookmark.documentId) : undefined}
          />
        )}
      </VirtualList>
      {menu === null ? null : (
        <ContextMenu
          label={t('bookmarks.title')}
          at={menu}
          onClose={() => setMenu(null)}
          groups={[
            {
              id: 'bookmark',
              entries: [
                {
                  id: 'rename',
                  label: t('bookmarks.rename'),
                  shortcut: 'F2',
                  disabled: readOnly,
                  run: () => askForName({ kind: 'rename', bookmark: menu.bookmark }),
                },
                {
                  id: 'remove',
                  label: t('bookmarks.remove'),
                  danger: true,
                  disabled: readOnly,
                  run: () => remove(menu.bookmark),
                },
              ],
            },
          ]}
        />
      )}
    </div>
  )
}

interface BookmarkRowProps {
  readonly bookmark: Bookmark
  /** Name of its document where that is to be shown. */
  readonly document: string | undefined
}

function BookmarkRow({ bookmark: { name, quotation, detached }, document }: BookmarkRowProps) {
  const { t } = useTranslation('reading')
  return (
    <div className="bookmark" title={name === '' ? quotation : `${name}\n${quotation}`}>
      <BookmarkIcon size={13} aria-hidden />
      <span className="bookmark__words">
        <span className="clip">{name === '' ? quotation : name}</span>
        {document === undefined ? null : <span className="bookmark__document clip">{document}</span>}
      </span>
      {detached ? <span className="bookmark__gone">{t('bookmarks.detached')}</span> : null}
    </div>
  )
}
