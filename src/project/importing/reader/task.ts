import { Refusal } from '../../../core/refusal.ts'
import type { Table } from '../../../formats/tables/index.ts'
import type { CheckedChoice, FileComparison } from '../../../ipc/imports.ts'
import { compareFile } from '../compare-file.ts'
import type { FilePlan } from '../plan.ts'
import { planFile } from '../plan-file.ts'
import { type PlannedPreview, previewOf } from '../preview-file.ts'
import { type ReadFile, readSourceFile } from '../read-file.ts'
import { type StorablePlan, storable } from '../storable.ts'
import { RecentFiles } from './recent-files.ts'

/** What a reader can be asked about one file. */
export interface ReadingTasks {
  /** All that is known of it. */
  plan: FilePlan
  /** All that is needed to store it; doubtful places are not among its warnings. */
  store: StorablePlan
  /** The same with a warning for each kind of doubtful place. */
  storeWithDoubts: StorablePlan
  /** What the import desk shows of it in the list. */
  preview: PlannedPreview
  /** Original and result side by side. */
  compare: FileComparison
  /** A table as a whole, its first row among the others. */
  table: TableFile
  /** The first rows of a table. */
  rows: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
}

/** A table, and what else reading its file had to say. */
export interface TableFile extends Pick<ReadFile, 'encodings' | 'warnings'> {
  readonly table: Table
}

export type ReadingTask = keyof ReadingTasks

/** What each step of planning leaves of the way; cleaning takes forty to two hundred. */
const REMAINS = 0.95
/** Planning what is shorter, in UTF-16 code units, takes no time worth telling of, and files are many. */
const LONG = 1_000_000

/** Most rows of a table that are looked at before it comes in. */
const MOST_ROWS = 1000

/**
 * One who reads files. It remembers those it read last, so that looking at a file once more with other choices does
 * not read it again. Refuses what `readSourceFile` refuses.
 */
export class Reader {
  readonly #recent = new RecentFiles()

  async perform<Task extends ReadingTask>(
    task: Task,
    choice: CheckedChoice,
    progress: (done: number, total: number) => void = () => {},
  ): Promise<ReadingTasks[Task]> {
    // Reading is the first half. How many steps the second takes is not known before: each takes a part of what is left.
    const file = await this.#read(choice, task, (done, total) =>
      progress(total > 0 ? done / total / 2 : 0, 1),
    )
    let left = 0.5
    const passed = () => {
      if (file.text.length < LONG) return
      left *= REMAINS
      progress(1 - left, 1)
    }
    const done: { [Each in ReadingTask]: () => ReadingTasks[Each] | Promise<ReadingTasks[Each]> } = {
      plan: () => planFile(choice, file, { passed }),
      store: async () => storable(await planFile(choice, file, { passed, flags: false }), choice),
      storeWithDoubts: async () => storable(await planFile(choice, file, { passed }), choice),
      preview: async () => previewOf(await planFile(choice, file, { passed }), choice.path),
      compare: async () => compareFile(await planFile(choice, file, { passed })),
      table: () => tableOf(file),
      rows: () => ({
        header: file.table?.header ?? [],
        rows: file.table?.rows.slice(0, MOST_ROWS) ?? [],
      }),
    }
    return done[task]()
  }

  #read(
    { path, encoding, part, sheet }: CheckedChoice,
    task: ReadingTask,
    progress: (done: number, total: number) => void,
  ): Promise<ReadFile> {
    const header = task === 'table' ? false : undefined
    const read = () =>
      readSourceFile(
        path,
        { encoding: encoding ?? undefined, part, sheet: sheet ?? undefined, header },
        progress,
      )
    return this.#recent.read(path, JSON.stringify([encoding, part, sheet, header]), read)
  }
}

function tableOf({ table, encodings, warnings, name, format }: ReadFile): TableFile {
  if (table === null) throw new Refusal('file-without-table', `${name} is ${format}`, { name })
  return { table, encodings, warnings }
}
