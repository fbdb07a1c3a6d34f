import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { checkCancelled, type Work } from '../file/work.ts'

/** A file of a package: its path there, and its bytes when its turn has come. */
export interface PackageEntry {
  readonly path: string
  read(): Uint8Array | Promise<Uint8Array>
}

export interface PackageContents {
  /** What `project.qde` holds. */
  readonly xml: Buffer
  readonly files: readonly PackageEntry[]
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
      const fail = (error: unknown) => give(error, Readable.from([]))
      const send = (bytes: Uint8Array) => {
        give(null, Readable.from([bytes]))
        work.step()
      }
      // In a promise, so that a reading that refuses at once does so like one that refuses later.
      new Promise<Uint8Array>(resolve => resolve(file.read())).then(send).catch(fail)
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
