/** An object of a JSON file, about which nothing is known. */
export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list; a single one counts as a list, anything else as an empty one. */
export function objects(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject)
  return isObject(value) ? [value] : []
}

/** A text, a number as one, or the first of a list; empty for anything else. */
export function textOf(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value
  if (typeof one === 'number') return String(one)
  return typeof one === 'string' ? one : ''
}

/** The first of several fields that holds a text. */
export function firstText(object: JsonObject, ...fields: string[]): string {
  return fields.map(field => textOf(object[field])).find(text => text.trim() !== '') ?? ''
}
