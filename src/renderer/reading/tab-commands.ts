import type { Command, CommandState } from '../state/commands.ts'
import { t } from '../state/i18n.ts'
import { closeOthers, focusedPane, neighbour } from '../state/panes.ts'
import { setPanes, useUi } from '../state/ui-store.ts'
import { showOpenTabs } from './OpenTabs.tsx'
import { canReopenTab, closeShownTab, keepShownTab, moveShownTab, reopenTab, stepTab } from './tab-acts.ts'

const isReading = ({ ui }: CommandState) => ui.desk === 'reading' && ui.documentId !== null
const hasOtherTab = (state: CommandState) => isReading(state) && neighbour(state.ui.panes, 1) !== null
const isPreview = ({ ui }: CommandState) =>
  focusedPane(ui.panes).tabs.some(tab => tab.preview && tab.documentId === ui.documentId)

/** What can be done with the tabs of the focused text. */
export const tabCommands: readonly Command[] = [
  {
    id: 'reading.closeTab',
    group: 'documents',
    title: () => t('reading:commands.closeTab'),
    keys: ['Mod+W'],
    when: isReading,
    run: closeShownTab,
  },
  {
    id: 'reading.closeOtherTabs',
    group: 'documents',
    title: () => t('reading:commands.closeOtherTabs'),
    when: hasOtherTab,
    run: () => {
      const { panes } = useUi.getState()
      const { id, shown } = focusedPane(panes)
      if (shown !== null) setPanes(closeOthers(panes, id, shown))
    },
  },
  {
    id: 'reading.reopenTab',
    group: 'documents',
    title: () => t('reading:commands.reopenTab'),
    keys: ['Mod+Shift+T'],
    when: ({ ui }) => ui.desk === 'reading' && canReopenTab(),
    run: reopenTab,
  },
  {
    id: 'reading.keepTab',
    group: 'documents',
    title: () => t('reading:commands.keepTab'),
    when: state => isReading(state) && isPreview(state),
    run: keepShownTab,
  },
  {
    id: 'reading.nextTab',
    group: 'go',
    title: () => t('reading:commands.nextTab'),
    keys: ['Mod+PageDown', 'Mod+Tab'],
    when: hasOtherTab,
    run: () => stepTab(1),
  },
  {
    id: 'reading.previousTab',
    group: 'go',
    title: () => t('reading:commands.previousTab'),
    keys: ['Mod+PageUp', 'Mod+Shift+Tab'],
    when: hasOtherTab,
    run: () => stepTab(-1),
  },
  {
    id: 'reading.openTabs',
    group: 'go',
    title: () => t('reading:commands.openTabs'),
    keys: ['Mod+P'],
    when: ({ ui }) => ui.desk === 'reading' && ui.panes.panes.some(({ tabs }) => tabs.length > 0),
    run: () => showOpenTabs(true),
  },
  {
    id: 'reading.tabRight',
    group: 'documents',
    title: () => t('reading:commands.tabRight'),
    keys: ['Mod+Shift+PageDown'],
    when: hasOtherTab,
    run: () => moveShownTab(1),
  },
  {
    id: 'reading.tabLeft',
    group: 'documents',
    title: () => t('reading:commands.tabLeft'),
    keys: ['Mod+Shift+PageUp'],
    when: hasOtherTab,
    run: () => moveShownTab(-1),
  },
]
