import type { Log } from './log.ts'
import type { PreferencesStore } from './preferences.ts'
import type { RecentProjects } from './recent.ts'
import type { Windows } from './windows.ts'

/** What there is one of. */
export interface Program {
  readonly log: Log
  readonly preferences: PreferencesStore
  readonly recent: RecentProjects
  readonly windows: Windows
}
