import { create } from 'zustand'
import type { RefiProfileName } from '../../core/exchange.ts'

interface ProjectExportState {
  readonly isOpen: boolean
  readonly profile: RefiProfileName
  /** Whether what is lost is saved beside the file. */
  readonly besides: boolean
}

/** What was chosen last stays chosen as long as the window is there. */
export const useProjectExport = create<ProjectExportState>()(() => ({
  isOpen: false,
  profile: 'standard',
  besides: false,
}))

export const setProjectExport = (changes: Partial<ProjectExportState>) => useProjectExport.setState(changes)
