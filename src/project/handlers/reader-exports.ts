import { writeAnnotated } from '../../formats/annotated/index.ts'
import { writeMarkdownFolder } from '../../formats/markdown-folder/index.ts'
import { codesPath } from '../../formats/passages/index.ts'
import type { ExportReport, Loss } from '../../ipc/exports.ts'
import { annotatedReport } from '../exporting/annotated-report.ts'
import { documentValues } from '../exporting/document-values.ts'
import { refuseProjectAsTarget } from '../exporting/guard-target.ts'
import { writeIndicators } from '../exporting/indicator-file.ts'
import { readingRoom } from '../exporting/reading-room.ts'
import { writeWhole } from '../exporting/whole/write-whole.ts'
import type { HandlersOf } from './handler.ts'

type Report = (path: string, losses: readonly Loss[]) => Promise<ExportReport>

/** What goes out to be read, or counted, elsewhere. */
export function readerExports(
  report: Report,
): Pick<HandlersOf<'exports'>, 'indicators' | 'report' | 'markdown' | 'json'> {
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

    async markdown(db, input, context) {
      const { path } = input
      refuseProjectAsTarget(path, context.session.file.path)
      const folder = { room: readingRoom(db, input, context), values: documentValues(db) }
      const bytes = await writeMarkdownFolder(folder, path, {
        signal: context.signal,
        progress: (done, total) => context.progress({ done, total }),
      })
      return { path, bytes, losses: [] }
    },

    async json(db, { path }, context) {
      refuseProjectAsTarget(path, context.session.file.path)
      await writeWhole(db, path, context)
      return report(path, [])
    },
  }
}
