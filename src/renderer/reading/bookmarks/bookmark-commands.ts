import { openReading } from '../../editor/index.ts'
import type { Command, CommandState } from '../../state/commands.ts'
import { t } from '../../state/i18n.ts'
import { setFolded } from '../../state/layout-store.ts'
import { goToBookmark, hasBookmarks, toggleBookmark } from './bookmark-acts.ts'
import { askForName } from './bookmark-store.ts'

const isReading = ({ ui }: CommandState) => ui.desk === 'reading' && ui.documentId !== null
const canAdd = (state: CommandState) => isReading(state) && !state.readOnly && openReading() !== null

export const bookmarkCommands: readonly Command[] = [
  {
    id: 'bookmarks.toggle',
    group: 'go',
    title: () => t('reading:commands.bookmark'),
    keys: ['Mod+D'],
    when: canAdd,
    run: toggleBookmark,
  },
  {
    id: 'bookmarks.addNamed',
    group: 'go',
    title: () => t('reading:commands.bookmarkNamed'),
    keys: ['Mod+Shift+D'],
    when: canAdd,
    run: () => askForName({ kind: 'add' }),
  },
  {
    id: 'bookmarks.next',
    group: 'go',
    title: () => t('reading:commands.nextBookmark'),
    keys: ['Mod+F2'],
    when: state => isReading(state) && hasBookmarks(),
    run: () => goToBookmark(1),
  },
  {
    id: 'bookmarks.previous',
    group: 'go',
    title: () => t('reading:commands.previousBookmark'),
    keys: ['Mod+Shift+F2'],
    when: state => isReading(state) && hasBookmarks(),
    run: () => goToBookmark(-1),
  },
  {
    id: 'bookmarks.list',
    group: 'go',
    title: () => t('reading:commands.bookmarks'),
    when: isReading,
    run: () => {
      setFolded('right', false)
      setFolded('bookmarks', false)
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.bookmarks [role=listbox]')?.focus())
    },
  },
]
