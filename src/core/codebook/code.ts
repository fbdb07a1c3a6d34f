import type { CodeId } from '../id.ts'
import type { Nested } from '../nested.ts'
import { Refusal } from '../refusal.ts'

export const codeStatuses = ['provisional', 'settled'] as const
export type CodeStatus = (typeof codeStatuses)[number]

/** A code of the codebook. */
export interface Code {
  readonly id: CodeId
  readonly name: string
  /** Null for a code at the top of the tree. */
  readonly parentId: CodeId | null
  /** `#rrggbb`, lower case. */
  readonly color: string
  /** Empty when none was written; so are the two rules. */
  readonly definition: string
  readonly useWhen: string
  readonly notWhen: string
  /** Settled: its meaning is not to change any more. */
  readonly status: CodeStatus
  /** Place among its siblings, ascending; equal positions are ordered by name. */
  readonly position: number
}

/** What says when to use a code, while nobody has said it. */
export const noRules = { definition: '', useWhen: '', notWhen: '', status: 'provisional' } as const

/** The longest name of a code, a document, a coder or a project, in UTF-16 code units. */
export const MAX_NAME_LENGTH = 400

/** White space at the ends removed, runs of it (also line breaks) folded to one space. */
export function foldSpaces(name: string): string {
  return name.toWellFormed().replace(/\s+/gu, ' ').trim()
}

/**
 * A name as it is stored: white space at the ends removed, runs of it (also line breaks) folded to one space.
 * Refuses: name-empty, name-too-long.
 */
export function cleanName(name: string): string {
  const cleaned = foldSpaces(name)
  if (cleaned === '') throw new Refusal('name-empty', 'A name needs at least one character')
  if (cleaned.length > MAX_NAME_LENGTH) {
    throw new Refusal('name-too-long', `Name of ${cleaned.length} code units`, { limit: MAX_NAME_LENGTH })
  }
  return cleaned
}

/** Refuses name-taken when a sibling of the wanted place already has this name, exactly. */
export function checkNameIsFree<Id extends string>(
  things: readonly Pick<Nested<Id>, 'id' | 'name' | 'parentId'>[],
  place: { readonly name: string; readonly parentId: Id | null; readonly except?: Id },
): void {
  const taken = things.some(
    other => other.id !== place.except && other.parentId === place.parentId && other.name === place.name,
  )
  if (taken) throw new Refusal('name-taken', `A sibling is called ${place.name}`, { name: place.name })
}
