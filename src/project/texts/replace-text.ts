import type { DocumentId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import {
  CERTAIN_ENOUGH,
  describeDiff,
  proposePlaces,
  reanchor,
  type TextSpan,
} from '../../core/text/index.ts'
import type { CheckedChoice } from '../../ipc/imports.ts'
import type { AnchorKind, DoubtfulAnchor, ReplacementPreview } from '../../ipc/texts.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import type { ChangeContext, QueryContext } from '../handlers/handler.ts'
import type { StorablePlan } from '../importing/storable.ts'
import { replaceDocument } from '../importing/store-document.ts'
import { storeFile } from '../importing/store-file.ts'
import {
  anchorCalled,
  describeAnchors,
  listNamedAnchors,
  type NamedAnchor,
  nameOf,
} from '../store/anchors.ts'
import { updateAnchor } from '../store/codings.ts'
import { readTextContent, unpackText } from '../store/contents.ts'
import { readDocumentKeys } from '../store/documents.ts'
import { attach, withWords } from './attach.ts'
import { refuseOtherRevision } from './save-edit.ts'

/** A file read as one document, whatever it could be split into. */
export function asOne(choice: CheckedChoice): CheckedChoice {
  return { ...choice, split: 'none', cuts: null }
}

/** Reads a file and says what putting its text in the place of a document's would do to what is anchored there. */
export async function compareFile(
  db: ReadDb,
  id: DocumentId,
  choice: CheckedChoice,
  { session, signal }: QueryContext,
): Promise<ReplacementPreview> {
  const watch = { signal, progress: () => {} }
  const plan = await session.surroundings.readers.read('plan', asOne(choice), watch)
  const planned = onlyDocument(plan, choice.path)
  const document = readDocumentKeys(db, id)
  const before = readTextContent(db, document.textKey)
  const anchors = listNamedAnchors(db, document.key).filter(anchor => !anchor.detached)
  const { stay, moved, doubtful } = sortAnchors(anchors, before, planned.text)
  const descriptions = new Map(
    describeAnchors(db, { documentId: id, detached: false }).map(anchor => [nameOf(anchor), anchor]),
  )
  return {
    revision: document.revision,
    hash: Buffer.from(planned.packed.hash).toString('hex'),
    format: plan.file.format,
    characters: planned.text.length,
    parts: describeDiff(before, planned.text),
    stay,
    moved,
    doubtful: doubtful.flatMap(({ anchor, places }) => {
      const description = descriptions.get(nameOf(anchor))
      return description === undefined ? [] : [{ ...description, places }]
    }),
  }
}

/** Refuses: file-empty, for a table or a bibliography, which are no text. */
function onlyDocument<Document>(
  { documents, file }: { readonly documents: readonly Document[]; readonly file: { readonly name: string } },
  path: string,
): Document {
  const [document] = documents
  if (document === undefined)
    throw new Refusal('file-empty', `${path} has no text`, { name: file.name, path })
  return document
}

interface Sorted {
  readonly stay: number
  readonly moved: number
  readonly doubtful: readonly { readonly anchor: NamedAnchor; readonly places: DoubtfulAnchor['places'] }[]
}

/** Anchors by what becomes of them: same words, found for certain, to be looked at. */
function sortAnchors(anchors: readonly NamedAnchor[], before: string, after: string): Sorted {
  const found = reanchor(anchors, before, after)
  const uncertain = anchors.filter((anchor, index) => {
    const { span, score } = found[index] ?? { span: null, score: 0 }
    return span === null || (score < SURE && after.slice(span.from, span.to) !== anchor.quotation)
  })
  const proposals = proposePlaces(uncertain, before, after)
  const stay = anchors.filter((anchor, index) => {
    const span = found[index]?.span ?? null
    return span !== null && after.slice(span.from, span.to) === anchor.quotation
  }).length
  return {
    stay,
    moved: anchors.length - stay - uncertain.length,
    doubtful: uncertain.map((anchor, index) => ({
      anchor,
      places: withWords((proposals[index] ?? []).filter(likely), after),
    })),
  }
}

/** Words that changed and are found with less are shown before they are taken. */
const SURE = 0.8

/** What scores less is no place to propose. */
function likely({ score }: { readonly score: number }): boolean {
  return score >= CERTAIN_ENOUGH / 2
}

/** What is stored in the place of a document's text, as one act. */
export function replaceText(
  db: WriteDb,
  wanted: {
    readonly id: DocumentId
    readonly revision: number
    readonly hash: string
    readonly file: CheckedChoice
    readonly places: readonly {
      readonly kind: AnchorKind
      readonly id: string
      readonly span: TextSpan | null
    }[]
    readonly plan: StorablePlan
  },
  context: ChangeContext,
): { readonly revision: number; readonly codings: number; readonly detached: number } {
  const { id, plan, file } = wanted
  const document = readDocumentKeys(db, id)
  refuseOtherRevision(document, wanted.revision)
  const planned = onlyDocument(plan, file.path)
  if (Buffer.from(planned.text.hash).toString('hex') !== wanted.hash) {
    throw new Refusal('file-changed', `${file.path} is not what was looked at`, {
      name: plan.file.name,
      path: file.path,
    })
  }
  context.act.words = { document: document.name }
  const stored = storeFile(db, plan.file, file)
  const text = unpackText(planned.text)
  const anchors = listNamedAnchors(db, document.key)
  replaceDocument(db, id, { planned, plan, choice: file, stored }, context)
  for (const place of wanted.places) {
    const anchor = anchorCalled(anchors, place)
    if (place.span !== null) attach(db, anchor, place.span, text)
    else updateAnchor(db, anchor.kind, { ...anchor, detached: true })
  }
  const codings = listNamedAnchors(db, document.key).filter(anchor => anchor.kind === 'coding')
  const detached = codings.filter(anchor => anchor.detached).length
  return { revision: document.revision + 1, codings: codings.length - detached, detached }
}
