import { statSync } from 'node:fs'
import type { ReadFile } from '../read-file.ts'

/** How much text is remembered, in UTF-16 code units. */
const MOST = 16_000_000

interface Remembered {
  /** The file's size and time when it was read: another file is another reading. */
  readonly state: string
  readonly file: ReadFile
}

/** Files read last, with what was read in them, within a bound. */
export class RecentFiles {
  readonly #files = new Map<string, Remembered>()
  #length = 0

  /** The file as it was read before, unless it has changed on disk since; else as it is read now. */
  async read(path: string, options: string, read: () => Promise<ReadFile>): Promise<ReadFile> {
    const key = `${path}\n${options}`
    const state = stateOf(path)
    const known = this.#files.get(key)
    this.#forget(key)
    const file = known !== undefined && state !== null && known.state === state ? known.file : await read()
    if (state !== null && file.text.length <= MOST / 4) this.#remember(key, { state, file })
    return file
  }

  #remember(key: string, remembered: Remembered): void {
    this.#files.set(key, remembered)
    this.#length += remembered.file.text.length
    for (const oldest of this.#files.keys()) {
      if (this.#length <= MOST) break
      this.#forget(oldest)
    }
  }

  #forget(key: string): void {
    this.#length -= this.#files.get(key)?.file.text.length ?? 0
    this.#files.delete(key)
  }
}

/** Null for a file that is not there or cannot be looked at: reading it says what is the matter. */
function stateOf(path: string): string | null {
  try {
    const { size, mtimeMs } = statSync(path)
    return `${size} ${mtimeMs}`
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return null
    throw error
  }
}
