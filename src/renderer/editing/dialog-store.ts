import { create } from 'zustand'
import type { DocumentId } from '../../core/id.ts'

/** What is open beside the text: older texts, a file to take its place, or what lost its words. */
export type TextTask =
  | { readonly kind: 'revisions'; readonly documentId: DocumentId }
  | { readonly kind: 'replace'; readonly documentId: DocumentId; readonly path: string }
  | { readonly kind: 'pseudonyms' }

export const useTextTask = create<{ readonly task: TextTask | null; readonly showsDetached: boolean }>()(
  () => ({
    task: null,
    showsDetached: false,
  }),
)

export function openTask(task: TextTask | null): void {
  useTextTask.setState({ task })
}

export function showDetached(showsDetached: boolean): void {
  useTextTask.setState({ showsDetached })
}
