import type { Migration } from './migration.ts'

/** What the coding desk keeps: rules of codes, marks of codings, sets and groups, bookmarks, searches, words. */
export const codingDesk: Migration = {
  version: 3,
  up: `
    ALTER TABLE code ADD COLUMN use_when TEXT NOT NULL DEFAULT '';
    ALTER TABLE code ADD COLUMN not_when TEXT NOT NULL DEFAULT '';
    ALTER TABLE code ADD COLUMN status TEXT NOT NULL DEFAULT 'provisional'
      CHECK (status IN ('provisional', 'settled'));
    ALTER TABLE coding ADD COLUMN comment TEXT NOT NULL DEFAULT '';
    ALTER TABLE coding ADD COLUMN weight INTEGER CHECK (weight BETWEEN 0 AND 100); -- null: not weighed
    ALTER TABLE coding ADD COLUMN certainty TEXT CHECK (certainty IN ('certain', 'uncertain')); -- null: not said
    ALTER TABLE coding ADD COLUMN example INTEGER NOT NULL DEFAULT 0 CHECK (example IN (0, 1)); -- 1: of its code

    -- Codes that are looked at together; a code may be in many.
    CREATE TABLE code_set (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      position INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE code_set_member (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      set_key INTEGER NOT NULL REFERENCES code_set (key),
      code_key INTEGER NOT NULL REFERENCES code (key),
      UNIQUE (set_key, code_key)
    ) STRICT;
    CREATE INDEX code_set_member_code ON code_set_member (code_key);

    -- A document lies in one group or in none; groups lie in groups. Sets are as those of codes.
    CREATE TABLE document_group (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      parent_key INTEGER REFERENCES document_group (key),
      position INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX document_group_parent ON document_group (parent_key);
    ALTER TABLE document ADD COLUMN group_key INTEGER REFERENCES document_group (key);
    CREATE INDEX document_group_key ON document (group_key);
    CREATE TABLE document_set (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      position INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE document_set_member (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      set_key INTEGER NOT NULL REFERENCES document_set (key),
      document_key INTEGER NOT NULL REFERENCES document (key),
      UNIQUE (set_key, document_key)
    ) STRICT;
    CREATE INDEX document_set_member_document ON document_set_member (document_key);

    -- Anchored as codings are.
    CREATE TABLE bookmark (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      document_key INTEGER NOT NULL REFERENCES document (key),
      span_from INTEGER NOT NULL CHECK (span_from >= 0),
      span_to INTEGER NOT NULL CHECK (span_to > span_from),
      quotation TEXT NOT NULL,
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      detached INTEGER NOT NULL DEFAULT 0 CHECK (detached IN (0, 1)),
      name TEXT NOT NULL DEFAULT '',
      coder_key INTEGER NOT NULL REFERENCES coder (key),
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX bookmark_document ON bookmark (document_key);

    CREATE TABLE saved_search (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      query TEXT NOT NULL, -- JSON of what was asked
      position INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;

    -- Words the segmenter is to keep whole.
    CREATE TABLE dictionary_word (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      word TEXT NOT NULL UNIQUE,
      created_at TEXT NOT NULL
    ) STRICT;

    -- Memos may also be about a case, or about nothing in particular. A check cannot be altered: the table is made anew.
    CREATE TABLE memo_with_tags (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      subject TEXT NOT NULL
        CHECK (subject IN ('project', 'document', 'code', 'coding', 'passage', 'case', 'free')),
      document_key INTEGER REFERENCES document (key),
      code_key INTEGER REFERENCES code (key),
      coding_key INTEGER REFERENCES coding (key),
      case_key INTEGER REFERENCES study_case (key),
      span_from INTEGER,
      span_to INTEGER,
      quotation TEXT,
      prefix TEXT,
      suffix TEXT,
      detached INTEGER NOT NULL DEFAULT 0 CHECK (detached IN (0, 1)),
      title TEXT NOT NULL,
      text TEXT NOT NULL,
      tags TEXT NOT NULL DEFAULT '[]', -- JSON: names, in the order given
      coder_key INTEGER NOT NULL REFERENCES coder (key),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      CHECK ((subject IN ('document', 'passage')) = (document_key IS NOT NULL)),
      CHECK ((subject = 'code') = (code_key IS NOT NULL)),
      CHECK ((subject = 'coding') = (coding_key IS NOT NULL)),
      CHECK ((subject = 'case') = (case_key IS NOT NULL)),
      CHECK ((subject = 'passage') = (span_from IS NOT NULL))
    ) STRICT;
    INSERT INTO sqlite_sequence (name, seq) SELECT 'memo_with_tags', seq FROM sqlite_sequence WHERE name = 'memo';
    INSERT INTO memo_with_tags (key, id, subject, document_key, code_key, coding_key, span_from, span_to, quotation,
        prefix, suffix, detached, title, text, coder_key, created_at, changed_at)
      SELECT key, id, subject, document_key, code_key, coding_key, span_from, span_to, quotation,
        prefix, suffix, detached, title, text, coder_key, created_at, changed_at FROM memo;
    DROP TABLE memo;
    ALTER TABLE memo_with_tags RENAME TO memo;
    CREATE INDEX memo_document ON memo (document_key);
    CREATE INDEX memo_code ON memo (code_key);
    CREATE INDEX memo_coding ON memo (coding_key);
    CREATE INDEX memo_case ON memo (case_key);

    -- The journal holds whole rows where one was made or taken out: they have the new columns too.
    ${[
      ['code', `'$.use_when', '', '$.not_when', '', '$.status', 'provisional'`],
      ['coding', `'$.comment', '', '$.weight', NULL, '$.certainty', NULL, '$.example', 0`],
      ['document', `'$.group_key', NULL`],
      ['memo', `'$.case_key', NULL, '$.tags', '[]'`],
    ]
      .map(
        ([table, columns]) => `
    UPDATE act_row SET after = json_set(after, ${columns}) WHERE table_name = '${table}' AND before IS NULL;
    UPDATE act_row SET before = json_set(before, ${columns}) WHERE table_name = '${table}' AND after IS NULL;`,
      )
      .join('')}
  `,
}
