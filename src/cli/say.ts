import { createInstance } from 'i18next'
import cliEn from '../../resources/locales/en/cli.json'
import doctorEn from '../../resources/locales/en/doctor.json'
import exchangeEn from '../../resources/locales/en/exchange.json'
import importsEn from '../../resources/locales/en/imports.json'
import memosEn from '../../resources/locales/en/memos.json'
import queriesEn from '../../resources/locales/en/queries.json'
import refusalsEn from '../../resources/locales/en/refusals.json'
import roomEn from '../../resources/locales/en/room.json'
import cliCn from '../../resources/locales/zh-CN/cli.json'
import doctorCn from '../../resources/locales/zh-CN/doctor.json'
import exchangeCn from '../../resources/locales/zh-CN/exchange.json'
import importsCn from '../../resources/locales/zh-CN/imports.json'
import memosCn from '../../resources/locales/zh-CN/memos.json'
import queriesCn from '../../resources/locales/zh-CN/queries.json'
import refusalsCn from '../../resources/locales/zh-CN/refusals.json'
import roomCn from '../../resources/locales/zh-CN/room.json'
import cliTw from '../../resources/locales/zh-TW/cli.json'
import doctorTw from '../../resources/locales/zh-TW/doctor.json'
import exchangeTw from '../../resources/locales/zh-TW/exchange.json'
import importsTw from '../../resources/locales/zh-TW/imports.json'
import memosTw from '../../resources/locales/zh-TW/memos.json'
import queriesTw from '../../resources/locales/zh-TW/queries.json'
import refusalsTw from '../../resources/locales/zh-TW/refusals.json'
import roomTw from '../../resources/locales/zh-TW/room.json'
import { type DetailField, detailFields, highlightNames } from '../core/document/index.ts'
import { memoLabels } from '../core/memo/index.ts'
import type { Refusal } from '../core/refusal.ts'
import type { RoomLabels } from '../core/room-labels.ts'
import { asQuoted, quotationMarks, withQuotedHoles } from '../core/text/quotation-marks.ts'
import type { Language } from '../ipc/constants.ts'
import type { LedgerWords, MemoExportLabels, PassageExportLabels } from '../ipc/exports.ts'

/** A key without the ending that tells singular from plural: that follows from `count`. */
export type WordKey = WithoutPlural<keyof typeof cliEn>
/** A key of the words for what is wrong with a file. */
export type DoctorKey =
  | WithoutPlural<Exclude<keyof typeof doctorEn, 'severity' | 'what' | 'mend'>>
  | `severity.${Severity}`
  | `${'what' | 'mend'}.${keyof typeof doctorEn.what & keyof typeof doctorEn.mend}`
type Severity = keyof typeof doctorEn.severity

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key

/** The words of the command line in the user's language. */
export interface Say {
  readonly language: Language
  refusal(refusal: Refusal): string
  /** What the codes for highlights are called, by their colour. */
  highlightNames(): Record<string, string>
  /** What stands before the facts of a memo in a file. */
  memoLabels(): MemoExportLabels
  /** What fields of documents are called that nobody has named. */
  fieldNames(): Record<DetailField, string>
  /** What stands at the head of each column of passages. */
  passageLabels(): PassageExportLabels
  /** What a ledger of losses says. */
  ledgerWords(): LedgerWords
  /** What the page of a reading room says. */
  roomLabels(): RoomLabels
  /** What could stand at a place of a query. */
  expected(expected: string): string
  /** What stands there where a query ends, and what is asked for where it is too deep. */
  queryEnd(): string
  queryTooDeep(): string
  /** What is wrong with a file of another program. */
  doctor(key: DoctorKey, values?: Readonly<Record<string, string | number>>): string
  /** Several names in a row. */
  list(names: readonly string[]): string
  (key: WordKey, values?: Readonly<Record<string, string | number>>): string
}

/** The words of the command line by language; names between quotation marks have inner ones. */
const resources = withQuotedHoles({
  en: {
    cli: cliEn,
    doctor: doctorEn,
    refusals: refusalsEn,
    imports: importsEn,
    memos: memosEn,
    queries: queriesEn,
  },
  'zh-CN': {
    cli: cliCn,
    doctor: doctorCn,
    refusals: refusalsCn,
    imports: importsCn,
    memos: memosCn,
    queries: queriesCn,
  },
  'zh-TW': {
    cli: cliTw,
    doctor: doctorTw,
    refusals: refusalsTw,
    imports: importsTw,
    memos: memosTw,
    queries: queriesTw,
  },
})

export function sayIn(language: Language): Say {
  const instance = createInstance({
    lng: language,
    fallbackLng: language === 'zh-TW' ? ['zh-CN', 'en'] : ['en'],
    initAsync: false,
    interpolation: { escapeValue: false },
    resources,
  })
  void instance.init()
  for (const mark of quotationMarks)
    instance.services.formatter?.add(mark, (value: unknown) => asQuoted(String(value), mark))
  const say = (key: WordKey, values: Readonly<Record<string, string | number>> = {}) =>
    String(instance.t(`cli:${key}`, values))
  return Object.assign(say, {
    language,
    memoLabels: () =>
      memoLabels({
        fact: fact => String(instance.t(`memos:file.${fact}`)),
        kind: kind => String(instance.t(`memos:subjects.${kind}`)),
        untitled: String(instance.t('memos:untitled')),
      }),
    fieldNames: () =>
      Object.fromEntries(
        detailFields.map(field => [field, String(instance.t(`imports:fields.${field}`))]),
      ) as Record<DetailField, string>,
    roomLabels: () => ({ en: roomEn, 'zh-CN': roomCn, 'zh-TW': roomTw })[language],
    ledgerWords: () => {
      const { ledger, kinds, reasons } = { en: exchangeEn, 'zh-CN': exchangeCn, 'zh-TW': exchangeTw }[
        language
      ]
      return { ...ledger, kinds, reasons }
    },
    passageLabels: () => queriesIn(language).file,
    expected: (expected: string) => {
      const words: Readonly<Record<string, string>> = queriesIn(language).holes
      return words[expected] ?? expected
    },
    queryEnd: () => queriesIn(language).end,
    queryTooDeep: () => queriesIn(language).tooDeep,
    doctor: (key: DoctorKey, values: Readonly<Record<string, string | number>> = {}) =>
      String(instance.t(`doctor:${key}`, values)),
    list: (names: readonly string[]) => names.join(language === 'en' ? ', ' : '、'),
    highlightNames: () => highlightNames(color => String(instance.t(`imports:highlights.${color}`))),
    refusal: (refusal: Refusal) => String(instance.t(refusal.code, { ns: 'refusals', ...refusal.values })),
  })
}

function queriesIn(language: Language): typeof queriesEn {
  return { en: queriesEn, 'zh-CN': queriesCn, 'zh-TW': queriesTw }[language]
}

/** The interface language that a POSIX locale name asks for, e.g. `zh_TW.UTF-8`. */
export function languageOf(locale: string | undefined): Language {
  if (locale === undefined || !/^zh/i.test(locale)) return 'en'
  return /tw|hk|mo|hant/i.test(locale) ? 'zh-TW' : 'zh-CN'
}
