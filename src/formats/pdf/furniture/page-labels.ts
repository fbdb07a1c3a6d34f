import { writeFolio } from './folio.ts'
import type { Printed } from './series.ts'

/** Least part of the pages whose number must be printed for the printed ones to be used. */
const LEAST_PRINTED = 0.5

/**
 * What the pages are called: as the file itself numbers them (`own`, by page), else as printed on most of them, with
 * those in between counted on, else 1, 2, 3.
 */
export function labelPages(count: number, own: readonly (string | null)[], printed: Printed): string[] {
  const plain = Array.from({ length: count }, (_, page) => String(page + 1))
  if (own.some(label => label !== null && label !== '')) return plain.map((label, page) => own[page] || label)
  if (printed.size < Math.max(2, LEAST_PRINTED * count)) return plain
  return plain.map((label, page) => printedLabel(page, printed) ?? label)
}

function printedLabel(page: number, printed: Printed): string | null {
  for (let distance = 0; distance <= 2; distance++) {
    for (const other of [page + distance, page - distance]) {
      const folio = printed.get(other)
      const number = folio === undefined ? 0 : folio.number + page - other
      if (folio !== undefined && number > 0) return writeFolio(number, folio.style)
    }
  }
  return null
}
