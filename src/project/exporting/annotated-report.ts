import { codeTree, flattenTree } from '../../core/codebook/index.ts'
import type { Coding } from '../../core/coding/index.ts'
import { groupBy } from '../../core/group-by.ts'
import type { CodeId, DocumentId } from '../../core/id.ts'
import { findLinks, type Memo } from '../../core/memo/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { labelled } from '../../core/room-labels.ts'
import { byPlace, paragraphNumber, paragraphStarts } from '../../core/text/index.ts'
import type { AnnotatedBlock, AnnotatedFile, MarginNote } from '../../formats/annotated/index.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { LinkedThings } from '../memos/linked-things.ts'
import { listAttributes, listDocumentValues } from '../store/attributes.ts'
import { listCoders } from '../store/coders.ts'
import { listCodes } from '../store/codes.ts'
import { listCodings, listCodingsOf } from '../store/codings.ts'
import { readTextContent } from '../store/contents.ts'
import { listDocumentsForExchange, readDocumentKeys } from '../store/documents.ts'
import { listMemos } from '../store/memos.ts'
import { provenanceLines, provenanceOf } from './provenance.ts'

type Wanted = CheckedInputOf<'exports.report'>

/** A document with its codings or a code with its passages, as the writers of reports take it. Refuses: not-found. */
export function annotatedReport(db: ReadDb, wanted: Wanted, context: QueryContext): AnnotatedFile {
  const { of, labels, language, date } = wanted
  const told = new Teller(db, wanted)
  const whole = of.kind === 'document' ? documentParts(db, of.id, told) : codeParts(db, of, told)
  const provenance = provenanceLines(provenanceOf(db, context, date))
  return { ...whole, language, labels, provenance }
}

/** Tells codings and memos in words. */
class Teller {
  readonly #things: LinkedThings
  readonly #coders: ReadonlyMap<string, string>
  readonly #memosOfCodings: ReadonlyMap<string, readonly Memo[]>
  readonly memos: readonly Memo[]
  readonly codes: ReadonlyMap<CodeId, ReturnType<typeof flattenTree>[number]>

