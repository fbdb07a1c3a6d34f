import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { checkCancelled, type Work } from '../file/work.ts'
import type { PackageFile } from './package-file.ts'

export interface PackageContents {
  /** What `project.qde` holds. */
  readonly xml: Buffer
  readonly files: readonly PackageFile[]
  /** The time of every entry, so that equal contents give equal bytes. */
  readonly modified: Date
}

/**
 * Writes a `.qdpx` package: `project.qde` first, then the text files, all deflated, without entries for folders.
 * Texts are read one at a time, when their turn has come. One step of work for each.
 * Refuses: cancelled, and what reading a file refuses.
 */
export async function writePackage(
  { xml, files, modified }: PackageContents,
  write: (bytes: Uint8Array) => Promise<void>,
  work: Work,
): Promise<void> {
  const zip = new ZipFile()
  const output = zip.outputStream
  if (!(output instanceof Readable)) throw new Error('The package is not a stream')
  zip.on('error', (error: Error) => output.destroy(error))
  // 0100644 is a plain file, readable by all.
  const options = { mtime: asLocal(modified), mode: 0o100644, forceDosTimestamp: true }
  zip.addBuffer(xml, 'project.qde', options)
  for (const file of files) {
    zip.addReadStreamLazy(file.path, options, give => {
      try {
        give(null, Readable.from([file.read()]))
        work.step()
      } catch (error) {
        give(error, Readable.from([]))
      }
    })
  }
  zip.end()
  for await (const bytes of output) {
    checkCancelled(work.signal)
    await write(bytes)
  }
}

/** ZIP keeps local time. This gives UTC as if it were local, so that the bytes do not depend on where one is. */
function asLocal(time: Date): Date {
  return new Date(
    time.getUTCFullYear(),
    time.getUTCMonth(),
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  )
}
