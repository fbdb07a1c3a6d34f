import { create } from 'zustand'
import type { CaseId, CodeId, ProjectId } from '../../core/id.ts'

/** Where a summary stands. */
export interface SummaryCell {
  readonly caseId: CaseId
  readonly codeId: CodeId
}

/** Which part of the summary grid is shown; exports write exactly this. */
export interface SummaryChoice {
  /** Null: all. */
  readonly codes: readonly CodeId[] | null
  /** Whether passages count for every code above their own; summaries stay with their code. */
  readonly subcodes: boolean
  /** Only cases whose names answer these typed words. */
  readonly words: string
  /** Only cases with passages that nothing was written about yet. */
  readonly unwritten: boolean
  /** The cell that is open; null: the first. */
  readonly active: SummaryCell | null
}

const fresh: SummaryChoice = { codes: null, subcodes: false, words: '', unwritten: false, active: null }

export const useSummaryChoice = create<SummaryChoice>()(() => fresh)

const keyOf = (projectId: ProjectId) => `postil.summaries.${projectId}`

/** Chooses what was chosen in this project last. */
export function resumeSummaries(projectId: ProjectId): void {
  const kept = localStorage.getItem(keyOf(projectId))
  useSummaryChoice.setState({ ...fresh, ...(kept === null ? {} : JSON.parse(kept)) })
}

export function keepSummaries(projectId: ProjectId): void {
  localStorage.setItem(keyOf(projectId), JSON.stringify(useSummaryChoice.getState()))
}
