import { create } from 'zustand'
import type { Theme } from '../../ipc/constants.ts'
import type { Preferences } from '../../ipc/shell.ts'
import { adoptKeys } from './commands.ts'
import { speak } from './i18n.ts'
import { onShellEvent, shell } from './shell.ts'

/** Null until the main process has told them, which it does before anything is drawn. */
export const usePreferences = create<{ readonly preferences: Preferences | null }>()(() => ({
  preferences: null,
}))

type Changes = Parameters<typeof shell.setPreferences>[0]

/** Stored by the main process; all windows hear of it. */
export async function setPreferences(changes: Changes): Promise<void> {
  adopt(await shell.setPreferences(changes))
}

/** Reads the preferences and follows them from now on. */
export async function followPreferences(): Promise<void> {
  onShellEvent(event => {
    if (event.kind === 'preferences') adopt(event.preferences)
  })
  darkSystem.addEventListener('change', () => {
    const { preferences } = usePreferences.getState()
    if (preferences !== null) showTheme(preferences.theme)
  })
  adopt(await shell.preferences())
}

function adopt(preferences: Preferences): void {
  speak(preferences.language)
  showTheme(preferences.theme)
  adoptKeys(preferences.keys)
  usePreferences.setState({ preferences })
}

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)')

function showTheme(theme: Theme): void {
  const shown = theme === 'system' ? (darkSystem.matches ? 'dark' : 'light') : theme
  document.documentElement.dataset.theme = shown
}
