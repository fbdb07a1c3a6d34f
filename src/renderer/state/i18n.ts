import i18next, { type Resource } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { asQuoted, quotationMarks, withQuotedHoles } from '../../core/text/quotation-marks.ts'
import { type Language, languages } from '../../ipc/constants.ts'

const files = import.meta.glob<Record<string, unknown>>('../../../resources/locales/*/*.json', {
  eager: true,
  import: 'default',
})

/** All words of the interface, `resources[language][namespace]`. They are few; switching is instant. */
function readResources(): Resource {
  const resources: Record<string, Record<string, Record<string, unknown>>> = {}
  for (const [path, words] of Object.entries(files)) {
    const [, language = '', namespace = ''] = /([^/]+)\/([^/]+)\.json$/.exec(path) ?? []
    resources[language] = { ...resources[language], [namespace]: withQuotedHoles(words) }
  }
  return resources as Resource
}

export const i18n = i18next.createInstance()

i18n
  .use(initReactI18next)
  .init({
    resources: readResources(),
    lng: 'en',
    fallbackLng: { 'zh-TW': ['zh-CN', 'en'], default: ['en'] },
    defaultNS: 'shell',
    initAsync: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  })
  .catch((error: unknown) => console.error(error))

for (const mark of quotationMarks)
  i18n.services.formatter?.add(mark, (value: unknown) => asQuoted(String(value), mark))

export const t = i18n.t

export function languageNow(): Language {
  return languages.find(language => language === i18n.language) ?? 'en'
}

/** Speaks the language from now on, everywhere in the window. */
export function speak(language: Language): void {
  document.documentElement.lang = language
  i18n.changeLanguage(language).catch((error: unknown) => console.error(error))
}
