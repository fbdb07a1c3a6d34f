import type { ImportReport } from '../../../ipc/imports.ts'
import { t } from '../../state/i18n.ts'

/** What came in, and what did not simply come in, in a few sentences. */
export function reportWords(report: ImportReport): string {
  const { documents, skipped, replaced, cases, described, unmatched, misfits, emptyRows } = report
  const detached = replaced.reduce((sum, document) => sum + document.detached, 0)
  const sentences: readonly (readonly [number, string])[] = [
    [documents.length, t('imports:done', { count: documents.length })],
    [cases, t('imports:casesDone', { count: cases })],
    [skipped.length, t('imports:skipped', { count: skipped.length })],
    [replaced.length, t('imports:replaced', { count: replaced.length, detached })],
    [described, t('imports:described', { count: described })],
    [unmatched.length, t('imports:unmatched', { count: unmatched.length })],
    [emptyRows, t('imports:emptyRows', { count: emptyRows })],
    [misfits.length, t('imports:misfits', { count: misfits.length })],
  ]
  const said = sentences.filter(([count]) => count > 0).map(([, words]) => words)
  return said.length === 0 ? t('imports:done', { count: 0 }) : said.join(' ')
}
