import { codingSigns, type DrawnCoding } from '../../../core/coding/index.ts'
import type { CodeId, CoderId, CodingId } from '../../../core/id.ts'
import type { IsShown } from '../only-shown.ts'

/** Which codings are to be seen: those that answer all of it. */
export interface CodingFilter {
  /** Null for all, also those made later. */
  readonly codes: ReadonlySet<CodeId> | null
  readonly coders: ReadonlySet<CoderId> | null
  /** Only codings marked as uncertain. */
  readonly uncertain: boolean
  /** Only codings with a memo. */
  readonly withMemo: boolean
}

export const noFilter: CodingFilter = { codes: null, coders: null, uncertain: false, withMemo: false }

export function isFiltering({ codes, coders, uncertain, withMemo }: CodingFilter): boolean {
  return codes !== null || coders !== null || uncertain || withMemo
}

/** Null when all are shown. `memoed`: the codings that have a memo. */
export function shownBy(filter: CodingFilter, memoed: ReadonlySet<CodingId>): IsShown | null {
  if (!isFiltering(filter)) return null
  const { codes, coders, uncertain, withMemo } = filter
  return ({ id, codeId, coderId, signs }: DrawnCoding) =>
    (codes === null || codes.has(codeId)) &&
    (coders === null || coders.has(coderId)) &&
    (!uncertain || (signs & codingSigns.uncertain) !== 0) &&
    (!withMemo || memoed.has(id))
}

/** Shows or hides some of all. Null again once all are shown. */
export function toggled<Id>(
  shown: ReadonlySet<Id> | null,
  ids: Iterable<Id>,
  all: readonly Id[],
): ReadonlySet<Id> | null {
  const some = [...ids]
  const next = new Set(shown ?? all)
  const hide = some.every(id => next.has(id))
  for (const id of some) {
    if (hide) next.delete(id)
    else next.add(id)
  }
  return all.every(id => next.has(id)) ? null : next
}
