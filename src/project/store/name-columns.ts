import type { NamedColumnKind } from '../../ipc/constants.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { renameSpeaker } from './speakers.ts'

/** Which column holds words of that kind. */
const columns: Readonly<Record<NamedColumnKind, readonly [table: string, column: string]>> = {
  'project-name': ['project', 'name'],
  'code-name': ['code', 'name'],
  'code-definition': ['code', 'definition'],
  'code-use': ['code', 'use_when'],
  'code-not': ['code', 'not_when'],
  'case-name': ['study_case', 'name'],
  value: ['attribute_value', 'value'],
  'attribute-name': ['attribute', 'name'],
  comment: ['coding', 'comment'],
  'bookmark-name': ['bookmark', 'name'],
  'code-set-name': ['code_set', 'name'],
  'document-set-name': ['document_set', 'name'],
  'group-name': ['document_group', 'name'],
  'known-speaker': ['speaker', 'name'],
  summary: ['summary', 'text'],
}

/** All words of a kind that are not empty, by the keys of their rows. */
export function wordsOfKind(db: ReadDb, kind: NamedColumnKind): { key: number; words: string }[] {
  const [table, column] = columns[kind]
  return db.all(`SELECT key, ${column} AS words FROM ${table} WHERE ${column} <> '' ORDER BY key`)
}

/** Undefined where there is no such row. */
export function wordsAt(db: ReadDb, kind: NamedColumnKind, key: number): string | undefined {
  const [table, column] = columns[kind]
  return db.get<{ words: string }>(`SELECT ${column} AS words FROM ${table} WHERE key = ?`, key)?.words
}

export function updateWords(db: WriteDb, kind: NamedColumnKind, key: number, words: string): void {
  const [table, column] = columns[kind]
  if (kind === 'known-speaker') renameSpeaker(db, key, words)
  else db.run(`UPDATE ${table} SET ${column} = ? WHERE key = ?`, words, key)
}

/** Choices of an attribute whose value has that key; null when it has none. */
export function choicesOfValue(
  db: ReadDb,
  key: number,
): { readonly attributeKey: number; readonly choices: readonly string[] } | null {
  const row = db.get<{ attributeKey: number; choices: string }>(
    `SELECT attribute.key AS attributeKey, choices FROM attribute_value JOIN attribute ON attribute.key = attribute_key
     WHERE attribute_value.key = ? AND type = 'choice'`,
    key,
  )
  return row === undefined ? null : { ...row, choices: JSON.parse(row.choices) as string[] }
}

export function updateChoices(db: WriteDb, attributeKey: number, choices: readonly string[]): void {
  db.run('UPDATE attribute SET choices = ? WHERE key = ?', JSON.stringify(choices), attributeKey)
}

/** True when another code under the same parent has the name of this one. */
export function hasTwin(db: ReadDb, codeKey: number): boolean {
  const twin = db.get(
    `SELECT 1 FROM code JOIN code AS changed ON changed.key = ? AND changed.key <> code.key
     WHERE code.name = changed.name AND code.parent_key IS changed.parent_key`,
    codeKey,
  )
  return twin !== undefined
}
