/** The middle of some numbers; between the two in the middle where their count is even. */
export function median(numbers) {
  const sorted = ascending(numbers)
  const middle = sorted.length / 2
  return Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)]
}

/** The smallest number that at least `share` of all do not exceed: 0.95 for p95, which of a few is the greatest. */
export function percentile(numbers, share) {
  return ascending(numbers)[Math.max(0, Math.ceil(share * numbers.length) - 1)]
}

function ascending(numbers) {
  if (numbers.length === 0) throw new Error('No numbers, no statistics')
  return [...numbers].sort((one, other) => one - other)
}
