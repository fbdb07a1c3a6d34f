import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react'

interface SortSignProps {
  readonly sorted: 'ascending' | 'descending' | null
  /** True where columns are ordered by a row. */
  readonly across?: boolean
}

/** Which way lines are ordered by this one: where the arrow points, numbers grow. */
export function SortSign({ sorted, across = false }: SortSignProps) {
  if (sorted === null) return null
  const [Grows, Shrinks] = across ? [ArrowRight, ArrowLeft] : [ArrowDown, ArrowUp]
  const Arrow = sorted === 'ascending' ? Grows : Shrinks
  return <Arrow size={12} className="matrix__sorted" aria-hidden />
}
