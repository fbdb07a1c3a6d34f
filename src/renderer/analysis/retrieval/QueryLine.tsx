import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueryFault } from '../../../core/query/syntax/index.ts'
import { attempt } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { CompletionList } from './CompletionList.tsx'
import { faultWords, isUnfinished } from './fault-words.ts'
import { dropTyped, typeQuery, useRetrieval } from './query-store.ts'
import { useResults } from './results-store.ts'
import { completed, useCompletions } from './use-completions.ts'
import { useShownFault } from './use-shown-fault.ts'

/** The words stand in the field at once, so that input methods are not disturbed; what they mean follows. */
function type(text: string): void {
  useResults.setState({ wanted: false })
  const read = typeQuery(text)
  attempt(() => read)
}

/** The query as one line of text. What is wrong with it is underlined where it is, and told below. */
export function QueryLine() {
  const { t } = useTranslation('retrieval')
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const text = useRetrieval(state => state.text)
  const fault = useShownFault()
  const caret = useRef<number | null>(null)
  const completions = useCompletions(field)
  const { shown } = completions
  useLayoutEffect(() => {
    if (caret.current !== null) field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })
  const take = (index: number) => {
    const option = shown?.options[index]
    if (option === undefined || shown === null) return
    const next = completed(text, shown.offset, option)
    caret.current = next.offset
    completions.close()
    type(next.text)
    requestAnimationFrame(() => attempt(completions.open))
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // The keys of an input method are its own.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (pressKey(event, completions, take)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  return (
    <div className="query-line">
      <div className={classNames('query-line__box', fault !== null && 'query-line__box--faulty')}>
        <Underlay text={text} fault={fault} />
        <textarea
          ref={field}
          className="query-line__field"
          role="combobox"
          aria-expanded={shown !== null}
          aria-label={t('line.label')}
          aria-describedby={fault === null ? undefined : `${id}-fault`}
          aria-invalid={fault !== null}
          aria-autocomplete="list"
          aria-controls={shown === null ? undefined : `${id}-list`}
          aria-activedescendant={shown?.active == null ? undefined : `${id}-list-${shown.active}`}
          placeholder={t('line.placeholder')}
          rows={1}
          spellCheck={false}
          autoCapitalize="off"
          value={text}
          onChange={event => {
            const { value, selectionEnd } = event.target
            const line = value.replaceAll(/\s*\n\s*/g, ' ')
            if (line !== value) caret.current = Math.min(selectionEnd, line.length)
            type(line)
            if ((event.nativeEvent as InputEvent).isComposing) completions.close()
            else attempt(completions.open)
          }}
          onCompositionEnd={() => attempt(completions.open)}
          onKeyDown={press}
          onBlur={completions.close}
        />
        {shown === null ? null : (
          <CompletionList id={`${id}-list`} completions={shown} text={text} onTake={take} />
        )}
      </div>
      <Fault id={`${id}-fault`} fault={fault} onGo={() => goTo(field.current, fault)} />
    </div>
  )
}

type Open = ReturnType<typeof useCompletions>

/** True when the key was for the line. */
function pressKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  { shown, open, close, step }: Open,
  take: (index: number) => void,
): boolean {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event
  if ((ctrlKey && key === ' ') || (altKey && key === 'ArrowDown')) attempt(open)
  else if (altKey || ctrlKey || metaKey) return false
  else if (shown !== null && key === 'ArrowDown') step(1)
  else if (shown !== null && key === 'ArrowUp') step(-1)
  else if (shown !== null && key === 'Escape') close()
  else if (shown !== null && shown.active !== null && (key === 'Enter' || (key === 'Tab' && !shiftKey))) {
    take(shown.active)
  } else if (key === 'Enter') goToResults()
  else if (key === 'ArrowDown' && event.currentTarget.value === '') attempt(open)
  else return false
  return true
}

function goToResults(): void {
  useResults.setState({ wanted: true })
}

function goTo(field: HTMLTextAreaElement | null, fault: QueryFault | null): void {
  if (field === null || fault === null) return
  field.focus()
  field.setSelectionRange(fault.at, fault.at + fault.length)
}

/** The same words behind the field, which show where the fault is. */
function Underlay({ text, fault }: { readonly text: string; readonly fault: QueryFault | null }) {
  if (fault === null) return <div className="query-line__under" aria-hidden>{`${text}\u200b`}</div>
  const { at, length } = fault
  const isOpen = isUnfinished(fault)
  return (
    <div className="query-line__under" aria-hidden>
      {text.slice(0, at)}
      <span className={classNames('query-line__fault', isOpen && 'query-line__fault--open')}>
        {text.slice(at, at + length) || '\u00a0'}
      </span>
      {`${text.slice(at + length)}\u200b`}
    </div>
  )
}

interface FaultProps {
  readonly id: string
  readonly fault: QueryFault | null
  readonly onGo: () => void
}

function Fault({ id, fault, onGo }: FaultProps) {
  const { t } = useTranslation('retrieval')
  const hasTree = useRetrieval(state => state.query !== null)
  return (
    <div className="query-line__told">
      <p
        id={id}
        role="status"
        className={classNames(
          'query-line__words',
          (fault === null || isUnfinished(fault)) && 'query-line__words--open',
        )}
      >
        {fault === null ? t('line.hint') : faultWords(fault)}
      </p>
      {fault === null ? null : (
        <>
          <Button small kind="quiet" onPress={onGo}>
            {t('line.goTo')}
          </Button>
          {hasTree ? (
            <Button small kind="quiet" onPress={() => attempt(dropTyped)}>
              {t('line.drop')}
            </Button>
          ) : null}
        </>
      )}
    </div>
  )
}
