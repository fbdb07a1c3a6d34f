import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { FoundFiles } from '../../ipc/imports.ts'
import { refusalOf } from '../db/errors.ts'

const readableEndings = new Set(['.txt', '.md', '.markdown', '.text'])

/** True when a file's name says that it can be imported. */
export function hasReadableEnding(path: string): boolean {
  return readableEndings.has(extname(path).toLowerCase())
}

/** Files and folders as a person names them, as files: folders searched to the bottom, each file once. */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const found = new Set<string>()
  const leftAside = new Set<string>()
  for (const path of paths) {
    const isFolder = await isDirectory(path)
    for (const file of isFolder ? await filesBelow(path) : [path]) {
      if (hasReadableEnding(file)) found.add(file)
      else leftAside.add(file)
    }
  }
  return { paths: [...found], leftAside: [...leftAside] }
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // A file that is not there is listed all the same; its preview says what is the matter with it.
    return false
  }
}

/** Hidden files and folders, and links, are passed over. */
async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .filter(
        path =>
          !path
            .slice(folder.length)
            .split(/[\\/]/)
            .some(part => part.startsWith('.')),
      )
      .sort()
  } catch (error) {
    throw refusalOf(error, { path: folder })
  }
}
