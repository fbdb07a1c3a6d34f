import { makeId, seeded, startOfCharacter } from './data.mjs'

/** Context kept on each side of a quotation, as `core/text` does it. */
const CONTEXT_LENGTH = 32
const FIRST_MOMENT = Date.UTC(2026, 0, 5, 8)
const MINUTE = 60_000

/**
 * Writes codings into a closed project file as 50,000 calls would have left them: each a row, an act of its own and
 * the act's image of the row. `texts` are the first documents' texts; codings name documents and codes by place.
 */
export async function insertCodings(path, { seed, texts, codings }) {
  const { default: Database } = await import('better-sqlite3')
  const db = new Database(path)
  try {
    db.transaction(() => insertAll(db, seed, texts, codings))()
  } finally {
    db.close()
  }
}

function insertAll(db, seed, texts, codings) {
  const random = seeded(seed)
  const documents = db.prepare('SELECT key, name FROM document ORDER BY position').all()
  const codes = db.prepare('SELECT key, name FROM code ORDER BY key').all()
  const { key: coder } = db.prepare('SELECT key FROM coder').get()
  const insertAct = db.prepare(
    `INSERT INTO act (id, kind, operation, words, coder_key, at) VALUES (?, 'change', 'codings.apply', ?, ?, ?)`,
  )
  const insertCoding = db.prepare(
    `INSERT INTO coding (id, document_key, code_key, coder_key, span_from, span_to, quotation, prefix, suffix,
       created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertImage = db.prepare(
    `INSERT INTO act_row (act_key, table_name, row_key, after)
     SELECT ?, 'coding', key, ${imageOf(db, 'coding')} FROM coding WHERE key = ?`,
  )
  codings.forEach(({ document, code, from, to }, i) => {
    const at = new Date(FIRST_MOMENT + i * MINUTE).toISOString()
    const words = JSON.stringify({ code: codes[code].name, document: documents[document].name })
    const act = insertAct.run(makeId(random), words, coder, at).lastInsertRowid
    const keys = [documents[document].key, codes[code].key, coder]
    const row = insertCoding.run(makeId(random), ...keys, from, to, ...anchor(texts[document], from, to), at)
    insertImage.run(act, row.lastInsertRowid)
  })
}

function anchor(text, from, to) {
  const start = Math.max(0, from - CONTEXT_LENGTH)
  const end = Math.min(text.length, to + CONTEXT_LENGTH)
  const isCut = startOfCharacter(text, start) < start
  return [
    text.slice(from, to),
    text.slice(isCut ? start + 1 : start, from),
    text.slice(to, startOfCharacter(text, end)),
  ]
}

/** SQL for what the journal keeps of a new row: all its columns, by name. */
function imageOf(db, table) {
  const columns = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table)
  return `json_object(${columns.map(column => `'${column}', ${column}`).join(', ')})`
}
