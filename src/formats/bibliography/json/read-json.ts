import { Refusal } from '../../../core/refusal.ts'
import { type Drafts, refuseTooMany } from '../entry.ts'
import { cslDraft } from './read-csl.ts'
import { isZoteroItem, zoteroDrafts } from './read-zotero.ts'
import { isObject, type JsonObject, objects } from './values.ts'

/**
 * Reads CSL-JSON, the JSON of Better BibTeX and items of the Zotero API: a list, one item, or a list called `items`.
 * Refuses: file-damaged (no JSON), file-too-large.
 */
export function readJson(text: string): Drafts {
  const root = parse(text)
  const items = isObject(root) && typeof root.items === 'object' ? listOf(root.items) : objects(root)
  refuseTooMany(items.length)
  const isZotero = items.some(isZoteroItem)
  return { drafts: isZotero ? zoteroDrafts(items.filter(isZoteroItem)) : items.map(cslDraft), broken: 0 }
}

/** A list, or an object whose values are the items. */
function listOf(value: unknown): JsonObject[] {
  return isObject(value) ? Object.values(value).filter(isObject) : objects(value)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Refusal('file-damaged', `No JSON: ${error.message.slice(0, 200)}`)
    throw error
  }
}
