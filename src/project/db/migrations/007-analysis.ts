import type { Migration } from './migration.ts'

/** What the analysis desk keeps: who speaks, what belongs to a case, queries, summaries, recipes, words left out. */
export const analysis: Migration = {
  version: 7,
  up: `
    -- Somebody who speaks in documents, called by one name in all of them. Turns name speakers, not this table's rows.
    CREATE TABLE speaker (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL UNIQUE,
      created_at TEXT NOT NULL
    ) STRICT;

    -- What belongs to a case: a whole document, a passage, or what a speaker says (in one document or in all).
    CREATE TABLE case_member (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      case_key INTEGER NOT NULL REFERENCES study_case (key),
      kind TEXT NOT NULL CHECK (kind IN ('document', 'passage', 'speaker')),
      document_key INTEGER REFERENCES document (key),
      speaker_key INTEGER REFERENCES speaker (key),
      span_from INTEGER,
      span_to INTEGER,
      quotation TEXT,
      prefix TEXT,
      suffix TEXT,
      detached INTEGER NOT NULL DEFAULT 0 CHECK (detached IN (0, 1)),
      created_at TEXT NOT NULL,
      CHECK (kind = 'speaker' OR document_key IS NOT NULL),
      CHECK ((kind = 'speaker') = (speaker_key IS NOT NULL)),
      CHECK ((kind = 'passage') = (span_from IS NOT NULL))
    ) STRICT;
    CREATE INDEX case_member_case ON case_member (case_key);
    CREATE INDEX case_member_document ON case_member (document_key);
    CREATE INDEX case_member_speaker ON case_member (speaker_key);

    -- Attributes of speakers beside those of documents and cases. A check cannot be altered: the tables are made anew.
    CREATE TABLE attribute_with_speakers (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      subject TEXT NOT NULL CHECK (subject IN ('document', 'case', 'speaker')),
      name TEXT NOT NULL, -- empty for a field that still has its own name
      field TEXT, -- author, year…: what it holds, whatever it is called
      type TEXT NOT NULL CHECK (type IN ('text', 'number', 'date', 'yes-no', 'choice')),
      choices TEXT NOT NULL DEFAULT '[]', -- JSON
      position INTEGER NOT NULL,
      UNIQUE (subject, field)
    ) STRICT;
    CREATE TABLE attribute_value_with_speakers (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      attribute_key INTEGER NOT NULL REFERENCES attribute_with_speakers (key),
      document_key INTEGER REFERENCES document (key),
      case_key INTEGER REFERENCES study_case (key),
      speaker_key INTEGER REFERENCES speaker (key),
      value TEXT NOT NULL, -- in the form its type keeps; no row means no value
      CHECK ((document_key IS NOT NULL) + (case_key IS NOT NULL) + (speaker_key IS NOT NULL) = 1),
      UNIQUE (attribute_key, document_key),
      UNIQUE (attribute_key, case_key),
      UNIQUE (attribute_key, speaker_key)
    ) STRICT;
    INSERT INTO sqlite_sequence (name, seq)
      SELECT name || '_with_speakers', seq FROM sqlite_sequence WHERE name IN ('attribute', 'attribute_value');
    INSERT INTO attribute_with_speakers (key, id, subject, name, field, type, choices, position)
      SELECT key, id, subject, name, field, type, choices, position FROM attribute;
    INSERT INTO attribute_value_with_speakers (key, attribute_key, document_key, case_key, value)
      SELECT key, attribute_key, document_key, case_key, value FROM attribute_value;
    DROP TABLE attribute_value;
    DROP TABLE attribute;
    ALTER TABLE attribute_with_speakers RENAME TO attribute;
    ALTER TABLE attribute_value_with_speakers RENAME TO attribute_value;
    CREATE INDEX attribute_value_document ON attribute_value (document_key);
    CREATE INDEX attribute_value_case ON attribute_value (case_key);
    CREATE INDEX attribute_value_speaker ON attribute_value (speaker_key);

    -- A query somebody keeps; in tables it counts like a code.
    CREATE TABLE saved_query (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      query TEXT NOT NULL, -- JSON of its tree, codes and all by their ids
      position INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;

    -- What somebody wrote of a code in a case: a cell of the summary grid.
    CREATE TABLE summary (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      code_key INTEGER NOT NULL REFERENCES code (key),
      case_key INTEGER NOT NULL REFERENCES study_case (key),
      text TEXT NOT NULL,
      coder_key INTEGER NOT NULL REFERENCES coder (key),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      UNIQUE (code_key, case_key)
    ) STRICT;
    CREATE INDEX summary_case ON summary (case_key);

    -- A table or picture that is kept, with what it showed when it was last run.
    CREATE TABLE recipe (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      recipe TEXT NOT NULL, -- JSON
      result_key INTEGER REFERENCES content (key),
      run_at TEXT, -- null: never
      run_act INTEGER, -- the last act before that run
      position INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;

    -- Words that counts of words leave out beside those of the lists that come with Postil, or count although they are there.
    CREATE TABLE stop_word (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      word TEXT NOT NULL UNIQUE,
      counts INTEGER NOT NULL DEFAULT 0 CHECK (counts IN (0, 1)),
      created_at TEXT NOT NULL
    ) STRICT;

    UPDATE act_row SET after = json_set(after, '$.speaker_key', NULL)
      WHERE table_name = 'attribute_value' AND before IS NULL;
    UPDATE act_row SET before = json_set(before, '$.speaker_key', NULL)
      WHERE table_name = 'attribute_value' AND after IS NULL;
  `,
}
