import { readBibliography } from '../../formats/bibliography/index.ts'
import type { FilePlan } from './plan.ts'
import type { ReadFile } from './read-file.ts'

/** The entries of a list of literature; it becomes no document itself. */
export function planBibliography(file: ReadFile, format: Parameters<typeof readBibliography>[1]): FilePlan {
  const { entries, warnings } = readBibliography(Buffer.from(file.text, 'utf8'), format)
  return {
    file,
    documents: [],
    warnings: [...file.warnings, ...warnings],
    cleaning: null,
    table: null,
    entries,
  }
}
