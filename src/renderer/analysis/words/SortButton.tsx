import { ArrowDown, ArrowUp } from 'lucide-react'

type Sorted = 'ascending' | 'descending' | undefined

/** How a column is sorted by a listing. */
export function sortOf(
  listing: { readonly order: string; readonly descending: boolean },
  order: string,
): { readonly sorted: Sorted } {
  if (listing.order !== order) return { sorted: undefined }
  return { sorted: listing.descending ? 'descending' : 'ascending' }
}

interface SortButtonProps {
  readonly label: string
  /** What the numbers are. */
  readonly hint: string
  readonly sorted: Sorted
  readonly onPress: () => void
}

/** The name of a column; a press orders by it. */
export function SortButton({ label, hint, sorted, onPress }: SortButtonProps) {
  return (
    <button type="button" className="words__sort" title={hint} onClick={onPress}>
      <span className="clip">{label}</span>
      {sorted === undefined ? null : sorted === 'ascending' ? (
        <ArrowUp size={12} aria-hidden />
      ) : (
        <ArrowDown size={12} aria-hidden />
      )}
    </button>
  )
}
