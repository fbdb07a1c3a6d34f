import { create } from 'zustand'
import { goToDesk } from './ui-store.ts'

/** What the analysis desk shows, one at a time. */
export const analysisViews = ['tables', 'retrieval', 'pictures', 'words', 'summaries', 'kept'] as const
export type AnalysisView = (typeof analysisViews)[number]

export const useAnalysisView = create<{ readonly view: AnalysisView }>()(() => ({ view: 'tables' }))

export function showAnalysis(view: AnalysisView): void {
  useAnalysisView.setState({ view })
  goToDesk('analysis')
}
