import type { FilePreview, ProposedDocument } from '../../../ipc/imports.ts'
import { changeDocument, changeFile, type PlannedFile } from './import-plan.ts'
import { duplicateAct, isWanted } from './plan-summary.ts'

/** A file with one document comes in when the document does. */
export function comes(file: PlannedFile, preview: FilePreview | undefined): boolean {
  if (!file.included || (preview?.refusal ?? null) !== null) return false
  const [only, ...others] = preview?.documents ?? []
  return only === undefined || others.length > 0 || isWanted(only, file.documents[0])
}

/** Lets a file come in or keeps it out; one that is left out as a duplicate comes in beside the other. */
export function toggleFile(file: PlannedFile, preview: FilePreview | undefined): void {
  const [only, ...others] = preview?.documents ?? []
  if (file.included && only !== undefined && others.length === 0 && !isWanted(only, file.documents[0])) {
    toggleDocument(file, 0, only)
  } else changeFile(file.path, { included: !file.included })
}

/** The same for one document of a file. */
export function toggleDocument(file: PlannedFile, index: number, document: ProposedDocument): void {
  const chosen = file.documents[index]
  if (isWanted(document, chosen)) changeDocument(file.path, index, { include: false })
  else {
    const isLeftOut = duplicateAct(document, chosen) === 'skip'
    changeDocument(file.path, index, { include: true, ...(isLeftOut && { duplicate: 'keep' as const }) })
  }
}
