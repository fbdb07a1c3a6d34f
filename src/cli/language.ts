import { type Language, languages } from '../ipc/constants.ts'
import { UsageError } from './usage.ts'

/** The language that `--language` names. */
export function languageCalled(name: string): Language {
  const language = languages.find(known => known === name)
  if (language === undefined)
    throw new UsageError('usageOneOf', { option: '--language', values: languages.join(', ') })
  return language
}
