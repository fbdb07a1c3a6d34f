import { lstatSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import {
  isQualCoder,
  isTaguette,
  readQualCoder,
  readTaguette,
  taguetteProjects,
} from '../../formats/others/index.ts'
import {
  baseOf,
  type ForeignFiles,
  gatherProject,
  type Incoming,
  type IncomingWords,
  type ReadingControls,
  readRefiProject,
} from '../../formats/refi/index.ts'
import { type ForeignDatabase, isDatabase, openForeignDatabase } from '../db/foreign-database.ts'

/** A project of one of several in a file. */
export interface ProjectInFile {
  readonly id: string
  readonly name: string
}

/** The projects of a file or folder; see `exchange.projectsIn`. */
export function projectsIn(path: string): ProjectInFile[] {
  const database = databaseOf(path)
  const name = basename(path, extname(path))
  if (database === null) return [{ id: '1', name }]
  return withDatabase(database, tables =>
    isQualCoder(tables)
      ? [{ id: '1', name }]
      : taguetteIn(tables).map(({ id, name }) => ({ id: String(id), name })),
  )
}

/**
 * A project of another program, told by what the file is and not by its ending. `project`: which of several, by id or
 * name. Refuses what `exchange.importProject` refuses.
 */
export async function readIncoming(
  path: string,
  project: string | null,
  words: IncomingWords,
  controls: ReadingControls,
): Promise<Incoming> {
  const database = databaseOf(path)
  if (database === null) return readRefiProject(path, words, controls)
  const { foreign, files } = withDatabase(database, tables => {
    if (isQualCoder(tables)) {
      const folder = basename(database) === DATABASE ? join(database, '..') : null
      const name = basename(folder ?? database)
      return { foreign: readQualCoder(tables, basename(name, extname(name))), files: filesBeside(folder) }
    }
    return { foreign: readTaguette(tables, chosen(taguetteIn(tables), project)), files: filesBeside(null) }
  })
  return gatherProject(foreign, files, words, controls)
}

/** What QualCoder calls the database in the folder of a project. */
const DATABASE = 'data.qda'

/** The database of a project of QualCoder or Taguette; null for another kind of file. Refuses: file-missing. */
function databaseOf(path: string): string | null {
  if (!statSync(path).isDirectory()) return isDatabase(path) ? path : null
  const inside = join(path, DATABASE)
  if (!isDatabase(inside)) throw new Refusal('package-empty', `No database ${DATABASE} in the folder`)
  return inside
}

function withDatabase<Result>(path: string, work: (tables: ForeignDatabase) => Result): Result {
  const database = openForeignDatabase(path)
  try {
    return work(database)
  } finally {
    database.close()
  }
}

function taguetteIn(tables: ForeignDatabase) {
  const projects = isTaguette(tables) ? taguetteProjects(tables) : []
  if (projects.length === 0)
    throw new Refusal('package-empty', 'Neither a project of QualCoder nor of Taguette')
  return projects
}

function chosen(projects: ReturnType<typeof taguetteIn>, wanted: string | null): number {
  const found =
    wanted === null ? projects : projects.filter(({ id, name }) => String(id) === wanted || name === wanted)
  const [only, ...more] = found
  if (only === undefined) throw new Refusal('not-found', `No project ${wanted}`)
  if (more.length === 0) return only.id
  const byId = found.find(({ id }) => String(id) === wanted)
  if (byId !== undefined) return byId.id
  const names = found.map(({ id, name }) => `${id} ${name}`).join(', ')
  throw new Refusal('projects-several', names, { projects: names })
}

/** Where QualCoder keeps the files of a project. */
const folders = ['documents', 'images', 'audio', 'video', 'docs']

/** Files in the folders of a project, by the last part of their names: no path of the database is followed. */
function filesBeside(folder: string | null): ForeignFiles {
  const find = (reference: string): { path: string; size: number } | null => {
    // The names of files keep their case here; a name alone leads no further than its folder.
    const name = basename(reference.replaceAll('\\', '/'))
    if (folder === null || baseOf(reference) === '' || name === '..' || name === '.') return null
    for (const place of folders) {
      const path = join(folder, place, name)
      const status = lstatSync(path, { throwIfNoEntry: false })
      if (status?.isFile() === true) return { path, size: status.size }
    }
    return null
  }
  return {
    async read(reference) {
      const found = find(reference)
      return found === null ? null : readFile(found.path)
    },
    sizeOf: reference => find(reference)?.size ?? 0,
  }
}
