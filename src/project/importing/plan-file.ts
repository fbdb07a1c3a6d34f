import type { CheckedChoice } from '../../ipc/imports.ts'
import type { CleaningWatch } from './cleaning-record.ts'
import type { FilePlan } from './plan.ts'
import { planText } from './plan-text.ts'
import type { ReadFile } from './read-file.ts'

/**
 * What a file that was read becomes, by the choices made for it. `watch.passed` is called whenever a part of the work
 * is done: for a long text all of it takes many seconds.
 */
export async function planFile(
  choice: CheckedChoice,
  file: ReadFile,
  watch: CleaningWatch = {},
): Promise<FilePlan> {
  const { format } = file
  if (format === 'ris' || format === 'bibtex' || format === 'csl-json') {
    return (await import('./plan-bibliography.ts')).planBibliography(file, format)
  }
  if (file.table !== null && choice.table?.as !== 'text') {
    return (await import('./plan-table.ts')).planTable(file, file.table, choice, watch.passed)
  }
  return planText(file, choice, watch)
}
