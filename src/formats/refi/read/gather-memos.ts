import type { CaseId, CodeId, MemoId } from '../../../core/id.ts'
import type { MemoSubject } from '../../../core/memo/index.ts'
import { toId } from '../guid.ts'
import { decodeSource } from './decode-source.ts'
import type { ForeignNote } from './foreign-model.ts'
import { storableName } from './gather-codes.ts'
import type { GatheredCodings, Gathering } from './gather-codings.ts'
import { type GatheredTexts, wordsOf } from './gather-texts.ts'
import { idOfDescription } from './ids.ts'
import type { IncomingMemo } from './incoming.ts'
import type { ForeignFiles } from './package-folder.ts'
import { wholeNumber } from './read-elements.ts'

/** What memos can be about, by identifiers of the file. */
export interface Subjects {
  readonly texts: GatheredTexts
  readonly codings: GatheredCodings
  readonly codes: ReadonlyMap<string, CodeId>
  readonly cases: ReadonlyMap<string, CaseId>
}

/** Notes and descriptions, on what they are about. */
export async function gatherMemos(
  gathering: Gathering,
  subjects: Subjects,
  folder: ForeignFiles,
): Promise<IncomingMemo[]> {
  const { foreign, ids, ledger, coders } = gathering
  const memos = descriptions(gathering, subjects)
  const places = placesOfNotes(gathering, subjects)
  for (const [index, note] of foreign.notes.entries()) {
    const found = places.get(note.guid) ?? []
    const [subject = passageOf(note, found) ?? { kind: 'free' as const }, ...more] =
      found.length === 1 ? [passageOf(note, found) ?? found[0]].filter(isThere) : found
    if (more.length > 0) {
      ledger.note('memo', 'approximated', 'several-places', { name: note.name })
    }
    const text = await textOf(note, folder)
    memos.push({
      id: ids.take('memo', note.guid, `${index} ${note.name}`) as MemoId,
      title: note.name === '' ? '' : storableName(note.name, ''),
      text: [text, note.description].filter(words => words.trim() !== '').join('\n\n'),
      subject,
      isDescription: false,
      coderId: coders.of(note.user),
      createdAt: note.createdAt ?? note.modifiedAt,
      changedAt: note.modifiedAt ?? note.createdAt,
    })
    keepRest(gathering, note, subject)
  }
  return memos

  /** Quirkos puts the place of a memo into the note itself: a passage of the one source that refers to it. */
  function passageOf(note: ForeignNote, found: readonly MemoSubject[]): MemoSubject | null {
    const [selection] = note.selections
    const [subject] = found
    if (subject?.kind !== 'document' || selection === undefined || selection.codings.length > 0) return null
    const text = subjects.texts.texts.find(({ id }) => id === subject.documentId)
    const convention = subjects.codings.conventions.get(subject.documentId)
    const start = wholeNumber(selection.place.startPosition)
    const end = wholeNumber(selection.place.endPosition)
    if (text === undefined || start === null || end === null) return null
    const span = text.counted.spanOf({ start, end }, convention ?? { unit: 'code-point', lineEnd: 1 })
    if (span === null || span.to <= span.from) return null
    return { kind: 'passage', documentId: subject.documentId, span }
  }
}

function isThere<Value>(value: Value | undefined): value is Value {
  return value !== undefined
}

/** Parts of notes that memos do not have: codings and passages of their own, values. */
function keepRest({ kept }: Gathering, note: ForeignNote, subject: MemoSubject): void {
  const { guid, name, selections, codings, values } = note
  const rest = subject.kind === 'passage' ? selections.slice(1) : selections
  if (rest.length + codings.length + values.length === 0) return
  kept.add('note', { guid, name, detail: { note: guid, selections: rest, codings, values } })
}

async function textOf(
  { plainTextPath, richTextPath, inline }: ForeignNote,
  folder: ForeignFiles,
): Promise<string> {
  const plain = plainTextPath === '' ? null : await folder.read(plainTextPath)
  if (plain !== null && plain.length > 0) return decodeSource(plain).raw.replace(/\r\n?/g, '\n')
  if (inline !== null && inline !== '') return inline.toWellFormed()
  const rich = richTextPath === '' ? null : await folder.read(richTextPath)
  return rich === null ? '' : ((await wordsOf(rich, richTextPath))?.text ?? '')
}

