import { Check } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Choice } from './choices.ts'

interface ChoiceListProps {
  readonly id: string
  /** The cell it hangs from; it keeps the focus and hears the keys. */
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly options: readonly Choice[]
  readonly active: number
  readonly onChoose: (words: string) => void
}

/** The values a cell can have. */
export function ChoiceList({ id, input, options, active, onChoose }: ChoiceListProps) {
  const { t } = useTranslation('cases')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <Popover
      className="popover cases-choices"
      triggerRef={input}
      isOpen
      isNonModal
      placement="bottom start"
      offset={2}
    >
      <div ref={list} id={`${id}-choices`} className="menu" role="listbox" aria-label={t('choices.label')}>
        {options.map(({ words, current }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the cell hears the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the cell holds the focus
          <div
            key={words}
            id={`${id}-choice-${index}`}
            role="option"
            aria-selected={current}
            className="menu__item"
            data-focused={index === active || undefined}
            onMouseDown={event => event.preventDefault()}
            onClick={() => onChoose(words)}
          >
            <span className="menu__check">{current ? <Check size={14} aria-hidden /> : null}</span>
            <span className="menu__label">{words === '' ? t('choices.none') : words}</span>
          </div>
        ))}
      </div>
      {options.length === 0 ? <p className="cases-choices__none">{t('choices.noMatch')}</p> : null}
    </Popover>
  )
}
