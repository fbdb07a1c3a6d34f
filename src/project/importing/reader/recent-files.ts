import { isUnchanged, type ReadFile } from '../read-file.ts'

/** How much text is remembered, in UTF-16 code units. */
const MOST = 16_000_000

/** Files read last, with what was read in them, within a bound. */
export class RecentFiles {
  readonly #files = new Map<string, ReadFile>()
  #length = 0

  /** The file as it was read before, unless it has changed on disk since; else as it is read now. */
  async read(path: string, options: string, read: () => Promise<ReadFile>): Promise<ReadFile> {
    const key = `${path}\n${options}`
    const known = this.#files.get(key)
    this.#forget(key)
    const file = known !== undefined && isUnchanged(path, known) ? known : await read()
    if (file.text.length <= MOST / 4) this.#remember(key, file)
    return file
  }

  #remember(key: string, file: ReadFile): void {
    this.#files.set(key, file)
    this.#length += file.text.length
    for (const oldest of this.#files.keys()) {
      if (this.#length <= MOST) break
      this.#forget(oldest)
    }
  }

  #forget(key: string): void {
    this.#length -= this.#files.get(key)?.text.length ?? 0
    this.#files.delete(key)
  }
}
