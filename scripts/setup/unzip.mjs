import { createWriteStream } from 'node:fs'
import { mkdir, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'

const FILE_TYPE = 0o170000
const SYMBOLIC_LINK = 0o120000

/**
 * Unpacks a zip with its permissions and links. `place(name)` says where an entry goes below `folder`;
 * undefined leaves it out. yauzl refuses names that lead out of the folder.
 */
export async function unzip(archive, folder, place) {
  const { openPromise } = await import('yauzl')
  const zip = await openPromise(archive)
  try {
    for await (const entry of zip.eachEntry()) {
      const name = place(entry.fileName)
      if (name === undefined || entry.fileName.endsWith('/')) continue
      await unpackEntry(zip, entry, join(folder, name))
    }
  } finally {
    zip.close()
  }
}

async function unpackEntry(zip, entry, target) {
  const mode = entry.externalFileAttributes >>> 16
  await mkdir(dirname(target), { recursive: true })
  const content = await zip.openReadStreamPromise(entry)
  if ((mode & FILE_TYPE) === SYMBOLIC_LINK) return symlink(await text(content), target)
  return pipeline(content, createWriteStream(target, { mode: mode & 0o777 || 0o644 }))
}
