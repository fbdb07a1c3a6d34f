import type { PackageFile } from '../package-file.ts'
import type { Incoming } from '../read/incoming.ts'
import { baseOf } from '../read/package-folder.ts'
import { readOpened } from '../read/read-project.ts'

const words = { coder: 'Coder', code: 'Code', document: 'Document', case: 'Case' }
/** Stands for a file that is no text: that it is there is known, and what is in it went in byte for byte. */
const anyBytes = new Uint8Array(1)

/** What a reader makes of a package that was written but is on no disk yet. Refuses: cancelled. */
export function readBack(
  { xml, files }: { readonly xml: Uint8Array; readonly files: readonly PackageFile[] },
  signal?: AbortSignal,
): Promise<Incoming> {
  const byName = new Map(files.map(file => [baseOf(file.path), file]))
  const folder = {
    xml,
    async read(reference: string) {
      const file = byName.get(baseOf(reference))
      if (file === undefined) return null
      return file.path.endsWith('.txt') ? file.read() : anyBytes
    },
    sizeOf: () => 0,
    close() {},
  }
  return readOpened(folder, words, { signal })
}
