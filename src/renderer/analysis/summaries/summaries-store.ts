import { create } from 'zustand'
import type { CellPassage } from '../../../ipc/matrix-results.ts'
import { showAnalysis } from '../../state/analysis-view.ts'
import { t } from '../../state/i18n.ts'
import { type SummaryCell, useSummaryChoice } from '../../state/summary-choice.ts'
import type { SummaryTable } from './summary-table.ts'

/** The parts of the view that the keys can be in. */
type SummaryPart = 'grid' | 'field' | 'list'

/** A passage of the cell that is open, with the name of its document. */
export interface ShownPassage extends Omit<CellPassage, 'coding'> {
  readonly key: string
  readonly document: string
}

interface SummariesState {
  /** The part that shall have the keys as soon as it is there. */
  readonly wanted: SummaryPart | null
  /** What is on the screen; null while the view is not. */
  readonly table: SummaryTable | null
  /** The passage the arrows have reached. */
  readonly passage: ShownPassage | null
  /** Words that the open summary shall take in at its caret. */
  readonly quoted: string | null
}

export const useSummariesView = create<SummariesState>()(() => ({
  wanted: null,
  table: null,
  passage: null,
  quoted: null,
}))

export function wantPart(wanted: SummaryPart): void {
  useSummariesView.setState({ wanted })
}

/** Opens the cell, wherever people are, and gives the keys to a part of the view. */
export function openCell(active: SummaryCell, part: SummaryPart): void {
  useSummaryChoice.setState({ active })
  wantPart(part)
  showAnalysis('summaries')
}

/** Puts the words of a passage into the summary that is open, with where they stand. */
export function quoteInSummary({ quotation, document, paragraph }: ShownPassage): void {
  useSummariesView.setState({ quoted: t('summaries:quotation', { words: quotation, document, paragraph }) })
}
