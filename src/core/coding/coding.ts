import type { CodeId, CoderId, CodingId, DocumentId } from '../id.ts'
import { type Anchor, makeAnchor, type TextEdit, type TextSpan } from '../text/index.ts'

/** How sure the coder is. */
export const certainties = ['certain', 'uncertain'] as const
export type Certainty = (typeof certainties)[number]

/** What a coder may say of a coding. */
export interface CodingMarks {
  /** Empty for none. */
  readonly comment: string
  /** From 0 to 100; null when it was not weighed. */
  readonly weight: number | null
  /** Null when nothing was said. */
  readonly certainty: Certainty | null
}

/** What a new coding says. */
export const unmarked: CodingMarks = { comment: '', weight: null, certainty: null }

/** A code put on a span by a coder. */
export interface Coding extends CodingMarks {
  readonly id: CodingId
  readonly documentId: DocumentId
  readonly codeId: CodeId
  readonly coderId: CoderId
  readonly span: TextSpan
  /** The words of the span. A detached coding keeps the words it had. */
  readonly quotation: string
  /** True when an edit removed all of its words: the coding is kept and shown, but covers nothing. */
  readonly detached: boolean
  /** True for an anchor example of its code. */
  readonly example: boolean
  /** ISO 8601, UTC. */
  readonly createdAt: string
}

/**
 * The rule for the same code, by the same coder, in the same document: on exactly the same span it is one coding,
 * and applying it again changes nothing; on spans that merely overlap they are two codings, and both are counted.
 * Where a measure counts text under a code (`covered` in `core/matrix`), shared characters count once.
 */
export function findSame<Existing extends Pick<Coding, 'codeId' | 'coderId' | 'span' | 'detached'>>(
  codings: Iterable<Existing>,
  wanted: Pick<Coding, 'codeId' | 'coderId' | 'span'>,
): Existing | undefined {
  for (const coding of codings) {
    if (
      !coding.detached &&
      coding.codeId === wanted.codeId &&
      coding.coderId === wanted.coderId &&
      coding.span.from === wanted.span.from &&
      coding.span.to === wanted.span.to
    ) {
      return coding
    }
  }
  return undefined
}

/**
 * What the coding that stays says, when another comes to the same words with the same code by the same coder: its
 * own weight and certainty before the other's, and both comments, a blank line between them.
 */
export function mergeMarks(kept: CodingMarks, gone: CodingMarks): CodingMarks {
  const comments = [kept.comment, gone.comment].filter(comment => comment.trim() !== '')
  return {
    comment: [...new Set(comments)].join('\n\n'),
    weight: kept.weight ?? gone.weight,
    certainty: kept.certainty ?? gone.certainty,
  }
}

/** An anchor after an edit of its text: moved with its words, or detached when none of them is left. */
export interface RebasedAnchor extends Anchor {
  readonly detached: boolean
}

/**
 * Carries an anchor through an edit. A detached anchor stays detached; one that loses all its words keeps its
 * quotation and context and stands, empty, where they were.
 */
export function rebaseAnchor(anchor: RebasedAnchor, edit: TextEdit): RebasedAnchor {
  if (anchor.detached) return anchor
  const span = edit.mapSpan(anchor.span)
  return span === null ? { ...anchor, detached: true } : { ...makeAnchor(span, edit.text), detached: false }
}
