import { z } from 'zod'
import type { RecentProject } from '../ipc/shell.ts'
import { readJsonFile, writeJsonFile } from './json-file.ts'
import type { Log } from './log.ts'

const MOST = 12

const entry = z.object({ path: z.string().min(1), name: z.string(), openedAt: z.iso.datetime() })

/** Reads a stored list, the last opened first; entries that are not well formed are left out. */
export function readRecent(stored: unknown): readonly RecentProject[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap(value => entry.safeParse(value).data ?? []).slice(0, MOST)
}

/** The list after a project was opened: that one first, each path once. */
export function withOpened(list: readonly RecentProject[], opened: RecentProject): readonly RecentProject[] {
  return [opened, ...list.filter(project => project.path !== opened.path)].slice(0, MOST)
}

/** The projects opened last. A file that is missing may be on a disk not plugged in: only a failed opening drops it. */
export class RecentProjects {
  #list: readonly RecentProject[]

  constructor(
    private readonly file: string,
    private readonly log: Log,
  ) {
    const found = readJsonFile(file)
    if (found.state === 'damaged') log.defect('The recent projects cannot be read', found.error)
    this.#list = readRecent(found.state === 'read' ? found.value : [])
  }

  /** All of them, the last opened first. */
  get all(): readonly RecentProject[] {
    return this.#list
  }

  /** Those for which `isThere` says yes, the last opened first. */
  present(isThere: (path: string) => boolean): readonly RecentProject[] {
    return this.#list.filter(project => isThere(project.path))
  }

  opened(path: string, name: string): void {
    this.#keep(withOpened(this.#list, { path, name, openedAt: new Date().toISOString() }))
  }

  missing(path: string): void {
    this.#keep(this.#list.filter(project => project.path !== path))
  }

  #keep(list: readonly RecentProject[]): void {
    this.#list = list
    try {
      writeJsonFile(this.file, list)
    } catch (error) {
      this.log.defect('The recent projects cannot be kept', error)
    }
  }
}
