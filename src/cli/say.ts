import { createInstance } from 'i18next'
import cliEn from '../../resources/locales/en/cli.json'
import refusalsEn from '../../resources/locales/en/refusals.json'
import cliCn from '../../resources/locales/zh-CN/cli.json'
import refusalsCn from '../../resources/locales/zh-CN/refusals.json'
import cliTw from '../../resources/locales/zh-TW/cli.json'
import refusalsTw from '../../resources/locales/zh-TW/refusals.json'
import type { Refusal } from '../core/refusal.ts'
import type { Language } from '../ipc/constants.ts'

/** The words of the command line in the user's language. */
export interface Say {
  refusal(refusal: Refusal): string
  (key: keyof typeof cliEn, values?: Readonly<Record<string, string | number>>): string
}

export function sayIn(language: Language): Say {
  const instance = createInstance({
    lng: language,
    fallbackLng: language === 'zh-TW' ? ['zh-CN', 'en'] : ['en'],
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: {
      en: { cli: cliEn, refusals: refusalsEn },
      'zh-CN': { cli: cliCn, refusals: refusalsCn },
      'zh-TW': { cli: cliTw, refusals: refusalsTw },
    },
  })
  void instance.init()
  const say = (key: keyof typeof cliEn, values: Readonly<Record<string, string | number>> = {}) =>
    String(instance.t(`cli:${key}`, values))
  return Object.assign(say, {
    refusal: (refusal: Refusal) => String(instance.t(refusal.code, { ns: 'refusals', ...refusal.values })),
  })
}

/** The interface language that a POSIX locale name asks for, e.g. `zh_TW.UTF-8`. */
export function languageOf(locale: string | undefined): Language {
  if (locale === undefined || !/^zh/i.test(locale)) return 'en'
  return /tw|hk|mo|hant/i.test(locale) ? 'zh-TW' : 'zh-CN'
}
