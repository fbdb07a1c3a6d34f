import { stat } from 'node:fs/promises'
import type { DocumentId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { FileComparison, FilePreview, ImportedDocument, PreviewDocument } from '../../ipc/imports.ts'
import type { WriteDb } from '../db/connection.ts'
import { findFiles } from '../importing/find-files.ts'
import {
  type CheckedChoice,
  countByRule,
  type FilePlan,
  type PlannedDocument,
  planFile,
} from '../importing/plan-file.ts'
import { keepContent, keepText } from '../store/contents.ts'
import { insertDocument } from '../store/documents.ts'
import { type ChangeContext, type HandlersOf, prepared, type QueryContext } from './handler.ts'

export const imports: HandlersOf<'imports'> = {
  find: (_db, { paths }) => findFiles(paths),

  preview: (_db, { files }, context) => forEachFile(files, context, previewFile),

  async compare(_db, choice) {
    return comparison(await planFile(choice))
  },

  run: prepared<'imports.run', FilePlan[]>({
    prepare: (_db, { files }, context) => forEachFile(files, context, planFile),
    commit(db, plans, context) {
      const imported = plans.flatMap(plan => storePlan(db, plan, context))
      context.act.words = { count: imported.length, document: imported[0]?.name ?? '' }
      return imported
    },
  }),
}

/** One file after the other, with progress told and cancelling heard between them. */
async function forEachFile<Result>(
  files: readonly CheckedChoice[],
  { signal, progress }: QueryContext,
  work: (choice: CheckedChoice) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const choice of files) {
    if (signal.aborted) throw new Refusal('cancelled', 'Reading files was cancelled')
    results.push(await work(choice))
    progress({ done: results.length, total: files.length })
  }
  return results
}

async function previewFile(choice: CheckedChoice): Promise<FilePreview> {
  const { path } = choice
  try {
    const { file, documents, warnings } = await planFile(choice)
    return {
      path,
      bytes: file.bytes.length,
      refusal: null,
      encodings: file.decoded.candidates,
      documents: documents.map(proposed),
      warnings,
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const bytes = await stat(path).then(
      status => status.size,
      () => 0,
    )
    return { path, bytes, refusal: error.toAnswer(), encodings: [], documents: [], warnings: [] }
  }
}

function proposed({ name, source, text, removed }: PlannedDocument) {
  return { name, source, characters: text.length, removed: countByRule(removed) }
}

function comparison({ file, documents, cleaning }: FilePlan): FileComparison {
  const extracted = file.decoded.text
  return {
    extracted,
    documents: documents.map(
      (document): PreviewDocument => ({
        ...proposed(document),
        from: document.cleaning?.from ?? 0,
        to: document.cleaning?.to ?? extracted.length,
        text: document.text,
        edits: document.cleaning?.edits ?? [],
      }),
    ),
    outside: cleaning?.outside ?? [],
  }
}

/** True when writing the text as UTF-8 would give the very bytes of the file: they need not be made and hashed again. */
function isKeptAsItCame({ encoding, hadBom, lineEnds, replaced }: FilePlan['file']['decoded']): boolean {
  return encoding === 'utf-8' && !hadBom && lineEnds === 'lf' && replaced === 0
}

function storePlan(db: WriteDb, plan: FilePlan, context: ChangeContext): ImportedDocument[] {
  const { bytes, decoded } = plan.file
  const originalKey = keepContent(db, bytes)
  const extractedKey = isKeptAsItCame(decoded) ? originalKey : keepText(db, decoded.text)
  return plan.documents.map(document => {
    const id = context.newId() as DocumentId
    const { name, source, text, removed, metadata } = document
    const cleaningKey = removed.length === 0 ? null : keepText(db, JSON.stringify(removed))
    const { encoding } = decoded
    const textKey = text === decoded.text ? extractedKey : keepText(db, text)
    const characters = text.length
    const { coderKey } = context
    insertDocument(
      db,
      {
        id,
        name,
        source,
        originalKey,
        encoding,
        extractedKey,
        cleaningKey,
        metadata,
        textKey,
        characters,
        coderKey,
      },
      context.now,
    )
    return { id, name, source, characters, removed: countByRule(removed), warnings: plan.warnings }
  })
}
