import type { CodeId, CodingId, DocumentId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import { type CodingUnit, type Matches, targetsOf } from '../../core/search/index.ts'
import { makeAnchor, type TextSpan } from '../../core/text/index.ts'
import type { ChosenHits } from '../../ipc/search.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import type { ChangeContext } from '../handlers/handler.ts'
import { insertCodings, spansOfCode } from '../store/codings.ts'
import { readTextContent } from '../store/contents.ts'
import { readDocumentKeys } from '../store/documents.ts'
import type { DocumentInScope } from './documents-in-scope.ts'
import { targetOfDocument } from './hits.ts'
import type { SearchOutcome } from './run-search.ts'

/** The most passages that are coded by one act. */
const MOST_PASSAGES = 100_000

/** Stretches of one document that are to be coded, in order and apart. */
export interface Targets {
  readonly document: DocumentInScope
  readonly spans: readonly TextSpan[]
}

/** What coding the chosen matches would cover. Refuses: too-many-passages. */
export function chosenTargets(
  db: ReadDb,
  outcome: Pick<SearchOutcome, 'found'>,
  chosen: ChosenHits,
  unit: CodingUnit,
): Targets[] {
  const isChosen = choiceOf(chosen)
  const targets: Targets[] = []
  let passages = 0
  for (const { document, matches } of outcome.found) {
    const wanted = isChosen(document.id, matches)
    if (wanted.length === 0) continue
    const spans = targetsOf(wanted, targetOfDocument(db, document, unit))
    passages += spans.length
    if (passages > MOST_PASSAGES) {
      throw new Refusal('too-many-passages', 'Too many passages to code', { limit: MOST_PASSAGES })
    }
    if (spans.length > 0) targets.push({ document, spans })
  }
  return targets
}

function choiceOf({ all, documents, hits }: ChosenHits): (id: DocumentId, matches: Matches) => Matches {
  const ofDocument = new Map(documents.map(({ id, chosen }) => [id, chosen]))
  const ofHit = new Map<DocumentId, Map<number, boolean>>()
  for (const { documentId, from, chosen } of hits) {
    const known = ofHit.get(documentId) ?? new Map<number, boolean>()
    ofHit.set(documentId, known.set(from, chosen))
  }
  return (id, matches) => {
    const usual = ofDocument.get(id) ?? all
    const marked = ofHit.get(id)
    if (marked === undefined) return usual ? matches : []
    return matches.filter((_, n) => marked.get(matches[n - (n % 2)] ?? 0) ?? usual)
  }
}

/** How many of the stretches have the code by this coder already. */
export function countPresent(
  db: ReadDb,
  targets: readonly Targets[],
  codeId: CodeId,
  coderId: ChangeContext['session']['coder']['id'],
): number {
  return targets.reduce((sum, { document, spans }) => {
    const present = spansOfCode(db, document.key, codeId, coderId)
    return sum + spans.filter(({ from, to }) => present.has(`${from}-${to}`)).length
  }, 0)
}

/**
 * Puts the code on all stretches that have it not, as many rows by one statement. Refuses: revision-changed when a
 * text is not the one that was searched.
 */
export function codeTargets(
  db: WriteDb,
  targets: readonly Targets[],
  codeId: CodeId,
  context: ChangeContext,
): { readonly codings: number; readonly present: number } {
  let codings = 0
  let present = 0
  for (const { document, spans } of targets) {
    if (readDocumentKeys(db, document.id).textKey !== document.textKey) {
      throw new Refusal('revision-changed', `The text of ${document.id} changed after it was searched`)
    }
    const text = readTextContent(db, document.textKey)
    const known = spansOfCode(db, document.key, codeId, context.session.coder.id)
    const wanted = spans.filter(({ from, to }) => !known.has(`${from}-${to}`))
    present += spans.length - wanted.length
    codings += wanted.length
    const rows = wanted.map(span => ({ id: context.newId() as CodingId, anchor: makeAnchor(span, text) }))
    const of = { documentKey: document.key, codeId, coderKey: context.coderKey }
    insertCodings(db, rows, of, context.now)
  }
  return { codings, present }
}
