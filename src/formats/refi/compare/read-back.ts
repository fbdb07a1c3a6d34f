import { Refusal } from '../../../core/refusal.ts'
import type { PackageFile } from '../package-file.ts'
import type { RecordHandlers } from '../read/element.ts'
import type { Incoming } from '../read/incoming.ts'
import { baseOf } from '../read/package-folder.ts'
import { readForeign } from '../read/read-elements.ts'
import { gatherProject } from '../read/read-project.ts'

const words = { coder: 'Coder', code: 'Code', document: 'Document', case: 'Case' }
/** Stands for a file that is no text: that it is there is known, and what is in it went in byte for byte. */
const anyBytes = new Uint8Array(1)

/**
 * What a reader makes of a package that was written but is on no disk yet; `opened` is told each element meanwhile.
 * Refuses: package-empty, cancelled.
 */
export function readBack(
  { xml, files }: { readonly xml: Uint8Array; readonly files: readonly PackageFile[] },
  {
    signal,
    opened,
  }: { readonly signal?: AbortSignal | undefined; readonly opened?: RecordHandlers['opened'] } = {},
): Promise<Incoming> {
  const byName = new Map(files.map(file => [baseOf(file.path), file]))
  const folder = {
    async read(reference: string) {
      const file = byName.get(baseOf(reference))
      if (file === undefined) return null
      return file.path.endsWith('.txt') ? file.read() : anyBytes
    },
    readNow(reference: string) {
      const file = byName.get(baseOf(reference))
      return file === undefined ? null : file.path.endsWith('.txt') ? file.read() : anyBytes
    },
    sizeOf: () => 0,
  }
  const foreign = readForeign(xml, opened)
  if (foreign === null) throw new Refusal('package-empty', 'Neither a project nor a codebook')
  return gatherProject(foreign, folder, words, { signal })
}
