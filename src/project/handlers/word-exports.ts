import { provenanceOf } from '../exporting/provenance.ts'
import { keywordsTable, linesTable, wordsTable } from '../exporting/word-tables.ts'
import { countWords } from '../words/count-words.ts'
import { findKeywords } from '../words/keywords.ts'
import { listLines } from '../words/list-lines.ts'
import type { HandlersOf } from './handler.ts'
import type { tableWriter } from './table-exports.ts'

/** The handlers that write tables of words. */
export function wordExports(
  write: ReturnType<typeof tableWriter>,
): Pick<HandlersOf<'exports'>, 'words' | 'keywords' | 'lines'> {
  return {
    words: (db, { path, format, date, ...choice }, context) =>
      write({ path, format }, context, async () =>
        wordsTable(await countWords(db, { ...choice, after: 0 }, context), provenanceOf(db, context, date)),
      ),
    keywords: (db, { path, format, date, ...choice }, context) =>
      write({ path, format }, context, async () =>
        keywordsTable(
          await findKeywords(db, { ...choice, after: 0 }, context),
          provenanceOf(db, context, date),
        ),
      ),
    lines: (db, { path, format, date, ...choice }, context) =>
      write({ path, format }, context, async () =>
        linesTable(await listLines(db, { ...choice, after: 0 }, context), provenanceOf(db, context, date)),
      ),
  }
}
