import { useVirtualizer } from '@tanstack/react-virtual'
import { Scissors } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ruleName, ruleTint } from '../../state/rule-words.ts'
import { classNames } from '../../ui/class-names.ts'
import type { AlignedRow, LeftPiece } from './align-rows.ts'
import { placeOf, useFindingKeys } from './use-finding-keys.ts'

interface ComparisonRowsProps {
  readonly rows: readonly AlignedRow[]
  /** Keeps what was found there, or gives it up again. */
  readonly onToggle: (finding: number, rule: string) => void
  /** Begins a document at a line of the original, or no longer; null where nothing can be split. */
  readonly onCut: ((at: number) => void) | null
  /** Where documents begin. */
  readonly cuts: readonly number[]
}

const LINE = 25
/** Characters on a line of a column of usual width, for a first guess at heights. */
const MEASURE = 26

/** Lines of both texts in one list, so that they scroll together; only those in sight are drawn. */
export function ComparisonRows({ rows, onToggle, onCut, cuts }: ComparisonRowsProps) {
  const { t } = useTranslation('imports')
  const frame = useRef<HTMLElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: index => estimate(rows[index]),
    overscan: 12,
  })
  const { active, onKeyDown, onFocus } = useFindingKeys(rows, row => virtual.scrollToIndex(row), frame)
  return (
    <section
      className="comparison"
      ref={frame}
      aria-label={t('comparison')}
      aria-description={t('comparisonKeys')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keyboard
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <div className="comparison__all" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(item => {
          const row = rows[item.index]
          return row === undefined ? null : (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={classNames('comparison__row', row.more && 'comparison__row--more')}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <p className="comparison__cell comparison__cell--left selectable">
                {onCut === null || !canBegin(row) ? null : (
                  <CutButton at={row.from} isCut={cuts.includes(row.from)} onCut={onCut} />
                )}
                <Original row={row} index={item.index} active={active} onToggle={onToggle} />
              </p>
              <p className="comparison__cell selectable">
                {row.joins ? <span className="comparison__joins" aria-hidden /> : null}
                {row.right.map((piece, index) =>
                  piece.kind === 'inserted' ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a line have no other name
                    <ins key={index} className="comparison__inserted">
                      {piece.text}
                    </ins>
                  ) : (
                    piece.text
                  ),
                )}
              </p>
            </div>
          )
        })}
      </div>
    </section>
  )
}

interface OriginalProps extends Pick<ComparisonRowsProps, 'onToggle'> {
  readonly row: AlignedRow
  readonly index: number
  readonly active: string | null
}

function Original({ row, index, active, onToggle }: OriginalProps) {
  return row.left.map((piece, at) => {
    const place = placeOf(index, at)
    return <Piece key={place} piece={piece} place={place} isActive={active === place} onToggle={onToggle} />
  })
}

/** A document can begin at a line that holds words. */
function canBegin(row: AlignedRow): row is AlignedRow & { readonly from: number } {
  return row.from !== null && row.from > 0 && !row.more && row.left.some(piece => piece.text.trim() !== '')
}

interface CutButtonProps {
  readonly at: number
  readonly isCut: boolean
  readonly onCut: (at: number) => void
}

function CutButton({ at, isCut, onCut }: CutButtonProps) {
  const { t } = useTranslation('imports')
  return (
    <button
      type="button"
      className="comparison__cut"
      tabIndex={-1}
      aria-pressed={isCut}
      aria-label={t('cuts.here')}
      title={t('cuts.here')}
      onClick={() => onCut(at)}
    >
      <Scissors size={13} aria-hidden />
    </button>
  )
}

function estimate(row: AlignedRow | undefined): number {
  if (row === undefined) return LINE
  const length = (pieces: readonly { readonly text: string }[]) =>
    pieces.reduce((sum, piece) => sum + piece.text.length, 0)
  return Math.max(1, Math.ceil(Math.max(length(row.left), length(row.right)) / MEASURE)) * LINE
}

interface PieceProps extends Pick<ComparisonRowsProps, 'onToggle'> {
  readonly piece: LeftPiece
  /** As `placeOf` names it. */
  readonly place: string
  /** Whether Tab comes here. */
  readonly isActive: boolean
}

function Piece({ piece, place, isActive, onToggle }: PieceProps) {
  const { t } = useTranslation('imports')
  const { kind, text, rule, finding } = piece
  if (kind === 'same' || rule === undefined || finding === undefined) return text
  const isKept = kind === 'kept'
  const toggle = () => onToggle(finding, rule)
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    toggle()
  }
  const words = t(isKept ? 'giveUp' : 'keep', { rule: ruleName(rule) })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button would not break across lines
    <span
      role="button"
      tabIndex={isActive ? 0 : -1}
      data-place={place}
      className={`piece piece--${kind}`}
      style={{ '--tint': ruleTint(rule) } as React.CSSProperties}
      aria-pressed={isKept}
      aria-label={`${text} ${words}`}
      title={words}
      onClick={toggle}
      onKeyDown={press}
    >
      {text}
    </span>
  )
}
