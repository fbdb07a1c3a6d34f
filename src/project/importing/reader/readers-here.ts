import { cancelled, type Readers } from './readers.ts'
import { Reader } from './task.ts'

/** Reads in this very thread, one file after the other: for tests, which cannot load the sources into another. */
export function readersHere(): Readers {
  const reader = new Reader()
  let turn: Promise<unknown> = Promise.resolve()
  return {
    begin() {},
    read(task, choice, { signal, progress }) {
      const done = turn.then(async () => {
        if (signal.aborted) throw cancelled()
        const result = await reader.perform(task, choice, progress)
        if (signal.aborted) throw cancelled()
        return result
      })
      turn = done.catch(() => undefined)
      return done
    },
    close: async () => {},
  }
}
