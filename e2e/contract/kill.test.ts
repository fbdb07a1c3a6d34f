import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { InputOf, OperationName, ResultOf } from '../../src/ipc/contract.ts'
import type { FromHostProcess, OpenRequest } from '../../src/ipc/host.ts'
import type { FromHost } from '../../src/ipc/port.ts'
import { postilJson } from './command-line.ts'
import { mixedText, temporaryFolder } from './project-fixture.ts'

type FromChild = { from: 'parent'; data: FromHostProcess } | { from: 'port'; data: FromHost }

/** The built host as a process of its own, which can be killed. */
class HostProcess {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, (result: ResultOf<OperationName>) => void>()
  #calls = 0
  readonly opened: Promise<FromHostProcess>
  readonly ended: Promise<unknown>

  constructor(path: string, how: OpenRequest['how']) {
    this.#child = fork(join(import.meta.dirname, '../../scripts/host-process.mjs'), {
      serialization: 'advanced',
    })
    this.ended = new Promise(resolve => this.#child.once('exit', resolve))
    this.opened = new Promise(resolve => {
      this.#child.on('message', (message: FromChild) => {
        if (message.from === 'parent') resolve(message.data)
        else if ('answer' in message.data && message.data.result.ok) {
          this.#waiting.get(message.data.answer)?.(message.data.result.value as ResultOf<OperationName>)
        }
      })
    })
    const coder = { id: randomUUID(), name: 'Ada' }
    const resources = join(import.meta.dirname, '../../resources')
    this.#send('parent', { type: 'open', path, how, coder, resources } satisfies OpenRequest)
  }

  call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<ResultOf<Name>> {
    const call = ++this.#calls
    this.#send('port', { call, name, input })
    return new Promise(resolve => this.#waiting.set(call, resolve as never))
  }

  kill(): void {
    this.#child.kill('SIGKILL')
  }

  #send(to: 'parent' | 'port', data: unknown): void {
    if (this.#child.connected) this.#child.send({ to, data }, () => undefined)
  }
}

/** A cheap repeatable source of randomness. */
function random(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return state % below
  }
}

const built = existsSync(join(import.meta.dirname, '../../out/main/host.cjs'))

it('has a built host to kill', () => {
  expect(built).toBe(true)
})

it('keeps every acknowledged change through kill -9 at a random moment, in 20 rounds of 200 changes', {
  timeout: 240_000,
}, async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'P.postil')
  const file = join(folder, 'a.txt')
  writeFileSync(file, mixedText)
  const names = new Set<string>()
  let killedInTheMiddle = 0
  for (let round = 0; round < 20; round++) {
    const next = random(round + 7)
    const host = new HostProcess(path, round === 0 ? { kind: 'new', name: 'P' } : { kind: 'existing' })
    expect(await host.opened).toMatchObject({ type: 'opened', readOnly: null })
    if (round === 0) await host.call('imports.run', { files: [{ path: file, clean: false }] })
    const documentId = (await host.call('documents.list', {}))[0]?.id
    if (documentId === undefined) throw new Error('The document is gone')
    const fatal = 1 + next(180)
    let acknowledged = 0
    let sent = 0
    const sendNext = async (): Promise<void> => {
      if (sent === 200) return
      const name = `code ${round}-${sent++}`
      const kind = next(10)
      if (kind < 4) await host.call('codes.create', { name })
      else if (kind < 8)
        await host.call('codings.applyNew', { documentId, spans: [{ from: 0, to: 1 + next(4) }], name })
      else await host.call('memos.create', { subject: { kind: 'document', documentId }, title: name })
      names.add(name)
      acknowledged++
      if (acknowledged === fatal) setTimeout(() => host.kill(), next(4))
      await sendNext()
    }
    // Eight calls are always on their way, so that the blow falls between, in and after transactions.
    for (let calls = 0; calls < 8; calls++) void sendNext()
    await host.ended
    if (acknowledged < 200) killedInTheMiddle++
    const present = new Set([
      ...(await postilJson<{ name: string }[]>('codes', path)).map(code => code.name),
      ...(await postilJson<{ values: { memo?: string } }[]>('log', path)).flatMap(
        act => act.values.memo ?? [],
      ),
    ])
    expect([...names].filter(name => !present.has(name))).toEqual([])
    expect(await postilJson('check', path)).toEqual([])
  }
  expect(killedInTheMiddle).toBeGreaterThan(15)
})
