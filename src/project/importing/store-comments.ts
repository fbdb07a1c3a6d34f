import type { CodeId, MemoId } from '../../core/id.ts'
import type { Memo, MemoSubject } from '../../core/memo/index.ts'
import { type CommentMark, makeAnchor } from '../../core/text/index.ts'
import { applyCode, type DocumentWithText } from '../coding/apply-code.ts'
import { createCode } from '../coding/create-code.ts'
import type { WriteDb } from '../db/connection.ts'
import type { ChangeContext } from '../handlers/handler.ts'
import { listCodes } from '../store/codes.ts'
import { keyOf } from '../store/keys.ts'
import { insertMemo, listMemos } from '../store/memos.ts'
import { shortName } from './plan.ts'

/** A remark on a stretch of a document, or on the document where the words it is about are not found. */
export type Remark = Pick<CommentMark, 'author' | 'text' | 'color' | 'tags'> & {
  readonly span: { readonly from: number; readonly to: number } | null
}

/** What codes for highlights are called, by colour. */
export type HighlightNames = Readonly<Record<string, string>>

/**
 * Brings in what somebody remarked on documents with another program: tags become codes, a highlight without a tag
 * the code of its colour, and words a memo on the coding, on the passage, or on the document. One for each act.
 */
export class RemarkKeeper {
  readonly #codes: Map<string, CodeId>
  /** What memos say and where, so that the same remark does not come in again with the same file. */
  #said: Set<string> | undefined

  constructor(
    private readonly db: WriteDb,
    private readonly context: ChangeContext,
    private readonly names: HighlightNames,
  ) {
    this.#codes = new Map(listCodes(db).map(code => [code.name, code.id]))
  }

  keep(document: DocumentWithText, { span, author, text, color, tags }: Remark): void {
    const tagged = tags.length > 0 ? tags : color === null ? [] : [this.names[color] ?? color]
    const wanted = tagged.flatMap(tag => (tag.trim() === '' ? [] : [shortName(tag)]))
    const codings =
      span === null
        ? []
        : wanted.map(name =>
            applyCode(this.db, { document, codeId: this.#code(name, color), span }, this.context),
          )
    if (text.trim() === '') return
    const [first] = codings
    const place = { documentKey: null, codeKey: null, codingKey: null, caseKey: null, anchor: null }
    const { db, context } = this
    const subject: MemoSubject =
      first !== undefined
        ? { kind: 'coding', codingId: first.coding.id }
        : span !== null
          ? { kind: 'passage', documentId: document.id, span }
          : { kind: 'document', documentId: document.id }
    if (this.#isSaid({ subject, title: author, text })) return
    insertMemo(
      db,
      {
        id: context.newId() as MemoId,
        ...(first !== undefined
          ? { ...place, subject: 'coding', codingKey: keyOf(db, 'coding', first.coding.id) }
          : span !== null
            ? {
                ...place,
                subject: 'passage',
                documentKey: document.key,
                anchor: makeAnchor(span, document.text),
              }
            : { ...place, subject: 'document', documentKey: document.key }),
        title: author,
        text,
        tags: [],
        coderKey: context.coderKey,
      },
      context.now,
    )
  }

  /** Whether a memo says this already in this place; from now on one does. */
  #isSaid(memo: Pick<Memo, 'subject' | 'title' | 'text'>): boolean {
    this.#said ??= new Set(listMemos(this.db).map(wordsAndPlace))
    const words = wordsAndPlace(memo)
    const isSaid = this.#said.has(words)
    this.#said.add(words)
    return isSaid
  }

  #code(name: string, color: string | null): CodeId {
    const known = this.#codes.get(name)
    if (known !== undefined) return known
    const { id } = createCode(this.db, { name, parentId: null, color: color ?? undefined }, this.context)
    this.#codes.set(name, id)
    return id
  }
}

function wordsAndPlace({ subject, title, text }: Pick<Memo, 'subject' | 'title' | 'text'>): string {
  const { kind, ...place } = subject
  return JSON.stringify([kind, place, title, text])
}
