import type { CoderId } from '../core/id.ts'
import { Refusal, type RefusalAnswer } from '../core/refusal.ts'
import type { FromHostProcess, OpenRequest, ToHostProcess } from '../ipc/host.ts'
import type { FromHost, ToHost } from '../ipc/port.ts'
import { answer } from './answer.ts'
import { restoreBackup, soundBackups } from './db/backups.ts'
import { refusalOf } from './db/errors.ts'
import { openSample } from './sample.ts'
import { foldAhead } from './search/folded-texts.ts'
import { createProject, openProject, type Session } from './session.ts'
import { surroundings } from './surroundings.ts'

/** The part of Electron's MessagePortMain that a host uses. */
interface HostPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void
  postMessage(message: FromHost): void
  start(): void
}

/** The part of Electron's `process.parentPort` that a host uses; named here so that this room needs no Electron. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown; ports: HostPort[] }) => void): void
  postMessage(message: FromHostProcess): void
}

/** Copying a large project takes a good part of a second; the window shows it first. In milliseconds. */
const BACKUP_AFTER = 5000

/** Texts are made ready for searching after the window has shown its first document. In milliseconds. */
const FOLD_AFTER = 1500

/** Serves one window: answers its calls in the order they can be answered, and tells it what happened. */
export function servePort(port: HostPort, session: Session): void {
  const running = new Map<number, AbortController>()
  const send = (message: FromHost) => port.postMessage(message)
  session.subscribe(event => send({ event }))
  port.on('message', ({ data }) => {
    const message = data as ToHost
    if ('cancel' in message) {
      running.get(message.cancel)?.abort()
      return
    }
    const controller = new AbortController()
    running.set(message.call, controller)
    const progress = throttled(state => send({ progress: message.call, state }))
    void answer(session, message.name, message.input, { signal: controller.signal, progress }).then(
      result => {
        running.delete(message.call)
        send({ answer: message.call, result })
      },
    )
  })
  port.start()
}

/** Passes on at most one call in 50 ms, and always the last of a series. */
function throttled<State extends { readonly done: number; readonly total: number }>(
  tell: (state: State) => void,
): (state: State) => void {
  let last = 0
  return state => {
    const now = Date.now()
    if (now - last < 50 && state.done < state.total) return
    last = now
    tell(state)
  }
}

async function openRequested(request: OpenRequest): Promise<Session> {
  const { path, how, resources } = request
  const coder = { id: request.coder.id as CoderId, name: request.coder.name }
  const here = surroundings(resources)
  if (how.kind === 'new') return createProject(path, { name: how.name, coder }, here)
  if (how.kind === 'sample') return openSample(path, coder, here)
  if (how.kind === 'restore') {
    try {
      restoreBackup(path, how.backup, here.now())
    } catch (error) {
      throw refusalOf(error, { path })
    }
  }
  return openProject(path, { coder, backupAfter: BACKUP_AFTER }, here)
}

function backupsFor(path: string, refusal: RefusalAnswer) {
  return refusal.code === 'project-damaged' ? soundBackups(path) : []
}

/** Runs as a utility process: waits for one project to open, serves its window, ends when told to. */
function run(parent: ParentPort): void {
  let session: Session | undefined
  let opening: Promise<void> = Promise.resolve()
  let stopFolding = () => {}
  const open = async (request: OpenRequest, port: HostPort | undefined) => {
    try {
      session = await openRequested(request)
      if (port !== undefined) servePort(port, session)
      stopFolding = foldAhead(session, FOLD_AFTER)
      const info = await answer(session, 'project.info', {})
      const name = info.ok ? (info.value as { name: string }).name : ''
      parent.postMessage({ type: 'opened', name, path: request.path, readOnly: session.readOnly })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const refusal = error.toAnswer()
      parent.postMessage({ type: 'refused', refusal, backups: backupsFor(request.path, refusal) })
      setImmediate(() => process.exit(0))
    }
  }
  const close = async () => {
    await opening
    stopFolding()
    try {
      await session?.close()
    } finally {
      parent.postMessage({ type: 'closed' })
      setImmediate(() => process.exit(0))
    }
  }
  parent.on('message', ({ data, ports }) => {
    const message = data as ToHostProcess
    if (message.type === 'open') opening = open(message, ports[0])
    else void close()
  })
}

const parentPort = (process as { parentPort?: ParentPort }).parentPort
if (parentPort !== undefined) run(parentPort)
