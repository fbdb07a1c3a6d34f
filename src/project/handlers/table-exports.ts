import { type TableToWrite, writeTable } from '../../formats/sheets/index.ts'
import type { SheetFormat } from '../../ipc/constants.ts'
import type { ExportReport } from '../../ipc/exports.ts'
import { frequenciesTable, samePassageTable, sameUnitTable } from '../exporting/code-tables.ts'
import { refuseProjectAsTarget } from '../exporting/guard-target.ts'
import { crosstabTable, matrixTable } from '../exporting/matrix-tables.ts'
import { samePassage, sameUnit } from '../matrix/cooccurrence.ts'
import { countMatrix } from '../matrix/count-matrix.ts'
import { countFrequencies } from '../matrix/frequencies.ts'
import { testMatrix } from '../matrix/matrix-crosstab.ts'
import type { HandlersOf, QueryContext } from './handler.ts'

type TableExport = 'matrix' | 'frequencies' | 'cooccurrence' | 'crosstab'

type Report = (path: string, losses: readonly []) => Promise<ExportReport>

/** Writes a table to a file that is not the project's own. `report`: what is said of a file that was written. */
export function tableWriter(report: Report) {
  return async (
    { path, format }: { readonly path: string; readonly format: SheetFormat },
    { session }: QueryContext,
    table: () => Promise<TableToWrite>,
  ): Promise<ExportReport> => {
    refuseProjectAsTarget(path, session.file.path)
    await writeTable(await table(), path, format)
    return report(path, [])
  }
}

/** The handlers that write tables. */
export function tableExports(report: Report): Pick<HandlersOf<'exports'>, TableExport> {
  const write = tableWriter(report)
  return {
    matrix: (db, choice, context) =>
      write(choice, context, async () => matrixTable(await countMatrix(db, choice, context), choice)),
    frequencies: (db, choice, context) =>
      write(choice, context, async () =>
        frequenciesTable(await countFrequencies(db, choice, context), choice),
      ),
    cooccurrence: (db, { same, ...choice }, context) =>
      write(choice, context, async () =>
        same === 'passage'
          ? samePassageTable(await samePassage(db, choice, context), choice)
          : sameUnitTable(await sameUnit(db, { ...choice, unit: same }, context), choice),
      ),
    crosstab: (db, choice, context) =>
      write(choice, context, async () => crosstabTable(await testMatrix(db, choice, context), choice)),
  }
}
