export interface ValueRange {
  readonly from: string | null
  readonly to: string | null
}

/**
 * Ranges as people write them, `..18, 18..60, 60..`; full width is read too. Null for nothing; `wrong` where something is
 * no range. Whether the bounds are numbers or dates the host says.
 */
export function rangesTyped(typed: string): readonly ValueRange[] | null | 'wrong' {
  const parts = typed
    .normalize('NFKC')
    .split(/[,、;]/)
    .map(part => part.trim())
    .filter(part => part !== '')
  if (parts.length === 0) return null
  const ranges = parts.map(part => /^(.*?)\s*\.{2,3}\s*(.*)$/.exec(part))
  const read = ranges.flatMap(found =>
    found === null ? [] : [{ from: found[1] || null, to: found[2] || null }],
  )
  return read.length === parts.length ? read : 'wrong'
}

export function typedRanges(
  ranges: readonly { from?: string | null | undefined; to?: string | null | undefined }[] | null | undefined,
): string {
  return (ranges ?? []).map(({ from, to }) => `${from ?? ''}..${to ?? ''}`).join(', ')
}
