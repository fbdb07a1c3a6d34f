import type { CodeId, DocumentId } from '../../core/id.ts'
import type { TextSpan } from '../../core/text/index.ts'
import { client } from './connection.ts'
import { noteCodeUsed } from './ui-store.ts'

/** Passages of one document, selected together. */
export interface Passages {
  readonly documentId: DocumentId
  /** In the order of the text. */
  readonly spans: readonly TextSpan[]
}

/** Puts a code on passages, on several as one act. */
export async function applyToPassages({ documentId, spans }: Passages, codeId: CodeId): Promise<void> {
  const [span, ...more] = spans
  if (span === undefined) return
  if (more.length === 0) await client.codings.apply({ documentId, span, codeId })
  else await client.codings.applyMany({ documentId, spans: [...spans], codeId })
  noteCodeUsed(codeId)
}
