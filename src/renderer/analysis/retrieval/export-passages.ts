import type { QueryNode } from '../../../core/query/index.ts'
import { flushAll } from '../../state/closing.ts'
import { startExport } from '../../state/exporting.ts'
import { t } from '../../state/i18n.ts'
import { attempt } from '../../state/notices.ts'
import { known } from '../../state/queries.ts'

/** What passages are written as, what most people want first. */
export const exportFormats = ['docx', 'xlsx', 'csv', 'html', 'md'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Writes all passages of a query, with their documents, attributes, places and codes. */
export function exportPassages(query: QueryNode, format: ExportFormat): void {
  attempt(async () => {
    await flushAll()
    const name = `${known.project()?.name ?? ''} ${t('queries:file.title')}`.trim()
    await startExport({ what: 'passages', query, format }, name)
  })
}
