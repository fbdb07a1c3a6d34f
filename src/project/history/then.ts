import type { Code } from '../../core/codebook/index.ts'
import { codeTree, flattenTree } from '../../core/codebook/index.ts'
import type { CodeId, DocumentId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { CodebookThen, DocumentThen } from '../../ipc/history.ts'
import type { ReadDb } from '../db/connection.ts'
import { readTextContent } from '../store/contents.ts'
import type { RowImage } from './recording.ts'
import { codingCountsNow, codingCountsThen, rowsThen } from './rows-then.ts'

/** The codebook just after the act of that number. */
export function codebookThen(db: ReadDb, number: number): CodebookThen {
  const then = rowsThen(db, 'code', number)
  const counts = codingCountsThen(db, number)
  const countsNow = codingCountsNow(db)
  const now = new Map(db.lists<[string, string]>('SELECT id, name FROM code ORDER BY position, key'))
  const keys = new Map([...then].map(([key, row]) => [row.id as string, key]))
  const codes = flattenTree(codeTree([...then.values()].map(row => codeOf(row, then)))).map(
    ({ code, depth }) => {
      const key = keys.get(code.id) ?? 0
      return {
        id: code.id,
        name: code.name,
        color: code.color,
        depth,
        codings: counts.get(key) ?? 0,
        nameNow: now.get(code.id) ?? null,
        codingsNow: now.has(code.id) ? (countsNow.get(key) ?? 0) : 0,
      }
    },
  )
  return { codes, added: [...now].flatMap(([id, name]) => (keys.has(id) ? [] : [name])) }
}

/** A document just after the act of that number. Refuses: not-found, when it was not there. */
export function documentThen(db: ReadDb, number: number, id: DocumentId): DocumentThen {
  const [document] = [...rowsThen(db, 'document', number).values()].filter(row => row.id === id)
  if (document === undefined)
    throw new Refusal('not-found', `No document ${id} at act ${number}`, { name: '' })
  const key = document.key as number
  const of = {
    where: 'document_key = ?',
    holes: [key],
    belongs: (row: RowImage) => row.document_key === key,
  }
  const revisions = [...rowsThen(db, 'text_revision', number, of).values()]
  const text = revisions.find(row => row.number === document.revision)?.text_key as number | undefined
  if (text === undefined) throw new Refusal('project-damaged', `Document ${key} had no text at act ${number}`)
  const codes = rowsThen(db, 'code', number)
  const codings = rowsThen(db, 'coding', number, of)
  const now = new Set(
    db.lists<[number]>('SELECT key FROM coding WHERE document_key = ?', key).map(([one]) => one),
  )
  const left = [...codings.keys()].filter(one => now.has(one)).length
  return {
    name: String(document.name),
    text: readTextContent(db, text),
    codings: [...codings.values()]
      .filter(row => row.detached === 0)
      .map(row => ({
        from: row.span_from as number,
        to: row.span_to as number,
        code: String(codes.get(row.code_key as number)?.name ?? ''),
        color: String(codes.get(row.code_key as number)?.color ?? '#888888'),
      }))
      .toSorted((a, b) => a.from - b.from || b.to - a.to),
    codingsAdded: now.size - left,
    codingsRemoved: codings.size - left,
    textChanged: text !== textNow(db, key),
  }
}

function textNow(db: ReadDb, documentKey: number): number | undefined {
  return db.get<{ key: number }>(
    `SELECT text_key AS key FROM text_revision JOIN document
       ON document.key = text_revision.document_key AND document.revision = text_revision.number
     WHERE document.key = ?`,
    documentKey,
  )?.key
}

function codeOf(row: RowImage, all: ReadonlyMap<number, RowImage>): Code {
  const parent = row.parent_key === null ? undefined : all.get(row.parent_key as number)
  return {
    id: row.id as CodeId,
    name: String(row.name),
    parentId: (parent?.id as CodeId | undefined) ?? null,
    color: String(row.color),
    definition: String(row.definition),
    useWhen: String(row.use_when),
    notWhen: String(row.not_when),
    status: row.status === 'settled' ? 'settled' : 'provisional',
    position: row.position as number,
  }
}
