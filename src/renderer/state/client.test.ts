import { afterEach, describe, expect, it, vi } from 'vitest'
import type { DocumentId } from '../../core/id.ts'
import type { ProjectEvent } from '../../ipc/events.ts'
import type { FromHost, ToHost } from '../../ipc/port.ts'
import { type Client, HostConnection, HostGoneError, makeClient, RefusedError } from './client.ts'

const documentId = '0b8f7c1e-0000-4000-8000-000000000000' as DocumentId
const opened: MessagePort[] = []

/** A window's side of a port, and a host that answers what the test says. */
function connect(answer: (message: ToHost, send: (message: FromHost) => void) => void) {
  const { port1, port2 } = new MessageChannel()
  opened.push(port1, port2)
  const heard: ToHost[] = []
  const send = (message: FromHost) => port2.postMessage(message)
  port2.onmessage = ({ data }) => {
    heard.push(data)
    answer(data, send)
  }
  const connection = new HostConnection(port1)
  const client: Client = makeClient((name, input, options) => connection.call(name, input, options))
  return { connection, client, heard, send }
}

afterEach(() => {
  for (const port of opened.splice(0)) port.close()
})

describe('HostConnection', () => {
  it('asks by the name of the operation and resolves with the value', async () => {
    const { client, heard } = connect((message, send) => {
      if ('call' in message) send({ answer: message.call, result: { ok: true, value: ['𠮷'] } })
    })
    await expect(client.documents.list()).resolves.toEqual(['𠮷'])
    expect(heard).toEqual([{ call: 1, name: 'documents.list', input: {} }])
  })

  it('rejects with the refusal when the host declines', async () => {
    const refusal = { code: 'name-taken', values: { name: '参与' }, detail: 'x' } as const
    const { client } = connect((message, send) => {
      if ('call' in message) send({ answer: message.call, result: { ok: false, refusal } })
    })
    const error = await client.documents
      .rename({ id: documentId, name: '参与' })
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(RefusedError)
    expect((error as RefusedError).refusal).toEqual(refusal)
  })

  it('gives each call its own answer, whatever their order', async () => {
    const calls: number[] = []
    const { client } = connect((message, send) => {
      if (!('call' in message)) return
      calls.push(message.call)
      if (calls.length < 2) return
      for (const call of calls.toReversed()) send({ answer: call, result: { ok: true, value: call } })
    })
    await expect(Promise.all([client.codes.list(), client.memos.list()])).resolves.toEqual([1, 2])
  })

  it('tells progress, and asks the host to stop when people cancel', async () => {
    const seen: number[] = []
    const stop = new AbortController()
    const { client, heard } = connect((message, send) => {
      if ('call' in message) send({ progress: message.call, state: { done: 1, total: 3 } })
      else {
        const refusal = { code: 'cancelled', values: {}, detail: '' } as const
        send({ answer: message.cancel, result: { ok: false, refusal } })
      }
    })
    const work = client.exports.project(
      { path: '/x.qdpx' },
      {
        signal: stop.signal,
        onProgress: ({ done }) => {
          seen.push(done)
          stop.abort()
        },
      },
    )
    await expect(work).rejects.toMatchObject({ refusal: { code: 'cancelled' } })
    expect(seen).toEqual([1])
    expect(heard.at(-1)).toEqual({ cancel: 1 })
  })

  it('never troubles the host with a call that was cancelled before it began', async () => {
    const { client, heard } = connect(() => undefined)
    const work = client.exports.project({ path: '/x.qdpx' }, { signal: AbortSignal.abort() })
    await expect(work).rejects.toMatchObject({ refusal: { code: 'cancelled' } })
    expect(heard).toEqual([])
  })

  it('rejects what waits when the host dies, and everything after', async () => {
    const { client, connection } = connect(() => undefined)
    const waiting = client.project.info()
    connection.end()
    await expect(waiting).rejects.toBeInstanceOf(HostGoneError)
    await expect(client.project.info()).rejects.toBeInstanceOf(HostGoneError)
  })

  it('passes events on until the subscription ends', async () => {
    const { connection, send } = connect(() => undefined)
    const heard: ProjectEvent[] = []
    const stop = connection.subscribe(event => heard.push(event))
    const event = { kind: 'act', touched: ['codes'] } as unknown as ProjectEvent
    send({ event })
    await vi.waitFor(() => expect(heard).toEqual([event]))
    stop()
    let later = 0
    connection.subscribe(() => later++)
    send({ event })
    await vi.waitFor(() => expect(later).toBe(1))
    expect(heard).toHaveLength(1)
  })
})
