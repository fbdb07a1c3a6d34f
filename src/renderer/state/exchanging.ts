import { create } from 'zustand'
import { exchangeEndings } from '../../core/exchange.ts'
import type { ResultOf } from '../../ipc/contract.ts'
import type { ExchangeReport } from '../../ipc/exchange.ts'
import type { Progress } from '../../ipc/port.ts'
import { RefusedError } from './client.ts'
import { flushAll } from './closing.ts'
import { client, onOpened, useConnection } from './connection.ts'
import { t } from './i18n.ts'
import { errorWords, notify } from './notices.ts'
import { openProject } from './opening.ts'
import { shell } from './shell.ts'
import { setImporting } from './ui-store.ts'

/** A project of another program that is coming in, or has come in. */
export interface ExchangeJob {
  readonly path: string
  readonly progress: Progress | null
  /** Projects in the file, where one of several must be chosen first; null calls it off. */
  readonly choice: {
    readonly projects: ResultOf<'exchange.projectsIn'>
    readonly choose: (id: string | null) => void
  } | null
  readonly report: ExchangeReport | null
  /** In the interface language. */
  readonly error: string | null
  readonly cancel: () => void
}

interface Exchanging {
  readonly job: ExchangeJob | null
  /** Further files, which come one after the other. */
  readonly waiting: readonly string[]
}

export const useExchanging = create<Exchanging>()(() => ({ job: null, waiting: [] }))

/** Projects of other programs come in as such, everything else goes to the import desk. Without an open project they become one. */
export function importFiles(paths: readonly string[]): void {
  const [first, ...rest] = paths.filter(isExchangeFile)
  if (useConnection.getState().state !== 'open') {
    if (first !== undefined) void bringIntoNew(first, rest)
    else notify(t('incoming:noProject'))
    return
  }
  const others = paths.filter(path => !isExchangeFile(path))
  if (others.length > 0) setImporting(others)
  void bringIn(paths.filter(isExchangeFile))
}

function isExchangeFile(path: string): boolean {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase()
  return exchangeEndings.some(known => known === ending)
}

/** Brings projects of other programs into the one that is open, one after the other; what became of each is told. */
export async function bringIn(paths: readonly string[]): Promise<void> {
  const [path, ...rest] = paths
  if (path === undefined) return
  const { job, waiting } = useExchanging.getState()
  if (job !== null) {
    useExchanging.setState({ waiting: [...waiting, ...paths] })
    return
  }
  const stop = new AbortController()
  const update = (changes: Partial<ExchangeJob>) =>
    useExchanging.setState(({ job: now }) => (now === null ? {} : { job: { ...now, ...changes } }))
  useExchanging.setState({
    job: { path, progress: null, choice: null, report: null, error: null, cancel: () => stop.abort() },
    waiting: [...waiting, ...rest],
  })
  try {
    await flushAll()
    const project = await chosenProject(path, choice => update({ choice }))
    if (project === null) return dismissExchange()
    const report = await client.exchange.importProject(
      {
        ...{ path, project },
        words: {
          coder: t('incoming:unnamed.coder'),
          code: t('incoming:unnamed.code'),
          document: t('incoming:unnamed.document'),
          case: t('incoming:unnamed.case'),
        },
      },
      { signal: stop.signal, onProgress: progress => update({ progress }) },
    )
    update({ report })
  } catch (error) {
    if (error instanceof RefusedError && error.refusal.code === 'cancelled') dismissExchange()
    else update({ error: errorWords(error) })
  }
}

/** One of the projects in a file: undefined for the only one, null where people chose none. */
async function chosenProject(
  path: string,
  ask: (choice: ExchangeJob['choice']) => void,
): Promise<string | null | undefined> {
  const projects = await client.exchange.projectsIn({ path })
  if (projects.length < 2) return undefined
  const id = await new Promise<string | null>(choose => ask({ projects, choose }))
  ask(null)
  return id
}

/** Closes what is told of one file; the next one begins. */
export function dismissExchange(): void {
  const { waiting } = useExchanging.getState()
  useExchanging.setState({ job: null, waiting: [] })
  void bringIn(waiting)
}

/** Asks where a new project shall be, and brings the file into it. */
export async function bringIntoNew(path: string, more: readonly string[] = []): Promise<void> {
  const name = /([^/\\]+?)(\.[^./\\]*)?$/.exec(path)?.[1] ?? ''
  let isWanted = true
  const forget = onOpened(() => {
    forget()
    // The project's own first questions go before.
    if (isWanted) queueMicrotask(() => void bringIn([path, ...more]))
  })
  await openProject(async () => {
    const opening = await shell.newProject({ name })
    isWanted = opening.state === 'opened'
    if (!isWanted) forget()
    return opening
  })
}

/** Asks for a file, and brings it into the project that is open, or into a new one. */
export async function askForExchange(): Promise<void> {
  const path = await shell.pickExchange()
  if (path === null) return
  await (useConnection.getState().state === 'open' ? bringIn([path]) : bringIntoNew(path))
}
