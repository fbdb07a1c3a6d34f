import type { TextSpan } from '../text/index.ts'
import { firstWhere } from './passages.ts'
import type { QueriedCase, QueriedDocument, QueriedProject } from './project.ts'
import type { DistanceUnit } from './tree.ts'

/** The first and the last unit that a passage has a character in, counted through the document. */
export interface UnitRange {
  readonly first: number
  readonly last: number
}

/**
 * Finds the units a passage stands in; null for one that stands in none, as between two turns. Paragraphs and
 * sentences follow each other without gap: what stands between two of them belongs to the one before, what stands
 * before the first to it.
 */
export function unitFinder(
  document: QueriedDocument,
  unit: DistanceUnit,
): (span: TextSpan) => UnitRange | null {
  switch (unit) {
    case 'character':
      return ({ from, to }) => ({ first: from, last: to - 1 })
    case 'paragraph':
    case 'sentence': {
      const starts = unit === 'paragraph' ? document.paragraphs() : document.sentences()
      const unitAt = (at: number) => Math.max(0, firstWhere(starts.length, n => (starts[n] ?? 0) > at) - 1)
      return ({ from, to }) => ({ first: unitAt(from), last: unitAt(to - 1) })
    }
    case 'turn': {
      const turns = document.turns()
      return ({ from, to }) => {
        const first = firstWhere(turns.length, n => (turns[n]?.to ?? 0) > from)
        const last = firstWhere(turns.length, n => (turns[n]?.from ?? 0) >= to) - 1
        return first <= last ? { first, last } : null
      }
    }
  }
}

/** What of a document belongs to a case, in order of the members; stretches may overlap. */
export function stretchesOfCase(
  { members }: QueriedCase,
  { documents }: QueriedProject,
  place: number,
): TextSpan[] {
  const document = documents[place]
  if (document === undefined) return []
  return members.flatMap((member): readonly TextSpan[] => {
    if (member.document !== null && member.document !== place) return []
    if (member.kind === 'document') return document.length === 0 ? [] : [{ from: 0, to: document.length }]
    if (member.kind === 'passage') return [member.span]
    return document.turns().filter(turn => turn.speaker === member.speaker)
  })
}
