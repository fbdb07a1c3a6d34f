import english from '../../resources/locales/en/menu.json'
import simplified from '../../resources/locales/zh-CN/menu.json'
import traditional from '../../resources/locales/zh-TW/menu.json'
import type { Language } from '../ipc/constants.ts'

/** The words of menus and dialogs; the three languages have the same keys. */
export type MenuWords = typeof english

const languages: Readonly<Record<Language, MenuWords>> = {
  en: english,
  'zh-CN': simplified,
  'zh-TW': traditional,
}

export function wordsIn(language: Language): MenuWords {
  return languages[language]
}

/** Fills the holes `{{name}}` of a sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => values[name] ?? hole)
}
