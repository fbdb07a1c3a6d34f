import { Refusal } from '../core/refusal.ts'

/** What is being done with a project at the moment, so that its file is not closed under it. */
export class RunningWork {
  readonly #running = new Map<AbortController, Promise<unknown>>()
  #isEnding = false

  /** Does `work`, which is told to stop when `signal` says so or the end comes. Refuses: cancelled, after `end`. */
  async during<Result>(signal: AbortSignal, work: (stop: AbortSignal) => Promise<Result>): Promise<Result> {
    if (this.#isEnding) throw new Refusal('cancelled', 'The project is being closed')
    const controller = new AbortController()
    const stop = () => controller.abort()
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop)
    const done = work(controller.signal)
    this.#running.set(controller, done)
    try {
      return await done
    } finally {
      this.#running.delete(controller)
      signal.removeEventListener('abort', stop)
    }
  }

  /** Tells all work to stop and waits for it, however it ends; nothing new is begun. */
  async end(): Promise<void> {
    this.#isEnding = true
    for (const controller of this.#running.keys()) controller.abort()
    await Promise.allSettled(this.#running.values())
  }
}
