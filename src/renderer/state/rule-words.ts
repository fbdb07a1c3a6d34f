import { type DetailField, detailFields } from '../../core/document/index.ts'
import type { Warning } from '../../ipc/imports.ts'
import { i18n, t } from './i18n.ts'

/** Name of a cleaning rule in the interface language. */
export function ruleName(rule: string): string {
  return wordsOf(`cleaning:${rule}.name`) ?? rule
}

/** What the rule looks for and what it does about it; empty when nobody wrote it. */
export function ruleExplanation(rule: string): string {
  return wordsOf(`cleaning:${rule}.explanation`) ?? ''
}

/** What was noticed in a file but not touched. */
export function warningWords({ code, values }: Warning): string {
  const own = `imports:warnings.${code}`
  if (i18n.exists(own)) return String(i18n.t(own as 'imports:warnings.characters-replaced', values))
  return t('imports:warnings.found', { what: ruleName(code), count: Number(values.count ?? 1) })
}

export function encodingName(encoding: string): string {
  return wordsOf(`imports:encodings.${encoding}`) ?? encoding
}

/** What kind of file it is, in a word. */
export function formatName(format: string): string {
  return wordsOf(`imports:formats.${format}`) ?? format
}

/** A language as the interface language calls it. */
export function languageName(language: string, interfaceLanguage: string): string {
  return new Intl.DisplayNames(interfaceLanguage, { type: 'language' }).of(language) ?? language
}

/** What a detail of a document is called. */
export function fieldName(field: string): string {
  return wordsOf(`imports:fields.${field}`) ?? field
}

/** What fields of documents are called that nobody has named. */
export function fieldWords(): Partial<Record<DetailField, string>> {
  return Object.fromEntries(detailFields.map(field => [field, fieldName(field)]))
}

function wordsOf(key: string): string | null {
  return i18n.exists(key) ? String(i18n.t(key as 'imports:title')) : null
}

/** Rules are told apart by one of eight tints as well as by name. */
export function ruleTint(rule: string): string {
  let sum = 0
  for (const letter of rule) sum = (sum * 31 + letter.charCodeAt(0)) % 8
  return `var(--rule-${sum})`
}
