import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DiffPart } from '../../core/text/index.ts'
import { count } from '../ui/format.ts'
import { diffLines, diffRows, plainRows } from './diff-rows.ts'
import './editing.css'

interface DiffViewProps {
  readonly label: string
  readonly parts: readonly DiffPart[]
  /** Shows every line. */
  readonly whole?: boolean
}

/** A difference for reading: what went is struck, what came is marked, long unchanged stretches are folded. */
export function DiffView({ label, parts, whole = false }: DiffViewProps) {
  const { t, i18n } = useTranslation('editing')
  const frame = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const lines = useMemo(() => diffLines(parts), [parts])
  const rows = useMemo(() => (whole ? plainRows(lines) : diffRows(lines, opened)), [lines, opened, whole])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 30,
    overscan: 10,
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is read with the keys too
    <section ref={frame} className="diff" aria-label={label} tabIndex={0}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index]
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="diff__row"
              style={{ transform: `translateY(${start}px)` }}
            >
              {row === undefined ? null : row.kind === 'folded' ? (
                <button
                  type="button"
                  className="diff__fold"
                  onClick={() => setOpened(known => new Set(known).add(row.from))}
                >
                  {t('diff.folded', {
                    count: row.to - row.from,
                    number: count(row.to - row.from, i18n.language),
                  })}
                </button>
              ) : (
                <p className="diff__line" data-changed={row.isChanged || undefined}>
                  <Pieces pieces={row.pieces} />
                </p>
              )}
            </div>
          )
        })}
      </div>
    </section>
  )
}

export function Pieces({ pieces }: { readonly pieces: readonly DiffPart[] }) {
  return pieces.map((piece, index) => {
    const key = `${index}`
    if (piece.kind === 'removed') return <del key={key}>{piece.text}</del>
    if (piece.kind === 'added') return <ins key={key}>{piece.text}</ins>
    return <span key={key}>{piece.text}</span>
  })
}
