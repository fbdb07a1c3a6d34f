import { withSubcodes } from '../../core/codebook/index.ts'
import { openReading, setFocusedReading } from '../editor/index.ts'
import { type Command, type CommandState, registerCommands } from '../state/commands.ts'
import { t } from '../state/i18n.ts'
import { setFolded } from '../state/layout-store.ts'
import { otherPane } from '../state/panes.ts'
import { known } from '../state/queries.ts'
import { setCleanRead, useUi } from '../state/ui-store.ts'
import { bookmarkCommands } from './bookmarks/bookmark-commands.ts'
import { isFiltering } from './filter/coding-filter.ts'
import { chooseFilter, followFilter, setFilter, showAll, useFilter } from './filter/filter-store.ts'
import { findCommands } from './find/find-commands.ts'
import { setLook, stepSize, useLook, usualLook } from './look-store.ts'
import { scriptCommands } from './script/script-commands.ts'
import { goToOtherText, joinTexts, keepTabsWorkedIn, splitRight } from './tab-acts.ts'
import { tabCommands } from './tab-commands.ts'

const isReading = ({ ui }: CommandState) => ui.desk === 'reading' && ui.documentId !== null
const isSplit = (state: CommandState) => isReading(state) && otherPane(state.ui.panes) !== null

const texts: readonly Command[] = [
  {
    id: 'reading.split',
    group: 'view',
    title: () => t('reading:commands.split'),
    keys: ['Mod+\\'],
    when: state => isReading(state) && !isSplit(state),
    run: () => {
      const { documentId } = useUi.getState()
      if (documentId !== null) splitRight(documentId)
    },
  },
  {
    id: 'reading.otherText',
    group: 'go',
    title: () => t('reading:commands.otherText'),
    keys: ['Mod+\\'],
    when: isSplit,
    run: goToOtherText,
  },
  {
    id: 'reading.join',
    group: 'view',
    title: () => t('reading:commands.join'),
    keys: ['Mod+|'],
    when: isSplit,
    run: joinTexts,
  },
  {
    id: 'reading.outline',
    group: 'go',
    title: () => t('reading:commands.outline'),
    keys: ['Mod+Shift+O'],
    when: isReading,
    run: () => {
      setFolded('left', false)
      setFolded('outline', false)
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.outline [role=listbox]')?.focus())
    },
  },
  {
    id: 'reading.clean',
    group: 'view',
    title: () => t('reading:commands.clean'),
    keys: ['F9'],
    when: isReading,
    run: () => {
      setCleanRead(!useUi.getState().cleanRead)
      openReading()?.view.focus()
    },
  },
  {
    id: 'reading.leaveClean',
    group: 'view',
    title: () => t('reading:commands.leaveClean'),
    keys: ['Escape'],
    when: ({ ui }) => ui.cleanRead,
    run: () => setCleanRead(false),
  },
]

const look: readonly Command[] = [
  {
    id: 'reading.larger',
    group: 'view',
    title: () => t('reading:commands.larger'),
    keys: ['Mod++', 'Mod+='],
    when: isReading,
    run: () => stepSize(1),
  },
  {
    id: 'reading.smaller',
    group: 'view',
    title: () => t('reading:commands.smaller'),
    keys: ['Mod+-'],
    when: isReading,
    run: () => stepSize(-1),
  },
  {
    id: 'reading.usualSize',
    group: 'view',
    title: () => t('reading:commands.usualSize'),
    keys: ['Mod+0'],
    when: isReading,
    run: () => setLook({ size: usualLook.size }),
  },
  {
    id: 'reading.otherFace',
    group: 'view',
    title: () => t(useLook.getState().face === 'serif' ? 'reading:commands.sans' : 'reading:commands.serif'),
    when: isReading,
    run: () => setLook({ face: useLook.getState().face === 'serif' ? 'sans' : 'serif' }),
  },
  {
    id: 'reading.numbers',
    group: 'view',
    title: () => t('reading:commands.numbers'),
    when: isReading,
    run: () => setLook({ numbers: !useLook.getState().numbers }),
  },
]

const filtering: readonly Command[] = [
  {
    id: 'reading.filter',
    group: 'view',
    title: () => t('reading:commands.filter'),
    keys: ['Mod+L'],
    when: isReading,
    run: () => chooseFilter(useUi.getState().panes.focused),
  },
  {
    id: 'reading.onlyFocusedCode',
    group: 'view',
    title: () => t('reading:commands.onlyFocusedCode'),
    keys: ['Mod+Shift+Y'],
    when: state =>
      isReading(state) && known.codes()?.some(({ id }) => id === state.ui.focusedCodeId) === true,
    run: () => {
      const { focusedCodeId } = useUi.getState()
      if (focusedCodeId !== null) setFilter({ codes: withSubcodes(known.codes() ?? [], focusedCodeId) })
    },
  },
  {
    id: 'reading.showAll',
    group: 'view',
    title: () => t('reading:commands.showAll'),
    when: state => isReading(state) && isFiltering(useFilter.getState().filter),
    run: showAll,
  },
]

/** Returns a function that takes the commands away and ends what follows the reading. */
export function registerReadingCommands(): () => void {
  const ends = [
    registerCommands([
      ...tabCommands,
      ...texts,
      ...look,
      ...filtering,
      ...bookmarkCommands,
      ...scriptCommands,
      ...findCommands,
    ]),
    keepTabsWorkedIn(),
    followFilter(),
    useUi.subscribe(({ panes }) => setFocusedReading(panes.focused)),
  ]
  setFocusedReading(useUi.getState().panes.focused)
  return () => {
    for (const end of ends) end()
  }
}
