import { describeDiff, diffTexts } from '../../core/text/index.ts'
import { anchorCalled, describeAnchors, listNamedAnchors } from '../store/anchors.ts'
import { readTextContent } from '../store/contents.ts'
import { readDocumentKeys } from '../store/documents.ts'
import { listRevisions, readRevisionKeys } from '../store/revisions.ts'
import { readMarks } from '../store/structures.ts'
import { attach, attachFound, placesOfDetached } from '../texts/attach.ts'
import { asOne, compareFile, replaceText } from '../texts/replace-text.ts'
import { refuseOtherRevision, saveEdit } from '../texts/save-edit.ts'
import { type HandlersOf, prepared } from './handler.ts'

export const texts: HandlersOf<'texts'> = {
  revisions: (db, { id }) => listRevisions(db, readDocumentKeys(db, id).key),

  revision(db, { id, revision }) {
    const { textKey } = readRevisionKeys(db, readDocumentKeys(db, id).key, revision)
    return { id, revision, text: readTextContent(db, textKey) }
  },

  difference(db, { id, before, after }) {
    const { key } = readDocumentKeys(db, id)
    const textOf = (number: number) => readTextContent(db, readRevisionKeys(db, key, number).textKey)
    return { parts: describeDiff(textOf(before), textOf(after)) }
  },

  goBack(db, { id, revision, to }, context) {
    const document = readDocumentKeys(db, id)
    refuseOtherRevision(document, revision)
    const wanted = readRevisionKeys(db, document.key, to)
    const text = readTextContent(db, wanted.textKey)
    const change = diffTexts(readTextContent(db, document.textKey), text)
    context.act.words = { document: document.name }
    const marks = readMarks(db, wanted.structureKey)
    const saved = saveEdit(db, document, change, context, 'follow-moved', { marks })
    return { ...saved, attached: attachFound(db, document.key, text) }
  },

  detached(db, { id }) {
    if (id !== null) readDocumentKeys(db, id)
    return describeAnchors(db, { documentId: id, detached: true })
  },

  findPlaces(db, { id }) {
    const { key, textKey } = readDocumentKeys(db, id)
    return placesOfDetached(db, key, readTextContent(db, textKey))
  },

  reattach(db, { id, revision, places }, { act }) {
    const document = readDocumentKeys(db, id)
    refuseOtherRevision(document, revision)
    const text = readTextContent(db, document.textKey)
    const anchors = listNamedAnchors(db, document.key)
    for (const place of places) attach(db, anchorCalled(anchors, place), place.span, text)
    act.words = { document: document.name, count: places.length }
    return { attached: places.length }
  },

  compareFile: (db, { id, file }, context) => compareFile(db, id, file, context),

  replace: prepared<'texts.replace', Parameters<typeof replaceText>[1]>({
    async prepare(_db, wanted, { session, signal }) {
      const watch = { signal, progress: () => {} }
      const file = asOne(wanted.file)
      return { ...wanted, file, plan: await session.surroundings.readers.read('store', file, watch) }
    },
    commit: (db, wanted, context) => replaceText(db, wanted, context),
  }),
}
