import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import type { AlignedRow } from './align-rows.ts'

/** What `data-place` says of a piece of the original: its row and its place in it, from 0. */
export function placeOf(row: number, piece: number): string {
  return `${row}:${piece}`
}

/** The next stretch that a rule acts on, `step` 1 forwards or -1 backwards from a place; null past the last one. */
export function nextFinding(rows: readonly AlignedRow[], from: string | null, step: 1 | -1): string | null {
  const [startRow, startPiece] = from === null ? (step === 1 ? [0, -1] : [rows.length, 0]) : placeIn(from)
  for (let row = startRow; row >= 0 && row <= rows.length; row += step) {
    const pieces = rows[row]?.left ?? []
    const first = row === startRow ? startPiece + step : step === 1 ? 0 : pieces.length - 1
    for (let piece = first; piece >= 0 && piece < pieces.length; piece += step) {
      if (pieces[piece]?.finding !== undefined) return placeOf(row, piece)
    }
  }
  return null
}

/**
 * The comparison is one stop of the Tab key, however much was taken out: the arrows go from one stretch to the next,
 * also to those that are not drawn yet.
 */
export function useFindingKeys(
  rows: readonly AlignedRow[],
  scrollTo: (row: number) => void,
  frame: RefObject<HTMLElement | null>,
) {
  const [active, setActive] = useState<string | null>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  useEffect(() => {
    if (wanted === null) return
    const element = frame.current?.querySelector<HTMLElement>(`[data-place="${wanted}"]`)
    if (!element) return
    element.focus()
    setWanted(null)
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
    if (step === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const next = nextFinding(rows, active, step)
    if (next === null) return
    event.preventDefault()
    setActive(next)
    setWanted(next)
    scrollTo(placeIn(next)[0])
  }
  /** A click makes a stretch the one the arrows go on from. */
  const onFocus = ({ target }: FocusEvent) => {
    const place = target instanceof HTMLElement ? target.dataset.place : undefined
    if (place !== undefined) setActive(place)
  }
  return { active, onKeyDown, onFocus }
}

function placeIn(place: string): [number, number] {
  const [row = 0, piece = 0] = place.split(':').map(Number)
  return [row, piece]
}
