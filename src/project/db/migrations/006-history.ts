import type { Migration } from './migration.ts'

/** What acts have done to one row, and what was done to one act, is found without reading the journal through. */
export const history: Migration = {
  version: 6,
  up: `
    CREATE INDEX act_row_of ON act_row (table_name, row_key, act_key);
    CREATE INDEX act_target ON act (target_key) WHERE target_key IS NOT NULL;
  `,
}
