import { create } from 'zustand'
import type { RefusalAnswer } from '../../core/refusal.ts'
import type { Backup, Opening } from '../../ipc/shell.ts'
import { RefusedError } from './client.ts'
import { flushAll } from './closing.ts'
import { disconnect, giveUpPort } from './connection.ts'
import { notifyError } from './notices.ts'
import { resetUi } from './project-places.ts'
import { queryClient } from './query-client.ts'
import { shell } from './shell.ts'

export interface DamagedProject {
  readonly path: string
  readonly refusal: RefusalAnswer
  /** The newest first; never empty. */
  readonly backups: readonly Backup[]
}

interface OpeningState {
  /** True while a project is on its way. */
  readonly busy: boolean
  /** A project that cannot be opened, with backups that can. */
  readonly damaged: DamagedProject | null
}

export const useOpening = create<OpeningState>()(() => ({ busy: false, damaged: null }))

/** Opens a project in one of the ways the main process knows, and tells what became of it. */
export async function openProject(how: () => Promise<Opening>, path = ''): Promise<void> {
  if (useOpening.getState().busy) return
  useOpening.setState({ busy: true, damaged: null })
  try {
    await flushAll()
    noteOpening(await how(), path)
  } catch (error) {
    notifyError(error)
  } finally {
    useOpening.setState({ busy: false })
  }
}

export function noteOpening(opening: Opening, path = ''): void {
  if (opening.state !== 'refused') return
  giveUpPort()
  const { refusal, backups } = opening
  if (backups.length === 0) notifyError(new RefusedError(refusal))
  else useOpening.setState({ damaged: { path: String(refusal.values.path ?? path), refusal, backups } })
}

export function dismissDamaged(): void {
  useOpening.setState({ damaged: null })
}

/** Back to the start screen, with everything stored. */
export async function closeProject(): Promise<void> {
  await flushAll()
  await shell.closeProject()
  disconnect('closed')
  queryClient.clear()
  resetUi()
}
