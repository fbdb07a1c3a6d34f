import type { CheckedChoice } from '../../ipc/imports.ts'
import type { FilePlan } from './plan.ts'
import type { ReadFile } from './read-file.ts'

/** What a file that was read becomes, by the choices made for it. */
export async function planFile(choice: CheckedChoice, file: ReadFile): Promise<FilePlan> {
  const { format } = file
  if (format === 'ris' || format === 'bibtex' || format === 'csl-json') {
    return (await import('./plan-bibliography.ts')).planBibliography(file, format)
  }
  if (file.table !== null && choice.table?.as !== 'text') {
    return (await import('./plan-table.ts')).planTable(file, file.table, choice)
  }
  return (await import('./plan-text.ts')).planText(file, choice)
}
