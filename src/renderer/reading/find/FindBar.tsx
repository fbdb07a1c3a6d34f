import type { EditorView } from '@codemirror/view'
import { ArrowDown, ArrowUp, ListChecks, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentText } from '../../../ipc/documents.ts'
import { runCommand } from '../../state/commands.ts'
import { keyWords } from '../../state/keys.ts'
import type { PaneId } from '../../state/panes.ts'
import { isMac } from '../../state/shell.ts'
import { useUi } from '../../state/ui-store.ts'
import { count } from '../../ui/format.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { FindField } from './FindField.tsx'
import { useTextFind } from './find-store.ts'
import { hitSelected, neighbourHit, selectHit } from './go-to-hit.ts'
import { setHits } from './shown-hits.ts'
import { type Found, useMatches } from './use-matches.ts'
import './find-bar.css'

interface FindBarProps {
  readonly pane: PaneId
  readonly view: EditorView | null
  /** As it is stored. */
  readonly text: DocumentText | undefined
}

/** Looks for words in the text of the pane. */
export function FindBar(props: FindBarProps) {
  const isOpen = useTextFind(find => find.pane === props.pane)
  return isOpen ? <OpenBar {...props} /> : null
}

function OpenBar({ pane, view, text }: FindBarProps) {
  const { t } = useTranslation('find')
  const query = useTextFind(find => find.query)
  const found = useMatches(text, query)
  const { matches } = found
  useHitsShown(pane, found)
  useFirstHit(view, found)
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return
    const run = { Enter: event.shiftKey ? 'find.previous' : 'find.next', Escape: 'find.close' }[event.key]
    // Enter on a button presses it.
    if (run === undefined || (event.key === 'Enter' && event.target instanceof HTMLButtonElement)) return
    event.preventDefault()
    event.stopPropagation()
    runCommand(run)
  }
  const button = (id: 'previous' | 'next', key: string) => (
    <IconButton
      label={t(`commands.${id}`)}
      shortcut={keyWords(key, isMac())}
      isDisabled={matches.length === 0}
      onPress={() => runCommand(`find.${id}`)}
    >
      {id === 'next' ? <ArrowDown size={16} aria-hidden /> : <ArrowUp size={16} aria-hidden />}
    </IconButton>
  )
  return (
    <search className="find-bar" aria-label={t('title')} onKeyDown={press}>
      <FindField invalid={found.trouble !== null} />
      <Count found={found} pane={pane} />
      {button('previous', 'Shift+Enter')}
      {button('next', 'Enter')}
      <IconButton
        label={t('commands.everywhere')}
        isDisabled={query.words === ''}
        onPress={() => runCommand('find.everywhere')}
      >
        <ListChecks size={16} aria-hidden />
      </IconButton>
      <IconButton
        label={t('commands.close')}
        shortcut={keyWords('Escape', isMac())}
        onPress={() => runCommand('find.close')}
      >
        <X size={16} aria-hidden />
      </IconButton>
    </search>
  )
}

/** How many there are and which one is selected, or why none are found. */
function Count({
  found: { matches, trouble, done },
  pane,
}: {
  readonly found: Found
  readonly pane: PaneId
}) {
  const { t, i18n } = useTranslation('find')
  const words = useTextFind(find => find.query.words)
  const selection = useUi(ui => (ui.panes.focused === pane ? ui.selection : null))
  const number = (value: number) => count(value, i18n.language)
  const say = () => {
    if (trouble?.code === 'pattern-invalid') return t('invalid', { position: trouble.position })
    if (trouble !== null) return t('slow')
    if (words === '') return ''
    if (!done) return t('looking')
    if (matches.length === 0) return t('none')
    const current = selection === null ? -1 : hitSelected(matches, selection.span.from, selection.span.to)
    const all = number(matches.length / 2)
    return current < 0
      ? t('count', { count: matches.length / 2, number: all })
      : t('place', { place: number(current + 1), number: all })
  }
  const said = say()
  const isBad = trouble !== null || (words !== '' && done && matches.length === 0)
  return (
    <span className="find-bar__count" data-bad={isBad || undefined} role="status" title={said}>
      {said}
    </span>
  )
}

/** Has the hits marked in the text until the bar closes. */
function useHitsShown(pane: PaneId, { matches }: Found): void {
  useEffect(() => setHits(pane, matches), [pane, matches])
  useEffect(() => () => setHits(null), [])
}

/** Goes to the first hit from where the search began whenever something else is looked for. */
function useFirstHit(view: EditorView | null, { matches, done }: Found): void {
  const query = useTextFind(find => find.query)
  const answered = useRef(query)
  useEffect(() => {
    if (view === null || !done || answered.current === query) return
    answered.current = query
    const { origin } = useTextFind.getState()
    selectHit(view, matches, neighbourHit(matches, origin, origin, 1))
  }, [view, query, matches, done])
}
