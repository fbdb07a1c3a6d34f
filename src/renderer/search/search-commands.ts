import type { SearchResult } from '../../ipc/search.ts'
import { openReading, storedWords } from '../editor/index.ts'
import { type Command, type CommandState, registerCommands } from '../state/commands.ts'
import { client } from '../state/connection.ts'
import { t } from '../state/i18n.ts'
import { notify } from '../state/notices.ts'
import { keys, queryClient } from '../state/query-client.ts'
import { type SearchPlace, type SearchRequest, useSearchRequest } from '../state/search-request.ts'
import { goToDesk, jumpTo, useUi } from '../state/ui-store.ts'
import { startPlan } from './coding-plan.ts'
import {
  changeQuery,
  changeScope,
  emptyScope,
  followProjects,
  keyOfHit,
  openFind,
  type PlaceKind,
  placeKinds,
  useFind,
} from './find-store.ts'
import { neighbourHit } from './rows.ts'
import { useWordsDialog } from './WordsDialog.tsx'

/** More words than these are no search and no word. In UTF-16 code units. */
const LONGEST_SEARCH = 100
const LONGEST_WORD = 40

function selectedWords(longest: number): string | null {
  const view = openReading()?.view
  if (view === undefined || useUi.getState().selection === null) return null
  const { from, to } = view.state.selection.main
  const words = storedWords(view.state, from, Math.min(to, from + longest + 1))
  return words.trim() === '' || words.length > longest || words.includes('\n') ? null : words.trim()
}

const isOpen = ({ open }: CommandState) => open
const hasWord = ({ open, readOnly, ui }: CommandState) =>
  open && !readOnly && ui.desk === 'reading' && selectedWords(LONGEST_WORD) !== null

const commands: readonly Command[] = [
  {
    id: 'search.open',
    group: 'edit',
    title: () => t('search:commands.open'),
    keys: ['Mod+Shift+F'],
    when: isOpen,
    run: () => {
      const { desk } = useUi.getState()
      if (desk !== 'reading' && desk !== 'analysis') goToDesk('reading')
      openFind(selectedWords(LONGEST_SEARCH))
    },
  },
  {
    id: 'search.next',
    group: 'go',
    title: () => t('search:commands.next'),
    keys: ['F4'],
    when: state => state.open && useFind.getState().open,
    run: () => goToNeighbour(1),
  },
  {
    id: 'search.previous',
    group: 'go',
    title: () => t('search:commands.previous'),
    keys: ['Shift+F4'],
    when: state => state.open && useFind.getState().open,
    run: () => goToNeighbour(-1),
  },
  {
    id: 'search.code',
    group: 'coding',
    title: () => t('search:commands.code'),
    keys: ['Mod+Enter'],
    when: ({ open, readOnly }) => open && !readOnly && isInPane(),
    run: startPlan,
  },
  {
    id: 'words.keep',
    group: 'coding',
    title: () => t('search:commands.keepWord'),
    when: hasWord,
    run: async () => {
      const word = selectedWords(LONGEST_WORD)
      if (word === null) return
      await client.words.add({ words: [word] })
      notify(t('search:words.kept', { word }))
    },
  },
  {
    id: 'words.show',
    group: 'view',
    title: () => t('search:commands.words'),
    when: isOpen,
    run: () => useWordsDialog.setState({ open: true }),
  },
]

/** True while the pane has the focus, or the palette that runs commands from it. */
function isInPane(): boolean {
  const { open, query } = useFind.getState()
  if (!open || query.words === '') return false
  return document.activeElement?.closest('.find, [role=dialog]') !== null
}

/** What was looked for in one text, as a list of its own. */
function takeRequest({ words, exact, wholeWords, regex, documentId }: SearchRequest): void {
  openFind(null)
  changeQuery({
    words,
    mode: regex ? 'regex' : 'phrase',
    exact: [...exact],
    wholeWords,
    scope: { ...emptyScope, documents: [documentId] },
  })
}

/** Looks for words in a group or a set alone. */
function openFindIn({ groups, sets }: SearchPlace): void {
  goToDesk('reading')
  openFind(null)
  changeScope({ documents: null, groups: [...groups], sets: [...sets] })
}

/** Opens the pane with the list from which a place to look is chosen. */
function choosePlace(kind: PlaceKind): void {
  const { desk } = useUi.getState()
  if (desk !== 'reading' && desk !== 'analysis') goToDesk('reading')
  openFind(null)
  useFind.setState({ scoping: kind })
}

const placeTitles: Record<PlaceKind, () => string> = {
  group: () => t('search:commands.inGroup'),
  set: () => t('search:commands.inSet'),
  speaker: () => t('search:commands.ofSpeaker'),
}

const placeCommands = placeKinds.map(
  (kind): Command => ({
    id: `search.in.${kind}`,
    group: 'edit',
    title: placeTitles[kind],
    when: isOpen,
    run: () => choosePlace(kind),
  }),
)

function goToNeighbour(step: 1 | -1): void {
  const pages = queryClient.getQueriesData<SearchResult>({ queryKey: keys.search })
  const hits = pages.flatMap(([, data]) => (data !== undefined && 'hits' in data ? data.hits : []))
  const hit = neighbourHit(hits, useFind.getState().active, step)
  if (hit === undefined) return
  useFind.setState({ active: keyOfHit(hit) })
  jumpTo(hit)
}

export function registerSearchCommands(): () => void {
  const stopFollowing = followProjects()
  const stopTaking = useSearchRequest.subscribe(({ request, place }) => {
    if (request !== null) takeRequest(request)
    else if (place !== null) openFindIn(place)
  })
  const unregister = registerCommands([...commands, ...placeCommands])
  return () => {
    stopFollowing()
    stopTaking()
    unregister()
  }
}
