import { exactnesses } from '../../../core/search/index.ts'
import { openReading, storedWords } from '../../editor/index.ts'
import type { Command, CommandState } from '../../state/commands.ts'
import { t } from '../../state/i18n.ts'
import type { PaneId } from '../../state/panes.ts'
import { askSearch } from '../../state/search-request.ts'
import { useUi } from '../../state/ui-store.ts'
import { closeTextFind, openTextFind, useTextFind } from './find-store.ts'
import { neighbourHit, selectHit } from './go-to-hit.ts'
import { hitsShown } from './shown-hits.ts'

/** More words than these are no search. In UTF-16 code units. */
const LONGEST = 100

const isReading = ({ ui }: CommandState) => ui.desk === 'reading' && ui.documentId !== null
const isFinding = (state: CommandState) => isReading(state) && useTextFind.getState().pane !== null

function open(): void {
  const { focused } = useUi.getState().panes
  const reading = openReading(focused)
  if (reading === null) return
  const { from, to } = reading.view.state.selection.main
  const words = to - from > LONGEST ? '' : storedWords(reading.view.state, from, to)
  openTextFind(focused, from, words.trim() === '' || words.includes('\n') ? null : words)
}

function step(by: 1 | -1): void {
  const view = openReading(useTextFind.getState().pane ?? undefined)?.view
  if (view === undefined) return
  const { from, to } = view.state.selection.main
  const hits = hitsShown()
  selectHit(view, hits, neighbourHit(hits, from, to, by))
}

function close(): void {
  const pane: PaneId | null = useTextFind.getState().pane
  closeTextFind()
  openReading(pane ?? undefined)?.view.focus()
}

/** Looks for the same in this document with what finds in all of them, where hits are ticked and coded. */
function everywhere(): void {
  const { words, exact, wholeWords, regex } = useTextFind.getState().query
  const { documentId } = useUi.getState()
  if (words === '' || documentId === null) return
  closeTextFind()
  askSearch({ words, exact: exact ? exactnesses : [], wholeWords, regex, documentId })
}

export const findCommands: readonly Command[] = [
  {
    id: 'find.open',
    group: 'edit',
    title: () => t('find:commands.open'),
    keys: ['Mod+F'],
    when: isReading,
    run: open,
  },
  {
    id: 'find.next',
    group: 'go',
    title: () => t('find:commands.next'),
    keys: ['F3', 'Mod+G'],
    when: isFinding,
    run: () => step(1),
  },
  {
    id: 'find.previous',
    group: 'go',
    title: () => t('find:commands.previous'),
    keys: ['Shift+F3', 'Mod+Shift+G'],
    when: isFinding,
    run: () => step(-1),
  },
  {
    id: 'find.everywhere',
    group: 'coding',
    title: () => t('find:commands.everywhere'),
    when: state => isFinding(state) && useTextFind.getState().query.words !== '',
    run: everywhere,
  },
  { id: 'find.close', group: 'edit', title: () => t('find:commands.close'), when: isFinding, run: close },
]
