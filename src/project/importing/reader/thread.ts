import { parentPort } from 'node:worker_threads'
import { Refusal } from '../../../core/refusal.ts'
import type { ReadingReply, ReadingRequest } from './messages.ts'
import { Reader } from './task.ts'

/** Runs as a worker thread: people's files are read here, away from the project's own thread. */
const reader = new Reader()
const tell = (reply: ReadingReply) => parentPort?.postMessage(reply)

parentPort?.on('message', ({ task, choice }: ReadingRequest) => {
  reader
    .perform(task, choice, (done, total) => tell({ kind: 'progress', done, total }))
    .then(
      result => tell({ kind: 'done', result }),
      (error: unknown) => {
        if (error instanceof Refusal) tell({ kind: 'refused', refusal: error.toAnswer() })
        else {
          const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
          tell({ kind: 'defect', message, stack })
        }
      },
    )
})
