import type { Migration } from './migration.ts'

/** What came from another program and has no place in Postil yet: kept as it was told, so that nothing is lost. */
export const keptParts: Migration = {
  version: 8,
  up: `
    CREATE TABLE kept_part (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL, -- file, source, region, passage, note, link, set, graph, case
      name TEXT NOT NULL,
      detail TEXT NOT NULL, -- JSON of what the file said
      content_key INTEGER REFERENCES content (key), -- the file it is of: a picture, a recording, a PDF
      origin TEXT NOT NULL, -- program and version it came from
      created_at TEXT NOT NULL
    ) STRICT;
  `,
}
