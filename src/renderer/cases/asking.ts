import { create } from 'zustand'
import type { AttributeId, CaseId } from '../../core/id.ts'

/** What a dialog of the desk asks about. */
export type Question =
  | { readonly kind: 'new-attribute' | 'new-case' }
  | { readonly kind: 'change-attribute'; readonly id: AttributeId; readonly begin: 'name' | 'type' }
  | { readonly kind: 'remove-attribute'; readonly id: AttributeId }
  | { readonly kind: 'remove-cases'; readonly ids: readonly CaseId[] }

export const useQuestion = create<{ readonly question: Question | null }>()(() => ({ question: null }))

export function askFor(question: Question | null): void {
  useQuestion.setState({ question })
}
