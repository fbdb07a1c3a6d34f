import { z } from 'zod'
import { cleanName, MAX_NAME_LENGTH } from '../core/codebook/code.ts'
import { isUuid } from '../core/id.ts'
import { Refusal } from '../core/refusal.ts'
import { type Language, languages, themes } from '../ipc/constants.ts'
import { keyChoices, type Preferences, type ShellInput } from '../ipc/shell.ts'
import { hasCode, readJsonFile, writeJsonFile } from './json-file.ts'
import type { Log } from './log.ts'

/** The interface language for a locale of the system, e.g. `zh-Hant-HK`: anything but Chinese gets English. */
export function languageFor(locale: string): Language {
  const [language, ...parts] = locale.toLowerCase().split(/[-_.]/)
  if (language !== 'zh') return 'en'
  if (parts.includes('hans')) return 'zh-CN'
  return ['hant', 'tw', 'hk', 'mo'].some(part => parts.includes(part)) ? 'zh-TW' : 'zh-CN'
}

/** Reads stored preferences; each part that is missing or wrong is the default's. */
export function readPreferences(stored: unknown, defaults: Preferences): Preferences {
  const name = z.string().min(1).max(MAX_NAME_LENGTH)
  const coder = z.object({ id: z.string().refine(isUuid), name: name.refine(value => value.isWellFormed()) })
  const preferences = z.object({
    language: z.enum(languages).catch(defaults.language),
    theme: z.enum(themes).catch(defaults.theme),
    keys: keyChoices.catch(defaults.keys),
    coder: coder.catch(defaults.coder),
  })
  return preferences.catch(defaults).parse(stored)
}

/** The preferences of this person on this machine, in a file of their own. */
export class PreferencesStore {
  #current: Preferences

  constructor(
    private readonly file: string,
    defaults: Preferences,
    log: Log,
  ) {
    const found = readJsonFile(file)
    if (found.state === 'damaged')
      log.defect('The preferences cannot be read, the defaults are used', found.error)
    this.#current = readPreferences(found.state === 'read' ? found.value : undefined, defaults)
    this.#keepOrLog(log)
  }

  get current(): Preferences {
    return this.#current
  }

  /** Refuses: name-empty, name-too-long, disk-full, write-failed. */
  change(wanted: ShellInput<'setPreferences'>): Preferences {
    const { language, theme, coder, keys } = this.#current
    const changed: Preferences = {
      language: wanted.language ?? language,
      theme: wanted.theme ?? theme,
      keys: wanted.keys ?? keys,
      coder: wanted.coderName === undefined ? coder : { ...coder, name: cleanName(wanted.coderName) },
    }
    this.#keep(changed)
    this.#current = changed
    return changed
  }

  #keep(preferences: Preferences): void {
    try {
      writeJsonFile(this.file, preferences)
    } catch (error) {
      throw new Refusal(hasCode(error, 'ENOSPC') ? 'disk-full' : 'write-failed', String(error), {
        path: this.file,
      })
    }
  }

  /** A coder made now must be the same one next time; but a folder that cannot be written is no reason not to start. */
  #keepOrLog(log: Log): void {
    try {
      this.#keep(this.#current)
    } catch (error) {
      log.defect('The preferences cannot be kept', error)
    }
  }
}
