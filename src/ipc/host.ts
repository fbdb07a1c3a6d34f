import type { RefusalAnswer } from '../core/refusal.ts'
import type { ReadOnlyReason } from './project.ts'
import type { Backup } from './shell.ts'

/** How a project host starts its work. */
export interface OpenRequest {
  readonly type: 'open'
  /** Absolute path of the project file. */
  readonly path: string
  readonly how:
    | { readonly kind: 'existing' }
    /** Makes a new project. Refuses: project-exists, folder-read-only, disk-full. */
    | { readonly kind: 'new'; readonly name: string }
    /** Makes the sample project there from `resources/sample`, unless the file exists already. */
    | { readonly kind: 'sample' }
    /** Keeps the damaged file beside the project and puts the backup in its place. */
    | { readonly kind: 'restore'; readonly backup: string }
  /** Whose codings and memos this session makes. */
  readonly coder: { readonly id: string; readonly name: string }
  /** Folder that holds `sample/`, `refi/` and `locales/`. */
  readonly resources: string
}

/** What main sends its utility process. The port of the window travels with `open`. */
export type ToHostProcess = OpenRequest | { readonly type: 'close' }

export type FromHostProcess =
  | {
      readonly type: 'opened'
      readonly name: string
      readonly path: string
      readonly readOnly: ReadOnlyReason | null
    }
  /** The host ends after this. `backups`: the newest first, only those that open and are sound. */
  | { readonly type: 'refused'; readonly refusal: RefusalAnswer; readonly backups: readonly Backup[] }
  /** All is on disk in a single file; the host ends after this. */
  | { readonly type: 'closed' }
