import { create } from 'zustand'
import type { CaseId } from '../../core/id.ts'
import { goToDesk } from './ui-store.ts'

interface CasePlace {
  /** The case whose row is chosen on the desk of cases; null while none is, and on other desks. */
  readonly atHand: CaseId | null
  /** The case the desk shall go to. */
  readonly wanted: CaseId | null
}

export const useCasePlace = create<CasePlace>()(() => ({ atHand: null, wanted: null }))

/** Opens the desk of cases at this one. */
export function goToCase(caseId: CaseId): void {
  useCasePlace.setState({ wanted: caseId })
  goToDesk('cases')
}
