import type { CodeId, CodingId, DocumentId } from '../../core/id.ts'
import { findPassage, type LinkTarget, memoName } from '../../core/memo/index.ts'
import type { LinkedThing } from '../../ipc/memos.ts'
import { MergedCodes } from '../codebook/merged-codes.ts'
import type { ReadDb } from '../db/connection.ts'
import { codingsWithIds } from '../store/codings.ts'
import { readTextContent } from '../store/contents.ts'

const nowhere = { color: null, codeId: null, place: null } as const

/** Answers what links lead to; each thing is looked up once. Null for what is not there any more. */
export class LinkedThings {
  readonly #known = new Map<string, LinkedThing | null>()
  readonly #merged: MergedCodes

  constructor(private readonly db: ReadDb) {
    this.#merged = new MergedCodes(db)
  }

  find(target: LinkTarget, words: string): LinkedThing | null {
    const key = JSON.stringify([target, words])
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const found = this.#look(target, words)
    this.#known.set(key, found)
    return found
  }

  #look(target: LinkTarget, words: string): LinkedThing | null {
    switch (target.kind) {
      case 'document':
        return this.#named('SELECT name FROM document WHERE id = ?', target.id)
      case 'case':
        return this.#named('SELECT name FROM study_case WHERE id = ?', target.id)
      case 'code':
        return this.#code(target.id)
      case 'memo': {
        const memo = this.db.get<{ title: string; text: string }>(
          'SELECT title, text FROM memo WHERE id = ?',
          target.id,
        )
        return memo === undefined ? null : { ...nowhere, name: memoName(memo) }
      }
      case 'coding':
        return this.#coding(target.id)
      case 'passage':
        return this.#passage(target.id, target.span, words)
    }
  }

  #named(sql: string, id: string): LinkedThing | null {
    const row = this.db.get<{ name: string }>(sql, id)
    return row === undefined ? null : { ...nowhere, name: row.name }
  }

  #code(id: CodeId): LinkedThing | null {
    const row = this.db.get<{ name: string; color: string }>('SELECT name, color FROM code WHERE id = ?', id)
    if (row !== undefined) return { ...nowhere, ...row, codeId: id }
    const now = this.#merged.codeNow(id)
    return now === null ? null : this.#code(now)
  }

  #coding(id: CodingId): LinkedThing | null {
    const [coding] = codingsWithIds(this.db, [id])
    if (coding === undefined) return null
    const document = this.find({ kind: 'document', id: coding.documentId }, '')
    const code = this.find({ kind: 'code', id: coding.codeId }, '')
    const place = coding.detached ? null : { documentId: coding.documentId, span: coding.span }
    const name = [code?.name, document?.name].filter(Boolean).join(' · ')
    return { ...nowhere, name, color: code?.color ?? null, place }
  }

  #passage(documentId: DocumentId, span: { from: number; to: number }, words: string): LinkedThing | null {
    const row = this.db.get<{ name: string; textKey: number }>(
      `SELECT document.name, text_revision.text_key AS textKey FROM document
       JOIN text_revision ON text_revision.document_key = document.key AND text_revision.number = document.revision
       WHERE document.id = ?`,
      documentId,
    )
    if (row === undefined) return null
    const found = findPassage(readTextContent(this.db, row.textKey), span, words)
    return { ...nowhere, name: row.name, place: found === null ? null : { documentId, span: found } }
  }
}
