import type { RefusalAnswer } from '../../core/refusal.ts'
import type { Contract, InputOf, OperationName, ResultOf, Topic } from '../../ipc/contract.ts'
import type { ProjectEvent } from '../../ipc/events.ts'
import type { FromHost, Progress, ToHost } from '../../ipc/port.ts'

/** What the host declined, for a reason people can understand: `refusals.json` has the words. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'

  constructor(readonly refusal: RefusalAnswer) {
    super(`${refusal.code}: ${refusal.detail}`)
  }
}

/** The project host is not there (any more). What it acknowledged is on disk; this call was not. */
export class HostGoneError extends Error {
  override readonly name = 'HostGoneError'
}

export interface CallOptions {
  /** Aborting asks the host to stop; the call then rejects with the refusal `cancelled`. */
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((state: Progress) => void) | undefined
}

type Call<Input, Result> =
  Record<never, never> extends Input
    ? (input?: Input, options?: CallOptions) => Promise<Result>
    : (input: Input, options?: CallOptions) => Promise<Result>

/** `client.codings.apply(input)`: every operation of the contract as a method. */
export type Client = {
  readonly [T in Topic]: {
    readonly [O in keyof Contract[T] & string]: `${T}.${O}` extends infer Name extends OperationName
      ? Call<InputOf<Name>, ResultOf<Name>>
      : never
  }
}

export type CallByName = (name: string, input: unknown, options: CallOptions) => Promise<unknown>

/** Turns `client.topic.operation(input, options)` into `call('topic.operation', input, options)`. */
export function makeClient(call: CallByName): Client {
  const topicOf = (topic: string) =>
    new Proxy(
      {},
      {
        get: (_, operation) => (input: unknown, options?: CallOptions) =>
          call(`${topic}.${String(operation)}`, input ?? {}, options ?? {}),
      },
    )
  return new Proxy({}, { get: (_, topic) => topicOf(String(topic)) }) as Client
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: Error) => void
  readonly onProgress: CallOptions['onProgress']
  readonly forget: () => void
}

/** One port to one project host. */
export class HostConnection {
  readonly #port: MessagePort
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new Set<(event: ProjectEvent) => void>()
  #last = 0
  #ended = false

  constructor(port: MessagePort) {
    this.#port = port
    port.onmessage = (message: MessageEvent<FromHost>) => this.#receive(message.data)
    port.start()
  }

  call(name: string, input: unknown, { signal, onProgress }: CallOptions): Promise<unknown> {
    if (this.#ended) return Promise.reject(new HostGoneError(`No host for ${name}`))
    if (signal?.aborted) return Promise.reject(cancelled(name))
    const number = ++this.#last
    return new Promise((resolve, reject) => {
      const stop = () => this.#send({ cancel: number })
      signal?.addEventListener('abort', stop)
      const forget = () => signal?.removeEventListener('abort', stop)
      this.#waiting.set(number, { resolve, reject, onProgress, forget })
      this.#send({ call: number, name, input })
    })
  }

  /** Returns a function that ends the subscription. */
  subscribe(listener: (event: ProjectEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Rejects what is still waiting; later calls reject at once. */
  end(): void {
    this.#ended = true
    this.#port.close()
    for (const waiting of this.#waiting.values()) {
      waiting.forget()
      waiting.reject(new HostGoneError('The host ended before it answered'))
    }
    this.#waiting.clear()
  }

  #send(message: ToHost): void {
    if (!this.#ended) this.#port.postMessage(message)
  }

  #receive(message: FromHost): void {
    if ('event' in message) {
      for (const listener of [...this.#listeners]) listener(message.event)
      return
    }
    if ('progress' in message) {
      this.#waiting.get(message.progress)?.onProgress?.(message.state)
      return
    }
    const waiting = this.#waiting.get(message.answer)
    if (waiting === undefined) return
    this.#waiting.delete(message.answer)
    waiting.forget()
    if (message.result.ok) waiting.resolve(message.result.value)
    else waiting.reject(new RefusedError(message.result.refusal))
  }
}

function cancelled(name: string): RefusedError {
  return new RefusedError({ code: 'cancelled', values: {}, detail: `${name} was stopped before it began` })
}