/** What each note is about: by references from all sides, and by links as NVivo writes them. */
function placesOfNotes({ foreign }: Gathering, subjects: Subjects): Map<string, MemoSubject[]> {
  const notes = new Set(foreign.notes.map(({ guid }) => guid))
  const places = new Map<string, MemoSubject[]>()
  const put = (noteRefs: readonly string[], subject: MemoSubject | null) => {
    if (subject === null) return
    for (const guid of noteRefs) places.set(guid, [...(places.get(guid) ?? []), subject])
  }
  put(foreign.noteRefs, { kind: 'project' })
  for (const { guid, noteRefs } of foreign.codes) put(noteRefs, subjectOf(guid, subjects))
  for (const source of foreign.sources) {
    put(
      [...source.noteRefs, ...source.texts.flatMap(text => text.noteRefs)],
      subjectOf(source.guid, subjects),
    )
    for (const coding of source.codings) put(coding.noteRefs, subjectOf(coding.guid, subjects))
  }
  for (const { selection, documentId, span } of subjects.codings.placed) {
    put(selection.noteRefs, { kind: 'passage', documentId, span })
    for (const coding of selection.codings) put(coding.noteRefs, subjectOf(coding.guid, subjects))
  }
  for (const { origin, target } of foreign.links) {
    if (notes.has(origin)) put([origin], subjectOf(target, subjects))
    else if (notes.has(target)) put([target], subjectOf(origin, subjects))
  }
  return places
}

/** What an identifier names, of what memos can be about. */
function subjectOf(guid: string, { texts, codings, codes, cases }: Subjects): MemoSubject | null {
  const codeId = codes.get(guid)
  if (codeId !== undefined) return { kind: 'code', codeId }
  const caseId = cases.get(guid)
  if (caseId !== undefined) return { kind: 'case', caseId }
  const placed = codings.selections.get(guid)
  if (placed !== undefined) return { kind: 'passage', documentId: placed.documentId, span: placed.span }
  const codingId = codings.codingIds.get(guid)
  if (codingId !== undefined) return { kind: 'coding', codingId }
  const text = texts.byGuid.get(guid)
  return text === undefined ? null : { kind: 'document', documentId: text.id }
}

/** Descriptions of what has none in Postil. */
function descriptions({ foreign, coders, ledger }: Gathering, subjects: Subjects): IncomingMemo[] {
  const memos: IncomingMemo[] = []
  const add = (
    of: { readonly id: string; readonly description: string; readonly name?: string; readonly user?: string },
    subject: MemoSubject,
    at: string | null = foreign.modifiedAt ?? foreign.createdAt,
  ) => {
    if (of.description === '') return
    ledger.note('memo', 'approximated', 'description-as-memo', { name: of.description.slice(0, 60) })
    memos.push({
      id: idOfDescription(of.id) as MemoId,
      title: of.name ?? '',
      text: of.description,
      subject,
      isDescription: true,
      coderId: coders.of(of.user ?? ''),
      createdAt: at,
      changedAt: at,
    })
  }
  add({ id: toId(foreign.name), description: foreign.description.trim() }, { kind: 'project' })
  for (const text of subjects.texts.texts) {
    for (const { guid, description, user, createdAt } of text.parts) {
      add({ id: toId(guid), description, user }, { kind: 'document', documentId: text.id }, createdAt)
    }
  }
  for (const { source, text } of subjects.texts.others) {
    if (text === null || text.parts.includes(source)) continue
    add(
      { id: toId(source.guid), ...pick(source) },
      { kind: 'document', documentId: text.id },
      source.createdAt,
    )
  }
  for (const { selection, documentId, span } of subjects.codings.placed) {
    if (selection.codings.length === 1) continue
    add(
      { id: toId(selection.guid || `${documentId} ${span.from} ${span.to}`), ...pick(selection) },
      { kind: 'passage', documentId, span },
      selection.createdAt,
    )
  }
  for (const { guid, description } of foreign.cases) {
    const caseId = subjects.cases.get(guid)
    if (caseId !== undefined) add({ id: caseId, description }, { kind: 'case', caseId })
  }
  for (const { guid, name, description } of [...foreign.sets, ...foreign.variables]) {
    add({ id: toId(guid || name), name, description }, { kind: 'free' })
  }
  return memos
}

function pick({ description, user }: { readonly description: string; readonly user: string }) {
  return { description, user }
}
