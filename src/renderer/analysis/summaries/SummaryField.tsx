import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../state/draft.ts'
import { useIsReadOnly } from '../../state/queries.ts'
import type { SummaryCell } from '../../state/summary-choice.ts'
import { Button } from '../../ui/Button.tsx'
import { textLanguage } from '../../ui/text-language.ts'
import { draftOf, holdDraft, useDraftTurn } from './drafts.ts'
import { pressSummaryKey } from './summaries-commands.ts'
import { useSummariesView, wantPart } from './summaries-store.ts'

interface SummaryFieldProps {
  readonly cell: SummaryCell
  readonly label: string
  /** What stands in the cell. */
  readonly stored: string
}

/** The words of a cell, written. There is no button to save: they are saved. Escape goes back to the grid. */
export function SummaryField({ cell, label, stored }: SummaryFieldProps) {
  const { t } = useTranslation('summaries')
  const readOnly = useIsReadOnly()
  const field = useRef<HTMLTextAreaElement>(null)
  const { draft, other } = useDraft(cell, stored)
  useWishes(field)
  const leave = () => {
    if (other === null) draft.flush().catch(() => undefined)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') wantPart('grid')
    else if (!pressSummaryKey(event, ['summaries.next'])) return
    event.preventDefault()
    event.stopPropagation()
  }
  const { words, state } = draft
  const isEmpty = words.trim() === '' && state === 'saved'
  return (
    <div className="summary-field">
      <textarea
        ref={field}
        className="summary-field__text"
        aria-label={label}
        data-part-focus
        placeholder={readOnly ? '' : t('placeholder')}
        lang={textLanguage(words)}
        dir="auto"
        value={words}
        readOnly={readOnly}
        spellCheck={false}
        onChange={event => draft.write(event.target.value)}
        onBlur={leave}
        onKeyDown={press}
      />
      {other === null ? (
        <p className="summary-field__state" role="status" data-state={state}>
          {isEmpty ? t('states.empty') : t(`states.${state}`)}
        </p>
      ) : (
        <Conflict draft={draft} other={other} />
      )}
    </div>
  )
}

/** What is typed in the cell, and what was stored there by something else meanwhile; null for nothing of the kind. */
function useDraft(cell: SummaryCell, stored: string) {
  useDraftTurn()
  const [held] = useState(() => ({ cell, draft: draftOf(cell, stored) }))
  const { draft } = held
  useEffect(() => void draft.adopt(stored), [draft, stored])
  useEffect(() => holdDraft(held.cell, held.draft), [held])
  // The host says whether other words stand there; until the last ones it stored are read again, these are older.
  return { draft, other: draft.isRefused && stored !== draft.stored ? stored : null }
}

/** Gives the field the keys when they are wanted here, and takes in quotations. */
function useWishes(field: RefObject<HTMLTextAreaElement | null>) {
  useLayoutEffect(() => {
    const { current } = field
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [field])
  const wanted = useSummariesView(view => view.wanted === 'field')
  useEffect(() => {
    if (!wanted) return
    useSummariesView.setState({ wanted: null })
    field.current?.focus()
  }, [wanted, field])
  const quoted = useSummariesView(view => view.quoted)
  useEffect(() => {
    if (quoted === null || field.current === null) return
    useSummariesView.setState({ quoted: null })
    insertBlock(field.current, quoted)
  }, [quoted, field])
}

/** Puts words into the field as lines of their own, so that the field's own undo takes them out again. */
function insertBlock(field: HTMLTextAreaElement, words: string): void {
  const { value, selectionStart, selectionEnd } = field
  const before = selectionStart === 0 || value[selectionStart - 1] === '\n' ? '' : '\n'
  const after = selectionEnd === value.length || value[selectionEnd] === '\n' ? '' : '\n'
  const { activeElement } = document
  field.focus()
  document.execCommand('insertText', false, `${before}${words}${after}`)
  if (activeElement instanceof HTMLElement) activeElement.focus()
}

/** Both texts are there, and nothing is written over either until people say which stays. */
function Conflict({ draft, other }: { readonly draft: Draft<string>; readonly other: string }) {
  const { t } = useTranslation('summaries')
  const keepMine = () => {
    draft.goOver(other)
    // A write that is under way is still one over the words before.
    draft
      .flush()
      .catch(() => draft.flush())
      .catch(() => undefined)
  }
  return (
    <div className="summary-field__conflict" role="alert">
      <p>{other === '' ? t('conflict.gone') : t('conflict.text')}</p>
      {other === '' ? null : <blockquote className="summary-field__other selectable">{other}</blockquote>}
      <div className="summary-field__acts">
        <Button small kind="primary" onPress={keepMine}>
          {t('conflict.mine')}
        </Button>
        <Button small onPress={() => draft.replace(other)}>
          {other === '' ? t('conflict.empty') : t('conflict.other')}
        </Button>
      </div>
    </div>
  )
}
