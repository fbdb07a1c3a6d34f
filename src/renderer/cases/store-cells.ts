import type { CaseId, DocumentId } from '../../core/id.ts'
import type { SubjectId } from '../../ipc/attributes.ts'
import type { AttributeSubject } from '../../ipc/constants.ts'
import { client } from '../state/connection.ts'
import { notifyError } from '../state/notices.ts'
import { type CellEdit, placeIn, setPlace, useCasesDesk } from './desk-store.ts'
import type { NewValue } from './fill-cells.ts'
import { showName, showStored } from './use-table.ts'
import { withFieldWords } from './value-words.ts'

/** Stores values as one act. False when the host refused; people have been told then. */
export async function storeCells(subject: AttributeSubject, cells: readonly NewValue[]): Promise<boolean> {
  if (cells.length === 0) return true
  return attemptStoring(async () => {
    await client.attributes.setValues({ cells: [...cells] })
    showStored(subject, cells)
  })
}

/** Enter stores an edit, and so does leaving the cell, which comes right after. */
let pending: Promise<boolean> | null = null

/**
 * Stores the words being typed. When they are refused they stay in the cell, for correction. `chosen` is what was
 * chosen from a list instead.
 */
export function storeEdit(subject: AttributeSubject, chosen?: string): Promise<boolean> {
  const { edit } = placeIn(subject)
  if (edit === null) return Promise.resolve(true)
  pending ??= storeWords(subject, edit, (chosen ?? edit.typed).trim()).finally(() => {
    pending = null
  })
  return pending
}

async function storeWords(subject: AttributeSubject, edit: CellEdit, words: string): Promise<boolean> {
  const { of, subjectId } = edit
  const stored =
    words === edit.before ||
    (await (of === 'name'
      ? storeName(subject, subjectId, words)
      : storeCells(subject, [{ attributeId: of, subjectId, value: words }])))
  if (stored && placeIn(subject).edit === edit) setPlace(subject, { edit: null })
  return stored
}

function storeName(subject: AttributeSubject, id: SubjectId, name: string): Promise<boolean> {
  return attemptStoring(async () => {
    const named =
      subject === 'document'
        ? await client.documents.rename({ id: id as DocumentId, name })
        : await client.cases.rename({ id: id as CaseId, name })
    showName(subject, id, named.name)
  })
}

async function attemptStoring(store: () => Promise<unknown>): Promise<boolean> {
  useCasesDesk.setState({ storing: true })
  try {
    await store()
    return true
  } catch (error) {
    notifyError(withFieldWords(error))
    return false
  } finally {
    useCasesDesk.setState({ storing: false })
  }
}
