import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Completions } from './use-completions.ts'

interface CompletionListProps {
  readonly id: string
  readonly completions: Completions
  readonly text: string
  readonly onTake: (index: number) => void
}

/** What could be put in, below the place where it would stand. The field keeps the focus. */
export function CompletionList({ id, completions, text, onTake }: CompletionListProps) {
  const { t } = useTranslation(['retrieval', 'queries'])
  const { options, active, offset } = completions
  const list = useRef<HTMLDivElement>(null)
  const before = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ left: 0, top: 0 })
  const from = Math.min(offset, options[active ?? 0]?.from ?? offset)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is measured follows from the text before
  useLayoutEffect(() => {
    const [end] = [...(before.current?.querySelector('span')?.getClientRects() ?? [])]
    const box = before.current?.getBoundingClientRect()
    if (end !== undefined && box !== undefined) {
      setPlace({ left: Math.min(end.left - box.left, box.width - 300), top: end.bottom - box.top })
    }
  }, [text, from])
  useEffect(() => {
    if (active !== null) list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <>
      <div className="query-line__under" aria-hidden ref={before}>
        {text.slice(0, from)}
        <span>{'\u200b'}</span>
      </div>
      <div
        ref={list}
        id={id}
        role="listbox"
        onMouseDown={event => event.preventDefault()}
        aria-label={t('retrieval:line.completions')}
        className="completions"
        style={{ left: Math.max(0, place.left), top: place.top + 4 }}
      >
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field holds the focus
          <div
            key={`${option.kind} ${option.insert} ${option.from}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className="completions__row"
            onMouseDown={event => {
              event.preventDefault()
              onTake(index)
            }}
          >
            <span className={option.kind === 'keyword' ? 'completions__keyword' : 'completions__name clip'}>
              {option.label}
            </span>
            <span className="completions__kind clip">
              {option.kind === 'keyword'
                ? keywordHint(option.label, word => t(`retrieval:keywords.${word}`, { defaultValue: '' }))
                : t(`queries:holes.${option.kind}`)}
            </span>
          </div>
        ))}
      </div>
    </>
  )
}

/** What a keyword does, in a few words of the interface language. */
function keywordHint(label: string, words: (key: 'AND') => string): string {
  return words(label.replaceAll(/[^A-Z ]/g, '').trim() as 'AND')
}
