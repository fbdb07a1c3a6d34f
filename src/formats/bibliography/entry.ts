import { type Details, detailFields } from '../../core/document/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { MAX_TEXT_CHARACTERS } from '../text/index.ts'

/** A highlight or remark that somebody left in an attachment with a reference manager. */
export interface Annotation {
  /** The words of the attachment; empty for a remark on a place without words. */
  readonly text: string
  /** Empty for a bare highlight. */
  readonly comment: string
  /** `#rrggbb`, null when unknown. */
  readonly color: string | null
  readonly tags: readonly string[]
  /** Label of the page, as printed where the manager knew it. */
  readonly page: string | null
  /** ISO 8601; null when unknown. */
  readonly madeAt: string | null
  readonly author: string
}

/** One work of a bibliography. */
export interface BibliographyEntry {
  /** As the file names it, else counted from 1; told apart by ` (2)` where the file repeats one. */
  readonly key: string
  readonly details: Details
  /** Attachments as written, web addresses left out; see `plainPath`. */
  readonly files: readonly string[]
  /** Keywords, also those in `details.keywords`. */
  readonly tags: readonly string[]
  readonly annotations: readonly Annotation[]
  /** Plain texts with LF line ends. */
  readonly notes: readonly string[]
}

/** An entry as a format gives it: untidied texts, empty where there is nothing. */
export interface Draft {
  readonly key: string
  readonly details: Readonly<Partial<Record<keyof Details, string>>>
  readonly files?: readonly string[]
  readonly tags?: readonly string[]
  readonly annotations?: readonly Annotation[]
  readonly notes?: readonly string[]
}

/** What a format makes of a file. */
export interface Drafts {
  readonly drafts: readonly Draft[]
  /** Entries that were cut off or could not be understood; what was read of them is among the drafts. */
  readonly broken: number
}

const MAX_ENTRIES = 100_000

/** More entries than anybody's library has are refused before they fill the memory. Refuses: file-too-large. */
export function refuseTooMany(count: number): void {
  if (count <= MAX_ENTRIES) return
  throw new Refusal('file-too-large', `More than ${MAX_ENTRIES} entries`, { limit: MAX_TEXT_CHARACTERS })
}

/** Tidies entries and leaves out those that say nothing of a work. */
export function entriesOf(drafts: readonly Draft[]): BibliographyEntry[] {
  const keys = new Keys()
  return drafts.flatMap(draft => {
    const tags = unique((draft.tags ?? []).map(inOneLine))
    const details = tidyDetails({ ...draft.details, keywords: tags.join('; ') })
    const files = unique((draft.files ?? []).map(tidyText).filter(isLocal))
    const { title, author, doi, url } = details
    if (!(title || author || doi || url || files.length > 0)) return []
    const notes = (draft.notes ?? []).map(tidyText).filter(note => note !== '')
    const key = keys.take(inOneLine(draft.key))
    return [{ key, details, files, tags, annotations: draft.annotations ?? [], notes }]
  })
}

/** Keys as they were given out; an entry without one is called by its number. */
class Keys {
  readonly #counts = new Map<string, number>()
  #number = 0

  take(wanted: string): string {
    this.#number += 1
    const key = wanted === '' ? String(this.#number) : wanted
    for (let count = (this.#counts.get(key) ?? 0) + 1; ; count++) {
      const made = count === 1 ? key : `${key} (${count})`
      if (count > 1 && this.#counts.has(made)) continue
      this.#counts.set(key, count)
      if (made !== key) this.#counts.set(made, 1)
      return made
    }
  }
}

function tidyDetails(raw: Draft['details']): Details {
  const details: Partial<Record<keyof Details, string>> = {}
  for (const field of detailFields) {
    const value = tidyField(field, inOneLine(raw[field] ?? ''))
    if (value !== '') details[field] = value
  }
  if (details.date !== undefined && details.date === details.year) delete details.date
  if (details.source !== undefined && details.source === details.title) delete details.source
  return details
}

function tidyField(field: keyof Details, value: string): string {
  switch (field) {
    case 'doi':
      return /\b10\.\d{3,9}\/\S+/.exec(value)?.[0] ?? ''
    case 'isbn':
      // The same field of many formats holds the ISSN of a journal, which says nothing of the article.
      return /(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dXx](?![\d-])/.exec(value)?.[0] ?? ''
    case 'pages':
      return value.replace(/\s*(?:--+|[‐-―−])\s*/g, '-')
    default:
      return value
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come into a text.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g

/** LF line ends, no control characters, no blanks at the ends, well formed. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(controls, '').trim().toWellFormed()
}

export function inOneLine(text: string): string {
  return tidyText(text).replace(/\s+/g, ' ')
}

export function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.filter(text => text !== ''))]
}

function isLocal(file: string): boolean {
  return !/^(?:https?|ftp|doi|mailto):/i.test(file)
}
