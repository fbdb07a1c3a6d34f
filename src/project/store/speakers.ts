import type { ReadDb, WriteDb } from '../db/connection.ts'

/** Everybody of whom something is kept, by name. Others speak too: their names stand in turns alone. */
export function knownSpeakers(db: ReadDb): { readonly key: number; readonly name: string }[] {
  return db.all('SELECT key, name FROM speaker ORDER BY name, key')
}

/** Those who speak and have values, by name. */
export function speakersWithValues(db: ReadDb): { readonly id: string; readonly name: string }[] {
  return db.all(
    `SELECT id, name FROM speaker WHERE EXISTS
       (SELECT 1 FROM attribute_value WHERE speaker_key = speaker.key AND value <> '') ORDER BY name, key`,
  )
}

/** The key of a speaker, who gets a row when there is none. */
export function keepSpeaker(db: WriteDb, name: string, { newId, now }: SpeakerMaking): number {
  const known = db.get<{ key: number }>('SELECT key FROM speaker WHERE name = ?', name)
  if (known !== undefined) return known.key
  return db.run('INSERT INTO speaker (id, name, created_at) VALUES (?, ?, ?)', newId(), name, now).key
}

export interface SpeakerMaking {
  /** ISO 8601, UTC. */
  readonly now: string
  newId(): string
}

/** Takes out speakers of whom nothing is kept any more. */
export function dropIdleSpeakers(db: WriteDb): void {
  db.run(
    `DELETE FROM speaker WHERE NOT EXISTS (SELECT 1 FROM case_member WHERE speaker_key = speaker.key)
       AND NOT EXISTS (SELECT 1 FROM attribute_value WHERE speaker_key = speaker.key)`,
  )
}

/** Calls a speaker by another name. What is kept of two who then share it is one's; where both have a value, his own stays. */
export function renameSpeaker(db: WriteDb, key: number, name: string): void {
  const other = db.get<{ key: number }>('SELECT key FROM speaker WHERE name = ? AND key <> ?', name, key)
  if (other === undefined) {
    db.run('UPDATE speaker SET name = ? WHERE key = ?', name, key)
    return
  }
  db.run('UPDATE case_member SET speaker_key = ? WHERE speaker_key = ?', other.key, key)
  db.run(
    `UPDATE attribute_value SET speaker_key = ? WHERE speaker_key = ? AND attribute_key NOT IN
       (SELECT attribute_key FROM attribute_value WHERE speaker_key = ?)`,
    other.key,
    key,
    other.key,
  )
  db.run('DELETE FROM attribute_value WHERE speaker_key = ?', key)
  db.run('DELETE FROM speaker WHERE key = ?', key)
}
