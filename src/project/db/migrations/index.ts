import type { Connection } from '../connection.ts'
import { foundation } from './001-foundation.ts'
import { importDesk } from './002-import-desk.ts'
import { codingDesk } from './003-coding-desk.ts'
import { codingsDrawn } from './004-codings-drawn.ts'
import { editedTexts } from './005-edited-texts.ts'
import { history } from './006-history.ts'
import { analysis } from './007-analysis.ts'
import { keptParts } from './008-kept-parts.ts'
import type { Migration } from './migration.ts'

export type { Migration } from './migration.ts'

export const migrations: readonly Migration[] = [
  foundation,
  importDesk,
  codingDesk,
  codingsDrawn,
  editedTexts,
  history,
  analysis,
  keptParts,
]

/** The schema version this Postil writes. */
export const CURRENT_VERSION = migrations.length

/** Brings a database from its `user_version` up to `version`, each step in a transaction of its own. */
export function migrate(db: Connection, version = CURRENT_VERSION): void {
  for (const migration of migrations) {
    if (migration.version <= Number(db.pragma('user_version')) || migration.version > version) continue
    db.script(`BEGIN IMMEDIATE; ${migration.up} PRAGMA user_version = ${migration.version}; COMMIT;`)
  }
}
