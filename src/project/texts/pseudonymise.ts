import type { DocumentId, MemoId } from '../../core/id.ts'
import { type Pseudonym, pseudonymiser } from '../../core/pseudonym/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { type Mark, mapMarks, type Replacement, replaceWords } from '../../core/text/index.ts'
import type { NamedColumnKind } from '../../ipc/constants.ts'
import type { NamePlaceKind } from '../../ipc/pseudonyms.ts'
import type { WriteDb } from '../db/connection.ts'
import type { ChangeContext } from '../handlers/handler.ts'
import { shortName } from '../importing/plan.ts'
import { listNamedAnchors } from '../store/anchors.ts'
import { updateAnchor } from '../store/codings.ts'
import { readTextContent } from '../store/contents.ts'
import {
  readDocumentKeys,
  readDocumentSummary,
  updateDocumentName,
  updateDocumentSource,
  updateStructure,
} from '../store/documents.ts'
import { readMemo, updateMemo } from '../store/memos.ts'
import { choicesOfValue, hasTwin, updateChoices, updateWords, wordsAt } from '../store/name-columns.ts'
import { keepMarks, readMarks } from '../store/structures.ts'
import { refuseOtherRevision, saveEdit } from './save-edit.ts'

/** Characters of an id. */
export const ID_LENGTH = 36

/** The names of those who speak, each once. */
export function speakersIn(marks: readonly Mark[]): string[] {
  return [...new Set(marks.flatMap(mark => (mark.kind === 'turn' ? [mark.speaker] : [])))]
}

/** A place where a name is to go, as it was looked at. */
export interface PlaceToChange {
  readonly kind: NamePlaceKind
  readonly id: string
  readonly from: number
  readonly to: number
  readonly words: string
  readonly entry: number
}

export class Pseudonymising {
  readonly #rename: (words: string) => string

  constructor(
    private readonly db: WriteDb,
    private readonly entries: readonly Pseudonym[],
    private readonly context: ChangeContext,
  ) {
    this.#rename = pseudonymiser(entries)
  }

  /** One document's text: codings of a name become codings of the pseudonym. */
  text(id: DocumentId, revision: number, places: readonly PlaceToChange[]): void {
    const document = readDocumentKeys(this.db, id)
    refuseOtherRevision(document, revision)
    const before = readTextContent(this.db, document.textKey)
    const { change, edit } = replaceWords(before, this.#replacements(before, places))
    const marks = mapMarks(readMarks(this.db, document.structureKey), edit.mapSpan, edit.mapPosition)
    const renamed = marks.map(mark => this.#withoutNames(mark))
    saveEdit(this.db, document, change, this.context, null, { edit, marks: renamed })
    for (const anchor of listNamedAnchors(this.db, document.key)) {
      if (!anchor.detached) continue
      const [quotation, prefix, suffix] = [anchor.quotation, anchor.prefix, anchor.suffix].map(this.#rename)
      if (quotation === undefined || prefix === undefined || suffix === undefined) continue
      updateAnchor(this.db, anchor.kind, { ...anchor, quotation, prefix, suffix })
    }
  }

  /** All turns of one speaker of a document; `id`: of the document, a blank, and the speaker's name. */
  speaker(id: string, places: readonly PlaceToChange[]): void {
    const before = id.slice(ID_LENGTH + 1)
    const after = this.#replaced(before, places)
    const { key, structureKey } = readDocumentKeys(this.db, id.slice(0, ID_LENGTH) as DocumentId)
    const marks = readMarks(this.db, structureKey)
    if (!speakersIn(marks).includes(before)) {
      throw new Refusal('revision-changed', `No speaker ${before}`, { document: '' })
    }
    const renamed = marks.map(mark =>
      mark.kind === 'turn' && mark.speaker === before ? { ...mark, speaker: after } : mark,
    )
    updateStructure(this.db, key, keepMarks(this.db, renamed))
  }

  /** Words that a row of the project holds. */
  row(kind: NamedColumnKind, key: number, places: readonly PlaceToChange[]): void {
    const before = wordsAt(this.db, kind, key)
    if (before === undefined) throw new Refusal('not-found', `No ${kind} ${key}`)
    const replaced = this.#replaced(before, places)
    const words = kind.endsWith('name') ? shortName(replaced) : replaced
    updateWords(this.db, kind, key, words)
    if (kind === 'code-name' && hasTwin(this.db, key)) {
      throw new Refusal('name-taken', `Two codes called ${words}`, { name: words })
    }
    const attribute = kind === 'value' ? choicesOfValue(this.db, key) : null
    if (attribute !== null) {
      const choices = attribute.choices.map(choice => (choice === before ? words : choice))
      updateChoices(this.db, attribute.attributeKey, [...new Set(choices)])
    }
  }

  documentName(id: DocumentId, places: readonly PlaceToChange[]): void {
    const { name, source } = readDocumentSummary(this.db, id)
    updateDocumentName(this.db, id, shortName(this.#replaced(name, places)))
    updateDocumentSource(this.db, id, this.#rename(source))
  }

  memo(id: MemoId, places: readonly PlaceToChange[]): void {
    const { title, text } = readMemo(this.db, id)
    const of = (kind: NamePlaceKind) => places.filter(place => place.kind === kind)
    const words = {
      title: this.#replaced(title, of('memo-title')),
      text: this.#replaced(text, of('memo-text')),
    }
    updateMemo(this.db, id, words, this.context.now)
  }

  #replaced(words: string, places: readonly PlaceToChange[]): string {
    return places.length === 0 ? words : replaceWords(words, this.#replacements(words, places)).edit.text
  }

  #replacements(text: string, places: readonly PlaceToChange[]): Replacement[] {
    return places
      .map(({ from, to, words, entry }) => {
        const pseudonym = this.entries[entry]?.pseudonym
        if (pseudonym === undefined) throw new Refusal('malformed-input', `No entry ${entry}`)
        if (text.slice(from, to) !== words) {
          throw new Refusal('revision-changed', `Other words at ${from}-${to}`, { document: '' })
        }
        return { from, to, insert: pseudonym }
      })
      .sort((a, b) => a.from - b.from)
  }

  /** Speakers are places of their own. */
  #withoutNames(mark: Mark): Mark {
    if (mark.kind !== 'comment') return mark
    return { ...mark, author: this.#rename(mark.author), text: this.#rename(mark.text) }
  }
}
