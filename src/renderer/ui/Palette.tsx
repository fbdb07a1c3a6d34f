import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import './dialog.css'
import './palette.css'

export interface PaletteItem {
  readonly id: string
  readonly title: string
  readonly detail?: string
  readonly icon?: ReactNode
  readonly shortcut?: string | undefined
  readonly run: () => void
}

export interface PaletteProps {
  readonly label: string
  readonly placeholder: string
  /** What the list says when nothing is found. */
  readonly nothing: string
  /** The best first; only what can be done now, and no more than fits. */
  readonly find: (words: string) => readonly PaletteItem[]
  readonly onClose: () => void
}

/** A box and a list: type, choose with the arrows, Enter. */
export function Palette({ label, placeholder, nothing, find, onClose }: PaletteProps) {
  const id = useId()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(0)
  const items = find(words)
  const at = Math.min(chosen, items.length - 1)
  const run = (item: PaletteItem | undefined) => {
    if (item === undefined) return
    onClose()
    // What it does may move the focus, and nothing outside can have it before the palette is gone.
    requestAnimationFrame(() => item.run())
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && items.length > 0) {
      event.preventDefault()
      setChosen((at + step + items.length) % items.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(items[at])
    }
  }
  return (
    <ModalOverlay
      className="scrim palette-scrim"
      isOpen
      isDismissable
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <Modal className="dialog dialog--wide">
        <Dialog className="palette" aria-label={label}>
          <input
            className="palette__input"
            role="combobox"
            aria-label={label}
            aria-expanded
            aria-controls={`${id}-list`}
            aria-activedescendant={items.length > 0 ? `${id}-${at}` : undefined}
            placeholder={placeholder}
            autoFocus
            spellCheck={false}
            value={words}
            onChange={event => {
              setWords(event.target.value)
              setChosen(0)
            }}
            onKeyDown={press}
          />
          {items.length === 0 ? <p className="palette__none">{nothing}</p> : null}
          <Found id={id} label={label} items={items} at={at} onPoint={setChosen} onRun={run} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface FoundProps {
  readonly id: string
  readonly label: string
  readonly items: readonly PaletteItem[]
  /** The one Enter means. */
  readonly at: number
  readonly onPoint: (index: number) => void
  readonly onRun: (item: PaletteItem) => void
}

function Found({ id, label, items, at, onPoint, onRun }: FoundProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <div className="palette__list" role="listbox" id={`${id}-list`} aria-label={label} ref={list}>
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box above hears the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the box above holds the focus
        <div
          key={item.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className="palette__item"
          onPointerMove={() => onPoint(index)}
          onClick={() => onRun(item)}
        >
          <span className="palette__icon">{item.icon}</span>
          <span className="palette__title clip">{item.title}</span>
          <span className="palette__detail clip">{item.detail}</span>
          {item.shortcut === undefined ? null : <kbd className="palette__key">{item.shortcut}</kbd>}
        </div>
      ))}
    </div>
  )
}
