import type { RefusalAnswer } from '../core/refusal.ts'
import type { ProjectEvent } from './events.ts'

/** What a window sends to its project host over the port. */
export type ToHost =
  | { readonly call: number; readonly name: string; readonly input: unknown }
  /** Asks long work to stop; its call is then answered by the refusal `cancelled`. */
  | { readonly cancel: number }

export interface Progress {
  readonly done: number
  readonly total: number
}

export type Answer<Result = unknown> =
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly refusal: RefusalAnswer }

/** What a project host sends to its window over the port. */
export type FromHost =
  | { readonly answer: number; readonly result: Answer }
  | { readonly progress: number; readonly state: Progress }
  | { readonly event: ProjectEvent }
