import type { Migration } from './migration.ts'

/**
 * Keys are whole numbers that are never used twice; they join tables inside this file. Ids are UUIDs; they name
 * things to the world. `content` and `act` are only ever added to. Every other table is journalled.
 */
export const foundation: Migration = {
  version: 1,
  up: `
    CREATE TABLE coder (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      created_at TEXT NOT NULL -- ISO 8601, UTC, like every _at
    ) STRICT;

    CREATE TABLE project (
      key INTEGER PRIMARY KEY CHECK (key = 1),
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      created_at TEXT NOT NULL,
      coder_key INTEGER NOT NULL REFERENCES coder (key) -- who works when nobody is named
    ) STRICT;

    -- Bytes that never change: files as they came, texts, lists of what cleaning did. Shared by their hash.
    CREATE TABLE content (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32), -- SHA-256 of body
      body BLOB NOT NULL -- texts are UTF-8
    ) STRICT;

    CREATE TABLE document (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      source TEXT NOT NULL, -- base name of the file, numbered when it was split
      state TEXT NOT NULL DEFAULT 'unread' CHECK (state IN ('unread', 'in-progress', 'done')),
      position INTEGER NOT NULL,
      original_key INTEGER NOT NULL REFERENCES content (key), -- the file's bytes
      encoding TEXT NOT NULL,
      extracted_key INTEGER NOT NULL REFERENCES content (key), -- the file's text before cleaning
      cleaning_key INTEGER REFERENCES content (key), -- JSON: what cleaning removed from the extracted text
      metadata TEXT NOT NULL DEFAULT '{}', -- JSON: texts by name
      revision INTEGER NOT NULL, -- number of the current text
      coder_key INTEGER NOT NULL REFERENCES coder (key),
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE INDEX document_position ON document (position);

    CREATE TABLE text_revision (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      document_key INTEGER NOT NULL REFERENCES document (key),
      number INTEGER NOT NULL CHECK (number > 0),
      text_key INTEGER NOT NULL REFERENCES content (key),
      characters INTEGER NOT NULL, -- UTF-16 code units
      change TEXT, -- JSON of a CodeMirror change set from the revision before; null for the first
      coder_key INTEGER NOT NULL REFERENCES coder (key),
      created_at TEXT NOT NULL,
      UNIQUE (document_key, number)
    ) STRICT;

    CREATE TABLE code (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      parent_key INTEGER REFERENCES code (key),
      color TEXT NOT NULL, -- #rrggbb
      definition TEXT NOT NULL DEFAULT '',
      position INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX code_parent ON code (parent_key);

    CREATE TABLE coding (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      document_key INTEGER NOT NULL REFERENCES document (key),
      code_key INTEGER NOT NULL REFERENCES code (key),
      coder_key INTEGER NOT NULL REFERENCES coder (key),
      span_from INTEGER NOT NULL CHECK (span_from >= 0), -- UTF-16 code units of the current text, inclusive
      span_to INTEGER NOT NULL CHECK (span_to > span_from), -- exclusive
      quotation TEXT NOT NULL,
      prefix TEXT NOT NULL, -- up to 32 code units before
      suffix TEXT NOT NULL, -- and after
      detached INTEGER NOT NULL DEFAULT 0 CHECK (detached IN (0, 1)), -- 1: its words are gone, span is the last one
      created_at TEXT NOT NULL
    ) STRICT;
    -- Wide enough that counting and the matrix read the index alone.
    CREATE INDEX coding_document ON coding (document_key, detached, span_from, span_to);
    CREATE INDEX coding_code ON coding (code_key, detached, document_key, span_from, span_to);

    CREATE TABLE memo (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      subject TEXT NOT NULL CHECK (subject IN ('project', 'document', 'code', 'coding', 'passage')),
      document_key INTEGER REFERENCES document (key),
      code_key INTEGER REFERENCES code (key),
      coding_key INTEGER REFERENCES coding (key),
      span_from INTEGER, -- of a passage, as in coding
      span_to INTEGER,
      quotation TEXT,
      prefix TEXT,
      suffix TEXT,
      detached INTEGER NOT NULL DEFAULT 0 CHECK (detached IN (0, 1)),
      title TEXT NOT NULL,
      text TEXT NOT NULL, -- Markdown
      coder_key INTEGER NOT NULL REFERENCES coder (key),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      CHECK ((subject IN ('document', 'passage')) = (document_key IS NOT NULL)),
      CHECK ((subject = 'code') = (code_key IS NOT NULL)),
      CHECK ((subject = 'coding') = (coding_key IS NOT NULL)),
      CHECK ((subject = 'passage') = (span_from IS NOT NULL))
    ) STRICT;
    CREATE INDEX memo_document ON memo (document_key);
    CREATE INDEX memo_code ON memo (code_key);
    CREATE INDEX memo_coding ON memo (coding_key);

    -- The journal. An act is one change, or the taking back of one; its rows are what it did, in order.
    CREATE TABLE act (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('base', 'change', 'undo', 'redo')), -- base: outside of undo
      target_key INTEGER REFERENCES act (key), -- the change an undo or redo is about
      operation TEXT NOT NULL,
      words TEXT NOT NULL DEFAULT '{}', -- JSON: what fills the holes of its name
      coder_key INTEGER NOT NULL REFERENCES coder (key),
      at TEXT NOT NULL,
      undone_by INTEGER REFERENCES act (key) -- set while the change is taken back
    ) STRICT;
    CREATE INDEX act_live ON act (key) WHERE kind = 'change' AND undone_by IS NULL;
    CREATE INDEX act_undone ON act (key) WHERE kind = 'change' AND undone_by IS NOT NULL;

    CREATE TABLE act_row (
      key INTEGER PRIMARY KEY,
      act_key INTEGER NOT NULL REFERENCES act (key),
      table_name TEXT NOT NULL,
      row_key INTEGER NOT NULL,
      before TEXT, -- JSON of the row, or of its changed columns; null when the row was made
      after TEXT -- null when the row was removed
    ) STRICT;
    CREATE INDEX act_row_act ON act_row (act_key);
  `,
}
