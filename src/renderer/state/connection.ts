import { create } from 'zustand'
import { PORT_MESSAGE } from '../../ipc/constants.ts'
import type { ProjectEvent } from '../../ipc/events.ts'
import { HostConnection, HostGoneError, makeClient } from './client.ts'

export interface ConnectionState {
  /** `opening`: the window was made for a project whose port is on its way. `died`: the host ended unasked. */
  readonly state: 'closed' | 'opening' | 'open' | 'died'
  /** One more for each port that came; a new number means everything has to be asked again. */
  readonly generation: number
}

export const useConnection = create<ConnectionState>()(() => ({ state: 'closed', generation: 0 }))

let current: HostConnection | null = null
const listeners = new Set<(event: ProjectEvent) => void>()
const openers = new Set<() => void>()

/** Calls go to the host of the project that is open now. */
export const client = makeClient((name, input, options) =>
  current === null
    ? Promise.reject(new HostGoneError(`No project is open for ${name}`))
    : current.call(name, input, options),
)

/** Hears the events of whatever project is open, across reopening. Returns a function that ends it. */
export function subscribe(listener: (event: ProjectEvent) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Runs when a project's port has come, before anything is asked of it. */
export function onOpened(listener: () => void): () => void {
  openers.add(listener)
  return () => openers.delete(listener)
}

/** A project is on its way to this window; unless its port was quicker. */
export function expectPort(): void {
  if (current === null) useConnection.setState({ state: 'opening' })
}

/** The project that was on its way does not come. */
export function giveUpPort(): void {
  if (useConnection.getState().state === 'opening') useConnection.setState({ state: 'closed' })
}

export function connect(port: MessagePort): void {
  current?.end()
  const connection = new HostConnection(port)
  current = connection
  connection.subscribe(event => {
    for (const listener of [...listeners]) listener(event)
  })
  for (const opener of [...openers]) opener()
  useConnection.setState(({ generation }) => ({ state: 'open', generation: generation + 1 }))
}

/** Ends the connection: `closed` because the project was closed, `died` because its host is gone. */
export function disconnect(state: 'closed' | 'died'): void {
  current?.end()
  current = null
  useConnection.setState({ state })
}

/** Takes the ports that preload hands into this page, from nobody else. Returns a function that ends it. */
export function listenForPorts(page: Window = window): () => void {
  const receive = (message: MessageEvent) => {
    const ours = message.source === page && message.data === PORT_MESSAGE
    const [port] = message.ports
    if (ours && sameOrigin(message.origin, page) && port !== undefined) connect(port)
  }
  page.addEventListener('message', receive)
  return () => page.removeEventListener('message', receive)
}

/** A page from a file has the opaque origin, which messages write as `null` and the location as `file://`. */
function sameOrigin(origin: string, page: Window): boolean {
  return origin === page.location.origin || (origin === 'null' && page.location.protocol === 'file:')
}
