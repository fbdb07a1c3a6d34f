import { byPlace } from '../../core/text/index.ts'
import { turnsOf } from '../../core/transcript/index.ts'
import { speakerProposals } from '../importing/plan-text.ts'
import { readTextContent } from '../store/contents.ts'
import { readDocumentKeys, updateStructure } from '../store/documents.ts'
import { keepMarks, readMarks } from '../store/structures.ts'
import type { HandlersOf } from './handler.ts'

/** What stretches of a document's text are, and who speaks in it. */
export const documentStructure = {
  structure(db, { id }) {
    const { revision, structureKey } = readDocumentKeys(db, id)
    return { id, revision, marks: readMarks(db, structureKey) }
  },

  findSpeakers(db, { id }) {
    const { textKey, structureKey } = readDocumentKeys(db, id)
    return speakerProposals(readTextContent(db, textKey), readMarks(db, structureKey))
  },

  setSpeakers(db, { id, speakers }, { act }) {
    const { key, name, textKey, structureKey } = readDocumentKeys(db, id)
    const marks = readMarks(db, structureKey)
    const turns = turnsOf(readTextContent(db, textKey), speakers, marks)
    const others = marks.filter(mark => mark.kind !== 'turn')
    act.words = { document: name, count: turns.length }
    updateStructure(db, key, keepMarks(db, [...others, ...turns].sort(byPlace)))
    return { turns: turns.length }
  },
} satisfies Partial<HandlersOf<'documents'>>
