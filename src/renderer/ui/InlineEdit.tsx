import { type KeyboardEvent, useRef } from 'react'
import './field.css'

export interface InlineEditProps {
  readonly label: string
  readonly value: string
  /** Enter or leaving the field; not called when the words are the same or blank. */
  readonly onCommit: (value: string) => void
  /** The field has done its work, committed or not. */
  readonly onEnd: () => void
}

/** A name edited where it stands. Enter keeps it, Escape leaves it as it was. */
export function InlineEdit({ label, value, onCommit, onEnd }: InlineEditProps) {
  const ended = useRef(false)
  const end = (typed: string | null, entered = false) => {
    if (ended.current) return
    ended.current = true
    // An emptied name that is entered is refused in words; one that is left is none.
    if (typed !== null && typed !== value && (entered || typed.trim() !== '')) onCommit(typed)
    onEnd()
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    const { key, currentTarget, nativeEvent } = event
    if (nativeEvent.isComposing || (key !== 'Enter' && key !== 'Escape')) return
    end(key === 'Enter' ? currentTarget.value : null, true)
    // A field that goes while it has the focus would leave the keys to nobody.
    currentTarget.closest<HTMLElement>('[role=row], [role=listbox], [role=tree]')?.focus()
  }
  return (
    <input
      className="inline-edit"
      aria-label={label}
      defaultValue={value}
      // It appears because people asked to type here.
      ref={input => {
        if (input !== null && document.activeElement !== input && !ended.current) {
          input.focus()
          input.select()
        }
      }}
      onBlur={event => end(event.currentTarget.value)}
      onKeyDown={press}
      onPointerDown={event => event.stopPropagation()}
      onClick={event => event.stopPropagation()}
      spellCheck={false}
    />
  )
}
