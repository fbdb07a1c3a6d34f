import type { RefusalAnswer } from '../../../core/refusal.ts'
import type { CheckedChoice } from '../../../ipc/imports.ts'
import type { ReadingTask } from './task.ts'

/** To the thread that reads. One task at a time. */
export interface ReadingRequest {
  readonly task: ReadingTask
  readonly choice: CheckedChoice
}

/** From it: how far it is, then what became of the task. */
export type ReadingReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly refusal: RefusalAnswer }
  | { readonly kind: 'defect'; readonly message: string; readonly stack: string }
