import type { RefiProfileName } from '../../core/exchange.ts'
import { type OutputFile, replaceFile } from '../file/replace-file.ts'
import { endStep, type Work } from '../file/work.ts'
import { checkXml, makeChecks } from './check.ts'
import { lossesOf } from './compare/compare-project.ts'
import { readBack } from './compare/read-back.ts'
import { toDateTime } from './date-time.ts'
import type { RefiLoss } from './losses.ts'
import { writePackage } from './package.ts'
import { refiProfiles } from './profiles.ts'
import type { RefiProject } from './project-model.ts'
import { type Problem, refuseProblems, validateXml } from './validate.ts'
import { type WrittenProject, writeProjectXml } from './write-project.ts'

export interface SaveOptions {
  /** Whom it is for; all programs when it is missing. */
  readonly profile?: RefiProfileName
  /** The text of the schema: `Project.xsd` for a project, `Codebook.xsd` for a codebook. */
  readonly schema: string
  readonly signal?: AbortSignal
  /** `total` is known from the first call on and does not change. */
  readonly progress?: (done: number, total: number) => void
  /** How the temporary file is opened; tests put a failing one here. */
  readonly openFile?: (path: string) => Promise<OutputFile>
}

/** What was written, and what could not be. */
export interface RefiReport {
  readonly losses: readonly RefiLoss[]
  readonly documents: number
  readonly codes: number
  readonly codings: number
  readonly selections: number
  readonly memos: number
  /** Code points of all texts. */
  readonly characters: number
  /**
   * Documents with characters that count as two in tools that count UTF-16 code units: there the codings behind
   * such a character may stand too far to the left.
   */
  readonly documentsBeyondBmp: number
}

/**
 * Writes a project as `.qdpx`, checked against the schema before it takes the place of an older file.
 * Refuses: export-invalid, cancelled, revision-changed, disk-full, folder-read-only, write-failed.
 */
export async function writeRefiProject(
  project: RefiProject,
  path: string,
  options: SaveOptions,
): Promise<RefiReport> {
  const work = countSteps(project, options)
  return replaceFile(
    path,
    async write => {
      const { written, losses } = await writeChecked(project, options, work)
      const modified = new Date(toDateTime(project.modifiedAt, project.createdAt))
      await writePackage({ xml: written.xml, files: written.files, modified }, write, work)
      return reportOf(project, written, losses)
    },
    options,
  )
}

/** What a package of the project would not keep; nothing is saved. Refuses: export-invalid, cancelled. */
export async function refiLosses(
  project: RefiProject,
  options: Omit<SaveOptions, 'openFile'>,
): Promise<readonly RefiLoss[]> {
  const { losses } = await writeChecked(project, options, countSteps(project, options, 1))
  return losses
}

/** Writes the XML, checks it, and reads it back; it is gone through once for both. Refuses: export-invalid, cancelled. */
async function writeChecked(project: RefiProject, options: SaveOptions, work: Work) {
  const written = await writeProjectXml(project, work, refiProfiles[options.profile ?? 'standard'])
  const { xml, misplaced } = written
  const files = new Map(written.files.map(file => [file.path, file.length]))
  const problems: Problem[] = [
    ...misplaced.map(id => ({ message: `The words of ${id} are not those at its place` })),
    ...(await validateXml(xml, options.schema)),
  ]
  if (problems.length === 0) {
    let isSound = true
    const checks = makeChecks(files, () => {
      isSound = false
    })
    const incoming = await readBack(written, {
      signal: options.signal,
      opened: element => checks.open(element),
    })
    if (isSound && checks.finish().length === 0) {
      await endStep(work)
      return { written, losses: lossesOf(project, incoming) }
    }
  }
  // Once more, for the lines.
  refuseProblems([...problems, ...(await checkXml(xml, files, options.signal))])
  throw new Error('A package that is not sound has no problems')
}

/** Two steps for each document, for its codings and for its text, and one for the check. */
function countSteps({ documents }: RefiProject, { signal, progress }: SaveOptions, times = 2): Work {
  const total = times * documents.length + 1
  let done = 0
  return {
    signal,
    step() {
      // Notes have files as well, but no steps of their own.
      if (done < total) progress?.(++done, total)
    },
  }
}

function reportOf(
  project: RefiProject,
  { sources }: WrittenProject,
  losses: readonly RefiLoss[],
): RefiReport {
  return {
    losses,
    documents: project.documents.length,
    codes: project.codes.length,
    codings: sources.codings,
    selections: sources.selections,
    memos: project.memos.length,
    characters: sources.characters,
    documentsBeyondBmp: sources.documentsBeyondBmp,
  }
}
