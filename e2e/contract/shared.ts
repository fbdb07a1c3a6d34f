import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder with the corpus and the fixtures that are kept beside the project; `POSTIL_SHARED` names another. */
export const shared = process.env.POSTIL_SHARED ?? resolve(import.meta.dirname, '../../../shared')

/** True where the corpus is there; tests that need it are skipped, visibly, where it is not. */
export const hasCorpus = existsSync(join(shared, 'corpus', 'truth'))

/** What the name of such a test ends with. */
export const needsCorpus = hasCorpus ? '(corpus of ../shared)' : '(SKIPPED: no corpus in ../shared)'

export function corpus(...parts: string[]): string {
  return join(shared, 'corpus', ...parts)
}
