import type { RefusalAnswer } from '../../core/refusal.ts'
import type { Act } from '../../ipc/history.ts'
import { i18n } from './i18n.ts'
import { fieldName } from './rule-words.ts'

/** What a refusal says, in the interface language. It reads well too when a value is missing. */
export function refusalWords({ code, values }: RefusalAnswer): string {
  const words = { ...values, ...namedAct(values) }
  return withoutHoles(i18n.t(`refusals:${code}`, { ...words, missingInterpolationHandler: () => HOLE }))
}

/** The words of an act of the journal: “apply 居民参与”. */
export function actWords({ operation, values }: Pick<Act, 'operation' | 'values'>): string {
  const many = Number(values.count ?? 1) > 1 ? `acts:${operation}Many` : ''
  const key = i18n.exists(many) ? many : `acts:${operation}`
  if (!i18n.exists(key)) return operation
  const words = {
    ...values,
    ...stateWords(values),
    ...fieldWords(values),
    missingInterpolationHandler: () => HOLE,
  }
  return withoutHoles(String(i18n.t(key as 'acts:codes.create', words)))
}

/** An act that a refusal names travels as its operation and what fills the holes of its name. */
function namedAct({ operation, words }: RefusalAnswer['values']): { readonly act?: string } {
  if (operation === undefined || words === undefined) return {}
  const values = JSON.parse(String(words)) as Act['values']
  return { act: actWords({ operation: String(operation), values }) }
}

/** A state travels as its name in the contract. */
function stateWords({ state }: Act['values']): { readonly state?: string } {
  const key = `documents:states.${state}`
  return state !== undefined && i18n.exists(key) ? { state: i18n.t(key as 'documents:states.done') } : {}
}

/** A field that nobody has renamed travels as its name in the contract, beside an attribute without one. */
function fieldWords({ attribute, field }: Act['values']): { readonly attribute?: string } {
  return attribute === '' && field !== undefined ? { attribute: fieldName(String(field)) } : {}
}

/** Stands where a value is missing; no text holds it. */
const HOLE = '\uE000'
const holes = /(?<=(.?))\s*\uE000\s*(?=(.?))/gsu
const markedHole = /[“‘「『（(]\s*\uE000\s*[”’」』）)]/gu

/** Takes missing values out together with the marks and blanks around them. */
function withoutHoles(text: string): string {
  if (!text.includes(HOLE)) return text
  let bare = text
  // Marks in marks, such as （“”）, go from the inside out.
  while (bare.search(markedHole) >= 0) bare = bare.replace(markedHole, HOLE)
  const whole = bare
    .replace(holes, (_, before: string, after: string) => {
      const apart = /[\p{Script=Latin}\d]/u
      return apart.test(before) && apart.test(after) ? ' ' : ''
    })
    .replace(/^[\s,，:：、]+/u, '')
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}
