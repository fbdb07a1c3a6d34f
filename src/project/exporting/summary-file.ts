import { replaceFile } from '../../formats/file/replace-file.ts'
import { type TableToWrite, writeTable } from '../../formats/sheets/index.ts'
import { summariesDocx } from '../../formats/summaries/index.ts'
import type { SummaryFormat } from '../../ipc/constants.ts'
import type { SummaryExportLabels } from '../../ipc/exports.ts'
import type { SummaryGrid } from '../../ipc/summaries.ts'
import { provenanceLines } from './provenance.ts'
import { gridSheet, labelsOf } from './seen-table.ts'

/** The grid as a table of texts; the numbers of passages stand on a sheet of their own. */
export function summaryTable(grid: SummaryGrid): TableToWrite {
  const { rows, columns, texts, passages, provenance } = grid
  return {
    json: grid,
    sheets: [gridSheet('Summaries', rows, columns, texts), gridSheet('Passages', rows, columns, passages)],
    about: provenanceLines(provenance),
  }
}

/** Refuses: disk-full, folder-read-only, write-failed. */
export async function writeSummaries(
  grid: SummaryGrid,
  { path, format, labels }: { path: string; format: SummaryFormat; labels: SummaryExportLabels },
  origin: string,
): Promise<void> {
  if (format !== 'docx') {
    await writeTable(summaryTable(grid), path, format)
    return
  }
  const heads = labelsOf(grid.columns)
  const chapters = labelsOf(grid.rows).map((head, row) => ({
    head,
    sections: heads.map((below, column) => ({
      head: below,
      text: grid.texts[row]?.[column] ?? '',
      passages: grid.passages[row]?.[column] ?? 0,
    })),
  }))
  const bytes = await summariesDocx(
    { ...labels, chapters, provenance: provenanceLines(grid.provenance) },
    origin,
  )
  await replaceFile(path, write => write(bytes))
}
