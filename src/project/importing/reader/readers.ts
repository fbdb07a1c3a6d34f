import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Refusal } from '../../../core/refusal.ts'
import type { CheckedChoice } from '../../../ipc/imports.ts'
import type { ReadingReply, ReadingRequest } from './messages.ts'
import type { ReadingTask, ReadingTasks } from './task.ts'

export interface ReadingWatch {
  readonly signal: AbortSignal
  /** How far the reading of this one file is. */
  progress(done: number, total: number): void
}

/** Those who read people's files for a project. */
export interface Readers {
  /** Files will be read soon: whatever takes time before the first may be done now. */
  begin(): void
  /**
   * Any number may be asked for; as many are read at once as there are threads. Refuses what reading refuses,
   * file-too-slow, and cancelled at once when the signal says so.
   */
  read<Task extends ReadingTask>(
    task: Task,
    choice: CheckedChoice,
    watch: ReadingWatch,
  ): Promise<ReadingTasks[Task]>
  /** What is being read or waits is refused as cancelled. */
  close(): Promise<void>
}

export interface ThreadOptions {
  /** The built script of the thread. */
  readonly script: string
  readonly count: number
  /** Milliseconds without any progress after which a file is given up. */
  readonly patience: number
  /** What one thread may use, in MB. */
  readonly memory: number
}

/**
 * Reads in threads, begun when first needed or told to. A file always goes to the same one, which remembers it. A thread that
 * stalls, runs out of memory or is told to stop is ended; the next file gets a new one.
 */
export function readersInThreads(options: ThreadOptions): Readers {
  const threads = Array.from({ length: options.count }, () => new ReadingThread(options))
  return {
    begin() {
      for (const thread of threads) thread.begin()
    },
    read(task, choice, watch) {
      const thread = threads[placeOf(choice.path, threads.length)]
      if (thread === undefined) throw new Error('There are no reading threads')
      return thread.read(task, choice, watch)
    },
    async close() {
      await Promise.all(threads.map(thread => thread.close()))
    },
  }
}

/** Which thread reads a file: spread evenly, always the same. */
function placeOf(path: string, count: number): number {
  let sum = 0
  for (let at = 0; at < path.length; at++) sum = (Math.imul(sum, 31) + path.charCodeAt(at)) >>> 0
  return sum % count
}

class ReadingThread {
  #worker: Worker | undefined
  #turn: Promise<unknown> = Promise.resolve()
  #closing = new AbortController()

  constructor(private readonly options: ThreadOptions) {}

  begin(): void {
    this.#start()
  }

  /** Waits for the tasks before it; one that was cancelled meanwhile is not begun. */
  read<Task extends ReadingTask>(
    task: Task,
    choice: CheckedChoice,
    watch: ReadingWatch,
  ): Promise<ReadingTasks[Task]> {
    const { signal: closing } = this.#closing
    const done = this.#turn.then(() => this.#perform({ task, choice }, watch, closing)) as Promise<
      ReadingTasks[Task]
    >
    this.#turn = done.catch(() => undefined)
    return done
  }

  async close(): Promise<void> {
    const ended = this.#end()
    this.#closing.abort()
    this.#closing = new AbortController()
    await ended
  }

  async #end(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  #perform(
    request: ReadingRequest,
    { signal, progress }: ReadingWatch,
    closing: AbortSignal,
  ): Promise<unknown> {
    // One signal of both would be made for each of a thousand files.
    const signals = [signal, closing]
    if (signals.some(each => each.aborted)) return Promise.reject(cancelled())
    const worker = this.#start()
    const { path } = request.choice
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined
      const settle = (act: () => void) => {
        clearTimeout(timer)
        for (const each of signals) each.removeEventListener('abort', stop)
        worker.off('message', hear).off('error', fail).off('exit', end)
        act()
      }
      const giveUp = (reason: unknown) => {
        settle(() => reject(reason))
        void this.#end()
      }
      const wait = () => {
        clearTimeout(timer)
        timer = setTimeout(
          () => giveUp(tooSlow(path, `No progress in ${this.options.patience} ms`)),
          this.options.patience,
        )
      }
      const stop = () => giveUp(cancelled())
      for (const each of signals) each.addEventListener('abort', stop)
      const hear = (reply: ReadingReply) => {
        if (reply.kind === 'progress') {
          wait()
          progress(reply.done, reply.total)
        } else settle(() => (reply.kind === 'done' ? resolve(reply.result) : reject(errorOf(reply))))
      }
      const fail = (error: Error) => giveUp(endedBy(error, path))
      const end = (code: number) => giveUp(tooSlow(path, `The reading thread ended with ${code}`))
      worker.on('message', hear).on('error', fail).on('exit', end)
      wait()
      worker.postMessage(request)
    })
  }

  #start(): Worker {
    if (this.#worker !== undefined) return this.#worker
    const worker = new Worker(this.options.script, {
      resourceLimits: { maxOldGenerationSizeMb: this.options.memory },
    })
    const forget = () => {
      if (this.#worker === worker) this.#worker = undefined
    }
    // One that fails between two files costs none of them; the next begins another.
    worker.on('error', forget).on('exit', forget)
    this.#worker = worker
    return worker
  }
}

function errorOf(reply: Extract<ReadingReply, { kind: 'refused' | 'defect' }>): Error {
  if (reply.kind === 'refused') {
    const { code, detail, values } = reply.refusal
    return new Refusal(code, detail, values)
  }
  const error = new Error(reply.message)
  error.stack = reply.stack
  return error
}

export function cancelled(): Refusal {
  return new Refusal('cancelled', 'Reading was cancelled')
}

/** A thread that ran out of memory over a file says as much about the file as one that never comes back. */
function endedBy(error: Error, path: string): Error {
  const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isMemory ? tooSlow(path, error.message) : error
}

function tooSlow(path: string, detail: string): Refusal {
  return new Refusal('file-too-slow', `${path}: ${detail}`, { name: basename(path), path })
}
