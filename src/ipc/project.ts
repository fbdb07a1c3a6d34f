import { z } from 'zod'
import type { CoderId, ProjectId } from '../core/id.ts'
import { nothing, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

/** Why a project can only be read: another program has it open for writing, or the file or folder forbids it. */
export type ReadOnlyReason = 'in-use' | 'file-read-only'

export interface Coder {
  readonly id: CoderId
  readonly name: string
}

export interface ProjectInfo {
  readonly id: ProjectId
  readonly name: string
  /** Absolute path of the project file. */
  readonly path: string
  /** Null when the project can be changed. */
  readonly readOnly: ReadOnlyReason | null
  /** ISO 8601, UTC. */
  readonly createdAt: string
  /** Whose codings and memos this session makes. */
  readonly coder: Coder
  readonly counts: {
    readonly documents: number
    readonly codes: number
    readonly codings: number
    readonly memos: number
  }
}

/** Something that is not as it should be in a project file, in plain English, with its values. */
export interface Finding {
  readonly what: 'file' | 'reference' | 'anchor' | 'journal'
  readonly detail: string
}

export const project = {
  info: query(nothing, returns<ProjectInfo>()),
  /** Everybody who made codings or memos here, in the order they joined. */
  coders: query(nothing, returns<readonly Coder[]>()),
  /** Refuses: name-empty, name-too-long. */
  rename: change(z.object({ name: text }), returns<ProjectInfo>()),
  /** Integrity of the file, every anchor equal to its quotation, the journal replayed. Empty when all is well. */
  check: query(nothing, returns<readonly Finding[]>()),
}
