import type { Migration } from './migration.ts'

/**
 * All that is drawn of a document's codings, in the order it is drawn in: they are read off this index alone, without
 * the rows, which hold quotations and contexts.
 */
export const codingsDrawn: Migration = {
  version: 4,
  up: `
    CREATE INDEX coding_drawn ON coding (
      document_key, span_from, span_to DESC, id, code_key, coder_key, detached, certainty, example, comment <> ''
    );
  `,
}
