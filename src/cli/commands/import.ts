import { resolve } from 'node:path'
import { PATH_SEPARATOR } from '../../core/codebook/index.ts'
import type { FileChoice, FoundFiles, ImportReport } from '../../ipc/imports.ts'
import { ask } from '../../project/answer.ts'
import { refuseProjectAsTarget, refuseTargetAmong } from '../../project/exporting/guard-target.ts'
import { writeReport } from '../../project/exporting/write-report.ts'
import type { Session } from '../../project/session.ts'
import { type Command, type OptionValues, textOption } from '../command.ts'
import {
  choiceFrom,
  choosesTables,
  duplicatesFrom,
  filesAmong,
  readingOptions,
  readingUsage,
  reportPath,
  tableFrom,
} from '../reading-options.ts'
import type { Say } from '../say.ts'
import { lines } from '../table.ts'
import { withProject } from '../with-project.ts'

export const importFiles: Command = {
  name: 'import',
  usage: `P FILE… ${readingUsage} [--duplicates skip|keep|replace] [--link] [--no-comments] [--group PATH] [--keep-folders]`,
  arity: [2, Number.POSITIVE_INFINITY],
  options: {
    ...readingOptions,
    duplicates: { type: 'string' },
    link: { type: 'boolean' },
    'no-comments': { type: 'boolean' },
    group: { type: 'string' },
    'keep-folders': { type: 'boolean' },
  },
  run({ arguments: [project = '', ...named], options, resources, say, note }) {
    return withProject(project, 'write', resources, async session => {
      const found = await ask(session, 'imports.find', { paths: named.map(path => resolve(path)) })
      const paths = filesAmong(found, named, { say, note })
      const path = reportPath(options)
      // Before anything is done: what cannot be reported must not have happened.
      if (path !== undefined) {
        refuseProjectAsTarget(path, session.file.path)
        refuseTargetAmong(path, paths)
      }
      const folders = options['keep-folders'] === true ? found.folders : {}
      const files = await choicesFor(session, paths, folders, options)
      const report = await ask(session, 'imports.run', {
        files,
        highlightNames: say.highlightNames(),
        doubts: path !== undefined,
      })
      if (path !== undefined) await writeReport(path, report, paths)
      for (const line of notesOn(report, say)) note(line)
      return {
        json: report.documents,
        plain: lines(report.documents.map(({ source, name, characters }) => [source, name, characters])),
      }
    })
  },
}

async function choicesFor(
  session: Session,
  paths: readonly string[],
  folders: FoundFiles['folders'],
  options: OptionValues,
): Promise<FileChoice[]> {
  const choice = {
    ...choiceFrom(options, await ask(session, 'imports.rules', {})),
    duplicates: duplicatesFrom(options),
    keepOriginal: options.link !== true,
    comments: options['no-comments'] !== true,
  }
  const group = textOption(options, 'group')?.split(PATH_SEPARATOR) ?? []
  const files = paths.map(path => ({ path, ...choice, group: [...group, ...(folders[path] ?? [])] }))
  if (!choosesTables(options)) return files
  const previews = await ask(session, 'imports.preview', { files })
  return files.map((file, index) => {
    const preview = previews[index]
    return preview === undefined ? file : { ...file, table: tableFrom(options, preview) }
  })
}

/** What did not simply come in, in words. */
function notesOn(report: ImportReport, say: Say): string[] {
  const counts = {
    cases: report.cases,
    described: report.described,
    emptyRows: report.emptyRows,
    misfits: report.misfits.length,
    unmatched: report.unmatched.length,
  }
  return [
    ...report.skipped.map(({ source, sameAs }) => say('skipped', { source, name: sameAs })),
    ...report.replaced.map(({ source, name, codings, detached }) =>
      say('replaced', { source, name, codings, detached }),
    ),
    ...(Object.keys(counts) as (keyof typeof counts)[]).flatMap(key =>
      counts[key] === 0 ? [] : [say(key, { count: counts[key] })],
    ),
  ]
}
