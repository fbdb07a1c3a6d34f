import type { RefiOriginal } from './project-model.ts'

/** A file of a package. */
export interface PackageFile {
  /** Inside the package, forward slashes. */
  readonly path: string
  /** Of a text: positions in the unit of the profile; else 0. */
  readonly length: number
  /** The bytes to write; of a text UTF-8 without a byte-order mark. */
  read(): Uint8Array
}

export function plainTextFile(guid: string, length: number, read: () => string): PackageFile {
  return { path: `sources/${guid}.txt`, length, read: () => Buffer.from(read(), 'utf8') }
}

/** The file a source came from, under its name. */
export function originalFile(
  guid: string,
  { extension, read }: Pick<RefiOriginal, 'extension' | 'read'>,
): PackageFile {
  return { path: `sources/${guid}${extension}`, length: 0, read }
}

/** How an attribute names a file of the package. */
export function internalPath(file: PackageFile): string {
  return `internal://${file.path.slice('sources/'.length)}`
}
