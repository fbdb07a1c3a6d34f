import type { Migration } from './migration.ts'

/** What the import desk keeps: formats, structure, attributes and cases, and what tells texts that are alike. */
export const importDesk: Migration = {
  version: 2,
  up: `
    ALTER TABLE document ADD COLUMN format TEXT NOT NULL DEFAULT 'text';
    -- JSON {path, bytes, hash, modifiedAt} of a file that is only linked; original_key is the extracted text then.
    ALTER TABLE document ADD COLUMN linked TEXT;
    -- JSON: what stretches of this revision are, in its offsets; null when nothing is known of them.
    ALTER TABLE text_revision ADD COLUMN structure_key INTEGER REFERENCES content (key);
    -- The journal holds whole rows where one was made or taken out: they have the new columns too.
    UPDATE act_row SET after = json_set(after, '$.format', 'text', '$.linked', NULL)
      WHERE table_name = 'document' AND before IS NULL;
    UPDATE act_row SET before = json_set(before, '$.format', 'text', '$.linked', NULL)
      WHERE table_name = 'document' AND after IS NULL;
    UPDATE act_row SET after = json_set(after, '$.structure_key', NULL)
      WHERE table_name = 'text_revision' AND before IS NULL;
    UPDATE act_row SET before = json_set(before, '$.structure_key', NULL)
      WHERE table_name = 'text_revision' AND after IS NULL;

    -- Derived from texts and never changed: not journalled.
    CREATE TABLE fingerprint (
      content_key INTEGER PRIMARY KEY REFERENCES content (key),
      sketch BLOB NOT NULL
    ) STRICT;

    -- CASE is a word of SQL, hence the longer name.
    CREATE TABLE study_case (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      position INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE attribute (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      subject TEXT NOT NULL CHECK (subject IN ('document', 'case')),
      name TEXT NOT NULL, -- empty for a field that still has its own name
      field TEXT, -- author, year…: what it holds, whatever it is called
      type TEXT NOT NULL CHECK (type IN ('text', 'number', 'date', 'yes-no', 'choice')),
      choices TEXT NOT NULL DEFAULT '[]', -- JSON
      position INTEGER NOT NULL,
      UNIQUE (subject, field)
    ) STRICT;

    CREATE TABLE attribute_value (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      attribute_key INTEGER NOT NULL REFERENCES attribute (key),
      document_key INTEGER REFERENCES document (key),
      case_key INTEGER REFERENCES study_case (key),
      value TEXT NOT NULL, -- in the form its type keeps; no row means no value
      CHECK ((document_key IS NULL) <> (case_key IS NULL)),
      UNIQUE (attribute_key, document_key),
      UNIQUE (attribute_key, case_key)
    ) STRICT;
    CREATE INDEX attribute_value_document ON attribute_value (document_key);
    CREATE INDEX attribute_value_case ON attribute_value (case_key);
  `,
}
