import { stat } from 'node:fs/promises'
import { Refusal } from '../../core/refusal.ts'
import type { CheckedChoice, FilePreview } from '../../ipc/imports.ts'
import { clearDesk, previewsAmong } from '../importing/desk.ts'
import { findFiles } from '../importing/find-files.ts'
import { importFiles } from '../importing/import-files.ts'
import { knownRules } from '../importing/known-rules.ts'
import type { PlannedPreview } from '../importing/preview-file.ts'
import type { ReadingWatch } from '../importing/reader/readers.ts'
import type { PlannedImport } from '../importing/storable.ts'
import type { HighlightNames } from '../importing/store-comments.ts'
import { type HandlersOf, prepared, type QueryContext } from './handler.ts'

export const imports: HandlersOf<'imports'> = {
  find(_db, { paths }, { session }) {
    clearDesk(session)
    // Somebody is choosing files: by the time one is asked for, the threads run.
    session.surroundings.readers.begin()
    return findFiles(paths)
  },

  rules: () => knownRules(),

  async preview(db, { files }, context) {
    const previews = await forEachFile(files, context, (choice, watch) => preview(choice, context, watch))
    return previewsAmong(db, context.session, previews)
  },

  compare: (_db, choice, { session, signal }) =>
    session.surroundings.readers.read('compare', choice, { signal, progress: () => {} }),

  async rows(_db, { file, limit }, { session, signal }) {
    const watch = { signal, progress: () => {} }
    const { header, rows } = await session.surroundings.readers.read('rows', file, watch)
    return { header, rows: rows.slice(0, limit) }
  },

  run: prepared<
    'imports.run',
    { readonly planned: readonly PlannedImport[]; readonly names: HighlightNames }
  >({
    async prepare(_db, { files, highlightNames, doubts }, context) {
      const task = doubts ? 'storeWithDoubts' : 'store'
      const planned = await forEachFile(files, context, async (choice, watch) => ({
        choice,
        plan: await context.session.surroundings.readers.read(task, choice, watch),
      }))
      return { planned, names: highlightNames }
    },
    commit(db, { planned, names }, context) {
      const report = importFiles(db, planned, names, context)
      const first = report.documents[0] ?? report.replaced[0]
      const count = report.documents.length + report.replaced.length + report.cases
      context.act.words = { count, document: first?.name ?? '' }
      return report
    },
  }),
}

/** Reads files; results in their order. Cancelling is heard at once, and one that is refused ends the others. */
async function forEachFile<Result>(
  files: readonly CheckedChoice[],
  { signal: cancelling, progress }: QueryContext,
  work: (choice: CheckedChoice, watch: ReadingWatch) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const failing = new AbortController()
  const signal = AbortSignal.any([cancelling, failing.signal])
  // Parts of files that are being read count too, so that one long file shows progress.
  const parts = new Map<number, number>()
  let finished = 0
  const tell = () => {
    const begun = [...parts.values()].reduce((sum, part) => sum + part, 0)
    progress({ done: Math.round((finished + begun) * STEPS), total: files.length * STEPS })
  }
  const readOne = async (choice: CheckedChoice, index: number) => {
    if (signal.aborted) throw new Refusal('cancelled', 'Reading files was cancelled')
    const watch = {
      signal,
      progress(done: number, total: number) {
        parts.set(index, total > 0 ? Math.min(done / total, 1) : 0)
        tell()
      },
    }
    results[index] = await work(choice, watch)
    parts.delete(index)
    finished += 1
    tell()
  }
  try {
    await Promise.all(files.map(readOne))
  } finally {
    failing.abort()
  }
  return results
}

/** Progress is told in hundredths of a file. */
const STEPS = 100

async function preview(
  choice: CheckedChoice,
  { session }: QueryContext,
  watch: ReadingWatch,
): Promise<PlannedPreview | FilePreview> {
  const { path } = choice
  try {
    return await session.surroundings.readers.read('preview', choice, watch)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'cancelled') throw error
    const bytes = await stat(path).then(
      status => status.size,
      () => 0,
    )
    const nothing = { encodings: [], documents: [], cuts: [], warnings: [], table: null, entries: null }
    return { path, bytes, format: null, refusal: error.toAnswer(), ...nothing }
  }
}
