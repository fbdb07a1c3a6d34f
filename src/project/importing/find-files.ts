import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { formatOfName } from '../../formats/read/index.ts'
import type { FoundFiles } from '../../ipc/imports.ts'
import { refusalOf } from '../db/errors.ts'
import { namesBetween, namesOfTops } from './folder-names.ts'

/**
 * Files and folders as a person names them, as files: folders searched to the bottom, each file once. Files that
 * bibliographies among them name as attachments, and that lie there, come too, in the folder of the bibliography.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const named = [...new Set(paths.map(path => resolve(path)))]
  const isFolder = await Promise.all(named.map(isDirectory))
  const tops = namesOfTops(
    named.filter((_, at) => isFolder[at]),
    named.length === 1,
  )
  const found = new Map<string, readonly string[]>()
  const leftAside = new Set<string>()
  for (const path of named) {
    const top = tops.get(path)
    // What somebody names is looked at, whatever its ending; what lies in a folder may be there by chance.
    if (top === undefined) found.set(path, found.get(path) ?? [])
    else
      for (const file of await filesBelow(path)) {
        if (formatOfName(file) === null) leftAside.add(file)
        else if (!found.has(file)) found.set(file, [...top, ...namesBetween(path, file)])
      }
  }
  for (const [path, folders] of [...found])
    for (const file of await attachmentsOf(path)) found.set(file, folders)
  return {
    paths: [...found.keys()],
    folders: Object.fromEntries([...found].filter(([, folders]) => folders.length > 0)),
    leftAside: [...leftAside].filter(path => !found.has(path)),
  }
}

/** The files a bibliography names and that lie there; none for any other file. */
export async function attachmentsOf(path: string): Promise<string[]> {
  const promised = formatOfName(path)
  if (promised !== 'ris' && promised !== 'bibtex' && promised !== 'csl-json') return []
  try {
    // Loaded only for lists of literature: the host starts without the readers.
    const { sniffFormat } = await import('../../formats/read/sniff.ts')
    const { plainPath, readBibliography } = await import('../../formats/bibliography/index.ts')
    const bytes = await readFile(path)
    const format = await sniffFormat(bytes, path)
    if (format !== 'ris' && format !== 'bibtex' && format !== 'csl-json') return []
    const { entries } = await readBibliography(bytes, format)
    const files = entries.flatMap(entry => entry.files.map(file => placeOf(plainPath(file), path)))
    const there = await Promise.all(files.map(isFile))
    return files.filter((file, at) => there[at] && formatOfName(file) !== null)
  } catch (error) {
    // Its preview says what is the matter with it.
    if (error instanceof Refusal || (error instanceof Error && 'syscall' in error)) return []
    throw error
  }
}

/** Where an attachment lies: its path as written, beside the bibliography when it is not absolute. */
export function placeOf(file: string, bibliography: string): string {
  return resolve(dirname(bibliography), file)
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    status => status.isFile(),
    () => false,
  )
}

async function isDirectory(path: string): Promise<boolean> {
  // A file that is not there is listed all the same; its preview says what is the matter with it.
  return stat(path).then(
    status => status.isDirectory(),
    () => false,
  )
}

/** Hidden files and folders, links, and what office programs write beside an open file (`~$a.docx`) are passed over. */
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
            .some(part => part.startsWith('.') || part.startsWith('~$')),
      )
      .sort()
  } catch (error) {
    throw refusalOf(error, { path: folder })
  }
}
