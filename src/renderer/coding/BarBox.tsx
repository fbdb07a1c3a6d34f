import type { EditorState } from '@codemirror/state'
import { runScopeHandlers } from '@codemirror/view'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  startTransition,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { setInteractionModality } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CodeId } from '../../core/id.ts'
import { isBarOpen, type OpenReading, seenWords } from '../editor/index.ts'
import { afterFrame } from '../state/after-frame.ts'
import { runCommand } from '../state/commands.ts'
import { attempt } from '../state/notices.ts'
import { BarFoot } from './BarFoot.tsx'
import { BarRows } from './BarRows.tsx'
import { closeBar, focusBox, isPointerInUse } from './bar-focus.ts'
import { barAct } from './bar-keys.ts'
import { setRecoding, useBarPurpose } from './bar-purpose.ts'
import { applyCode, applyNewCode, inVivoNameIn, recentCodes, recode, recodeAsNew } from './coding-acts.ts'
import { codeRecently } from './recent-codes.ts'
import { useEarlyKeys } from './use-early-keys.ts'
import { useFromReading } from './use-open-reading.ts'
import { type BarRow, useSuggestions } from './use-suggestions.ts'
import './coding-bar.css'

/** The box and what it offers. It stays for a second code until Escape. */
export function BarBox({ reading }: { readonly reading: OpenReading }) {
  const { t } = useTranslation('coding')
  const state = useFromReading(wholeState) ?? reading.view.state
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const [said, setSaid] = useState('')
  const id = useId()
  const rows = useSuggestions(typed, state)
  const at = Math.min(chosen, rows.length - 1)
  const canName = useMemo(() => inVivoNameIn(state) !== null, [state])
  useFocus(reading)

  const type = (text: string) => {
    setTyped(text)
    setChosen(0)
  }
  const recoding = useBarPurpose(purpose => purpose.recoding)
  useEffect(() => () => setRecoding(null), [])
  const take = (row: BarRow | undefined) => {
    if (row === undefined) return
    if (recoding !== null) {
      closeBar()
      attempt(() => (row.kind === 'code' ? recode(recoding, row.code.id) : recodeAsNew(recoding, row.name)))
      return
    }
    // The box is free for the next code at once; what was refused comes back.
    type('')
    attempt(async () => {
      try {
        if (row.kind === 'code') await applyCode(row.code.id)
        else await applyNewCode(row.name)
        setSaid(t('bar.applied', { name: row.kind === 'code' ? row.code.name : row.name }))
      } catch (error) {
        setTyped(now => (now === '' ? typed : now))
        throw error
      }
    })
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const act = barAct(event.nativeEvent, { empty: typed === '', recent: recentCodes().length })
    if (act.kind === 'type') return
    event.preventDefault()
    event.stopPropagation()
    // Dealt with already, by `useEarlyKeys`.
    if (act.kind === 'apply') return
    if (act.kind === 'create')
      take(typed.trim() === '' ? undefined : { kind: 'create', name: typed, under: null })
    else if (act.kind === 'close') closeBar()
    else if (act.kind === 'step') setChosen((at + act.by + rows.length) % Math.max(1, rows.length))
    else if (act.kind === 'text') passToText(event.nativeEvent, reading)
    else if (recoding !== null) {
      const codeId = act.kind === 'recent' ? recentCodes()[act.index] : undefined
      if (codeId !== undefined) {
        closeBar()
        attempt(() => recode(recoding, codeId))
      }
    } else if (act.kind === 'recent') codeRecently(act.index)
    else runCommand('coding.repeat')
  }
  const box = useRef<HTMLInputElement>(null)
  useEarlyKeys(box, event => {
    if (barAct(event, { empty: typed === '', recent: 0 }).kind !== 'apply') return
    event.preventDefault()
    event.stopPropagation()
    take(rows[at])
  })
  return (
    <div className="coding-bar">
      <input
        ref={box}
        className="coding-bar__box"
        role="combobox"
        aria-label={t(recoding === null ? 'bar.label' : 'bar.recode')}
        aria-expanded={rows.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={rows.length === 0 ? undefined : `${id}-${at}`}
        placeholder={t(recoding === null ? 'bar.placeholder' : 'bar.recodePlaceholder')}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={event => type(event.target.value)}
        onKeyDown={press}
        onCopy={event => copyWords(event, reading)}
      />
      <BarRows id={id} rows={rows} chosen={at} onTake={take} />
      {recoding === null ? <BarFoot codeId={chosenCode(rows[at])} canName={canName} /> : null}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>
  )
}

const wholeState = (state: EditorState) => state

function chosenCode(row: BarRow | undefined): CodeId | null {
  return row?.kind === 'code' ? row.code.id : null
}

/**
 * After the pointer the box has the focus at once, so that an input method finds a box to write into; after keys
 * when they are let go, so that Shift and the arrows can go on selecting.
 */
function useFocus({ view }: OpenReading): void {
  useLayoutEffect(() => {
    if (!isPointerInUse()) return
    focusBox()
    // Keys follow. What draws anew when they take over from the pointer does it now, and not before Enter is dealt with.
    const toKeys = () => startTransition(() => setInteractionModality('keyboard'))
    toKeys()
    // React looks at what it has just drawn once more before it knows that nothing is to be drawn.
    afterFrame(toKeys)
  }, [])
  useEffect(() => {
    const letGo = (event: globalThis.KeyboardEvent) => {
      const held = event.shiftKey || event.ctrlKey || event.altKey || event.metaKey
      if (!held && view.hasFocus) focusBox()
    }
    document.addEventListener('keyup', letGo)
    return () => document.removeEventListener('keyup', letGo)
  }, [view])
}

/** The empty box has no use for the key: it changes the selection in the text, where the focus goes back if none is left. */
function passToText(event: globalThis.KeyboardEvent, { view }: OpenReading): void {
  runScopeHandlers(view, event, 'editor')
  if (!isBarOpen(view.state)) view.focus()
}

/** Copying means the selected words while nothing is selected in the box. */
function copyWords(event: ClipboardEvent<HTMLInputElement>, { view }: OpenReading): void {
  const { selectionStart, selectionEnd } = event.currentTarget
  if (selectionStart !== selectionEnd) return
  const { from, to } = view.state.selection.main
  event.clipboardData.setData('text/plain', seenWords(view.state, from, to))
  event.preventDefault()
}
