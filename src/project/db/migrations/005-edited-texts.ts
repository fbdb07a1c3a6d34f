import type { Migration } from './migration.ts'

/** A text made by a small edit is kept as the change of the text before it: typing does not fill the file. */
export const editedTexts: Migration = {
  version: 5,
  up: `
    -- Null: body is what is kept. Otherwise body is a JSON text change of the text kept there; hash is of the outcome.
    ALTER TABLE content ADD COLUMN base_key INTEGER REFERENCES content (key);
    ALTER TABLE content ADD COLUMN depth INTEGER NOT NULL DEFAULT 0; -- changes between it and a whole text
  `,
}
