import { writeAnnotated } from '../../formats/annotated/index.ts'
import { codesPath } from '../../formats/passages/index.ts'
import type { ExportReport, Loss } from '../../ipc/exports.ts'
import { annotatedReport } from '../exporting/annotated-report.ts'
import { refuseProjectAsTarget } from '../exporting/guard-target.ts'
import { writeIndicators } from '../exporting/indicator-file.ts'
import type { HandlersOf } from './handler.ts'

type Report = (path: string, losses: readonly Loss[]) => Promise<ExportReport>

/** What goes out to be read, or counted, elsewhere. */
export function readerExports(report: Report): Pick<HandlersOf<'exports'>, 'indicators' | 'report'> {
  return {
    async indicators(db, input, context) {
      for (const path of [input.path, codesPath(input.path)]) {
        refuseProjectAsTarget(path, context.session.file.path)
      }
      await writeIndicators(db, input, context)
      return report(input.path, [])
    },

    async report(db, input, context) {
      const { path, format } = input
      refuseProjectAsTarget(path, context.session.file.path)
      await writeAnnotated(
        annotatedReport(db, input, context),
        path,
        format,
        context.session.surroundings.origin,
      )
      return report(path, [])
    },
  }
}
