/** A plain text file of a package. */
export interface PackageFile {
  /** Inside the package, forward slashes. */
  readonly path: string
  /** Code points. */
  readonly length: number
  /** The bytes to write: UTF-8 without a byte-order mark. */
  read(): Buffer
}

export function plainTextFile(guid: string, length: number, read: () => string): PackageFile {
  return { path: `sources/${guid}.txt`, length, read: () => Buffer.from(read(), 'utf8') }
}

/** How an attribute names a file of the package. */
export function internalPath(file: PackageFile): string {
  return `internal://${file.path.slice('sources/'.length)}`
}