  constructor(
    db: ReadDb,
    readonly wanted: Wanted,
  ) {
    this.#things = new LinkedThings(db)
    this.#coders = new Map(listCoders(db).map(({ id, name }) => [id, name]))
    this.memos = listMemos(db)
    this.#memosOfCodings = groupBy(
      this.memos.filter(({ subject }) => subject.kind === 'coding'),
      ({ subject }) => (subject.kind === 'coding' ? subject.codingId : ''),
    )
    this.codes = new Map(flattenTree(codeTree(listCodes(db))).map(node => [node.code.id, node]))
  }

  /** A memo with its title in front; links as what they lead to is called. */
  wordsOf({ title, text }: Pick<Memo, 'title' | 'text'>): string {
    let plain = ''
    let at = 0
    for (const { from, to, target, words } of findLinks(text)) {
      plain += text.slice(at, from) + (this.#things.find(target, words)?.name || words)
      at = to
    }
    plain += text.slice(at)
    return [title, plain.trim()].filter(part => part !== '').join('\n')
  }

  /** A coding beside words that begin at `start` of its text. */
  ofCoding(coding: Coding, start = 0): MarginNote {
    const { labels } = this.wanted
    const { span, codeId, coderId, createdAt: madeAt, comment, weight, certainty } = coding
    const node = this.codes.get(codeId)
    return {
      ...{ from: span.from - start, to: span.to - start, madeAt },
      ...{ title: node?.path ?? '', color: node?.code.color ?? null, coder: this.#coders.get(coderId) ?? '' },
      words: [
        ...(comment === '' ? [] : [comment]),
        ...(weight === null ? [] : [labelled(labels.weight, String(weight))]),
        ...(certainty === 'uncertain' ? [labels.uncertain] : []),
        ...(this.#memosOfCodings.get(coding.id) ?? []).map(memo => this.wordsOf(memo)),
      ],
    }
  }

  ofMemo(memo: Memo, span: { readonly from: number; readonly to: number }): MarginNote {
    return {
      ...{ from: span.from, to: span.to, madeAt: memo.createdAt, color: null },
      title: memo.title || this.wanted.memoLabels.kinds.passage,
      coder: this.#coders.get(memo.coderId) ?? '',
      words: [this.wordsOf({ title: '', text: memo.text })].filter(words => words !== ''),
    }
  }
}

function documentParts(
  db: ReadDb,
  id: DocumentId,
  told: Teller,
): Pick<AnnotatedFile, 'title' | 'facts' | 'parts'> {
  const document = listDocumentsForExchange(db).find(each => each.id === id)
  if (document === undefined) throw new Refusal('not-found', `No document ${id}`)
  const text = readTextContent(db, document.textKey)
  const codings = listCodingsOf(db, id).filter(({ detached }) => !detached)
  const ownMemos = told.memos.flatMap(memo => {
    const { subject } = memo
    return subject.kind === 'passage' && subject.documentId === id ? [told.ofMemo(memo, subject.span)] : []
  })
  const notes = [...codings.map(coding => told.ofCoding(coding)), ...ownMemos].filter(
    ({ from, to }) => to > from,
  )
  return {
    title: document.name,
    facts: [
      ...valuesOf(db, id),
      ...memosOn(told, ({ subject }) => subject.kind === 'document' && subject.documentId === id),
    ],
    parts: [{ heading: null, blocks: [{ place: null, text, notes: notes.sort(byPlace) }] }],
  }
}

function valuesOf(db: ReadDb, id: DocumentId): [string, string][] {
  const { key } = readDocumentKeys(db, id)
  const names = new Map(listAttributes(db, 'document').map(attribute => [attribute.id, attribute]))
  return listDocumentValues(db, key).flatMap(({ attributeId, value }): [string, string][] => {
    const attribute = names.get(attributeId)
    return attribute === undefined || value === '' ? [] : [[attribute.name || (attribute.field ?? ''), value]]
  })
}

function memosOn(told: Teller, isMeant: (memo: Memo) => boolean): [string, string][] {
  return told.memos.filter(isMeant).map(memo => [told.wanted.memoLabels.kinds.free, told.wordsOf(memo)])
}

function codeParts(
  db: ReadDb,
  { id, subcodes }: { readonly id: CodeId; readonly subcodes: boolean },
  told: Teller,
): Pick<AnnotatedFile, 'title' | 'facts' | 'parts'> {
  const node = told.codes.get(id)
  if (node === undefined) throw new Refusal('not-found', `No code ${id}`)
  const { labels } = told.wanted
  const meant = new Set<CodeId>([id])
  if (subcodes) {
    for (const { code } of told.codes.values()) {
      if (code.parentId !== null && meant.has(code.parentId)) meant.add(code.id)
    }
  }
  const { definition, useWhen, notWhen } = node.code
  const facts: [string, string][] = [
    [labels.definition, definition],
    [labels.useWhen, useWhen],
    [labels.notWhen, notWhen],
    ...memosOn(told, ({ subject }) => subject.kind === 'code' && subject.codeId === id),
  ]
  const byDocument = groupBy(
    listCodings(db).filter(({ codeId, detached }) => meant.has(codeId) && !detached),
    ({ documentId }) => documentId,
  )
  const parts = listDocumentsForExchange(db).flatMap(({ id: documentId, name, textKey }) => {
    const codings = byDocument.get(documentId)
    if (codings === undefined) return []
    const text = readTextContent(db, textKey)
    return [{ heading: name, blocks: passagesOf(codings, text, told) }]
  })
  return { title: node.path, facts: facts.filter(([, words]) => words !== ''), parts }
}

/** Codings that overlap are told as one passage, each on its words. */
function passagesOf(codings: readonly Coding[], text: string, told: Teller): AnnotatedBlock[] {
  const starts = paragraphStarts(text)
  const blocks: { from: number; to: number; codings: Coding[] }[] = []
  for (const coding of [...codings].sort((a, b) => byPlace(a.span, b.span))) {
    const { from, to } = coding.span
    const last = blocks.at(-1)
    if (last !== undefined && from < last.to) {
      last.to = Math.max(last.to, to)
      last.codings.push(coding)
    } else blocks.push({ from, to, codings: [coding] })
  }
  return blocks.map(({ from, to, codings: own }) => ({
    place: `${told.wanted.labels.paragraph} ${paragraphNumber(starts, from)}`,
    text: text.slice(from, to),
    notes: own.map(coding => told.ofCoding(coding, from)),
  }))
}
