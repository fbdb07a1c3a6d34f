import { Check, Plus } from 'lucide-react'
import { memo, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CodeDot } from '../ui/CodeDot.tsx'
import { classNames } from '../ui/class-names.ts'
import type { BarRow, CodeRow, CreateRow } from './use-suggestions.ts'

interface BarRowsProps {
  /** Of the list; rows are `id-0`, `id-1`, … */
  readonly id: string
  readonly rows: readonly BarRow[]
  readonly chosen: number
  readonly onTake: (row: BarRow) => void
}

/** Of rows below those in sight so many are drawn; the others when the list is scrolled. */
const FIRST = 6
/** In pixels, as the space above the first row. */
const ROW = 28
const PADDING = 4

export function BarRows({ id, rows, chosen, onTake }: BarRowsProps) {
  const { t } = useTranslation('coding')
  const list = useRef<HTMLDivElement>(null)
  const [isScrolled, setScrolled] = useState(false)
  const drawn = isScrolled ? rows.length : Math.min(rows.length, Math.max(FIRST, chosen + FIRST))
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows may stand under the same number
  useEffect(() => {
    // While names are typed the first row is the chosen one; asking where it is would lay all out before the frame.
    if (chosen === 0 && !isScrolled) return
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen, rows.length])
  if (rows.length === 0) return <p className="coding-bar__hint">{t('bar.noCodes')}</p>
  return (
    <div
      ref={list}
      className="coding-bar__rows"
      id={id}
      role="listbox"
      aria-label={t('bar.suggestions')}
      onScroll={event => setScrolled(event.currentTarget.scrollTop > PADDING)}
    >
      {rows.slice(0, drawn).map((row, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys act through the box, which names the chosen row
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        <div
          key={row.kind === 'code' ? row.code.id : 'create'}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          aria-posinset={index + 1}
          aria-setsize={rows.length}
          className={classNames('coding-bar__row', index === chosen && 'coding-bar__row--chosen')}
          onMouseDown={event => event.preventDefault()}
          onClick={() => onTake(row)}
        >
          {row.kind === 'code' ? (
            <CodeWords {...row} />
          ) : (
            <CreateWords row={row} isOnly={rows.length === 1} />
          )}
        </div>
      ))}
      <div style={{ height: (rows.length - drawn) * ROW }} />
    </div>
  )
}

/** With most keys most of them stay as they are. */
const CodeWords = memo(function CodeWords({ code, above, digit, applied }: CodeRow) {
  const { t } = useTranslation('coding')
  return (
    <>
      <CodeDot color={code.color} />
      <span className="coding-bar__name clip" dir="auto">
        {code.name}
      </span>
      <span className="coding-bar__above clip">{above}</span>
      {applied ? <Check size={13} role="img" aria-label={t('bar.onSelection')} /> : null}
      {digit === null ? null : <Key>{digit}</Key>}
    </>
  )
})

interface CreateWordsProps {
  readonly row: CreateRow
  /** Plain Enter takes it then. */
  readonly isOnly: boolean
}

function CreateWords({ row: { name, under }, isOnly }: CreateWordsProps) {
  const { t } = useTranslation('coding')
  return (
    <>
      <Plus size={12} aria-hidden className="coding-bar__plus" />
      <span className="coding-bar__name clip">{t('bar.create', { name })}</span>
      <span className="coding-bar__above clip">{under === null ? '' : t('bar.under', { name: under })}</span>
      <Key>{isOnly ? '⏎' : '⇧⏎'}</Key>
    </>
  )
}

export function Key({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="coding-bar__key" aria-hidden>
      {children}
    </kbd>
  )
}
