import type { Mark } from '../../core/text/index.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { keepText, readContent } from './contents.ts'

/** Keeps what stretches of a text are; returns the key, null when nothing is known of them. */
export function keepMarks(db: WriteDb, marks: readonly Mark[]): number | null {
  return marks.length === 0 ? null : keepText(db, JSON.stringify(marks))
}

export function readMarks(db: ReadDb, structureKey: number | null): Mark[] {
  return structureKey === null ? [] : (JSON.parse(readContent(db, structureKey).toString('utf8')) as Mark[])
}
