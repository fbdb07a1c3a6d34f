import { createHash } from 'node:crypto'
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cacheFolder, root } from '../setup/places.mjs'
import { makeCodes, makeId, makeText, seeded, startOfCharacter } from './data.mjs'
import { openHost } from './host.mjs'

const SEED = 16
const DOCUMENTS = 10_000
const LENGTH = 3000
const CODES = 1000
const CODINGS = 1_000_000
const CONTEXT_LENGTH = 32
const MOMENT = new Date(Date.UTC(2026, 0, 5, 8)).toISOString()

/**
 * A copy of the project of 1,000,000 codings (10 to 60 UTF-16 code units long), 1,000 codes and 10,000 documents. Its
 * codings came before its history, so the file has no act for each.
 */
export async function copyMillion(folder, say) {
  const cache = join(cacheFolder(), 'bench')
  const original = join(cache, `million-${mark()}.postil`)
  if (!existsSync(original)) {
    say('making the project “million”, once; this takes some minutes')
    mkdirSync(cache, { recursive: true })
    const work = mkdtempSync(join(tmpdir(), 'postil-bench-'))
    try {
      const draft = await makeMillion(work, say)
      for (const old of readdirSync(cache)) if (old.startsWith('million-')) rmSync(join(cache, old))
      copyFileSync(draft, `${original}.${process.pid}`)
      renameSync(`${original}.${process.pid}`, original)
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  }
  const path = join(folder, 'million.postil')
  copyFileSync(original, path, constants.COPYFILE_FICLONE)
  return path
}

async function makeMillion(work, say) {
  const path = join(work, 'bench.postil')
  const host = await openHost(path, { kind: 'new', name: '街坊访谈 Neighbours' })
  const texts = Array.from({ length: DOCUMENTS }, (_, i) => makeText(SEED * 100_000 + i, LENGTH))
  const files = texts.map((text, i) => {
    const file = join(work, `访谈 ${String(i + 1).padStart(5, '0')}.txt`)
    writeFileSync(file, text)
    return { path: file, clean: false }
  })
  for (let i = 0; i < files.length; i += 1000) {
    await host.call('imports.run', { files: files.slice(i, i + 1000) })
  }
  say('million: texts are in')
  const ids = []
  for (const { name, parent } of makeCodes(CODES)) {
    ids.push((await host.call('codes.create', { name, parentId: parent === null ? null : ids[parent] })).id)
  }
  await host.close()
  await insertMillion(path, texts)
  return path
}

async function insertMillion(path, texts) {
  const { default: Database } = await import('better-sqlite3')
  const db = new Database(path)
  try {
    db.transaction(() => {
      const random = seeded(SEED)
      const documents = db.prepare('SELECT key FROM document ORDER BY position').pluck().all()
      const codes = db.prepare('SELECT key FROM code ORDER BY key').pluck().all()
      const coder = db.prepare('SELECT key FROM coder').pluck().get()
      const insert = db.prepare(
        `INSERT INTO coding (id, document_key, code_key, coder_key, span_from, span_to, quotation, prefix, suffix,
           created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      for (let i = 0; i < CODINGS; i++) {
        const document = i % DOCUMENTS
        const text = texts[document]
        const length = Math.floor(10 * 6 ** random.next())
        const from = startOfCharacter(text, random.below(text.length - length))
        const to = Math.max(startOfCharacter(text, from + length), from + 2)
        const words = [
          text.slice(from, to),
          text.slice(Math.max(0, from - CONTEXT_LENGTH), from),
          text.slice(to, to + CONTEXT_LENGTH),
        ]
        insert.run(
          makeId(random),
          documents[document],
          codes[random.below(CODES)],
          coder,
          from,
          to,
          ...words.map(each => each.toWellFormed()),
          MOMENT,
        )
      }
    })()
  } finally {
    db.close()
  }
}

function mark() {
  const migrations = join(root, 'src', 'project', 'db', 'migrations')
  const hash = createHash('sha256')
  for (const name of ['million.mjs', 'data.mjs', 'words.mjs'])
    hash.update(readFileSync(join(import.meta.dirname, name)))
  for (const name of readdirSync(migrations).sort()) {
    if (/^\d+.*\.ts$/.test(name) && !name.includes('.test.'))
      hash.update(readFileSync(join(migrations, name)))
  }
  return hash.digest('hex').slice(0, 12)
}
