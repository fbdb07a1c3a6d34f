import type { AboutLines } from '../sheets/index.ts'

/** What stands at the head of each column, in the language of who exports. */
export interface PassageLabels {
  readonly title: string
  readonly document: string
  readonly source: string
  readonly paragraph: string
  readonly from: string
  readonly to: string
  readonly codes: string
  readonly quotation: string
  readonly before: string
  readonly after: string
}

export interface PassageToWrite {
  readonly document: string
  readonly source: string
  /** UTF-16 code units. */
  readonly from: number
  readonly to: number
  /** From 1. */
  readonly paragraph: number
  /** Paths, in the order the codings were made. */
  readonly codes: readonly string[]
  readonly quotation: string
  readonly before: string
  readonly after: string
  /** In the order of the attributes; empty for none. */
  readonly values: readonly string[]
}

/** Passages as they go out, in their order. */
export interface PassagesToWrite {
  readonly labels: PassageLabels
  /** The query in words. */
  readonly query: string
  /** Attributes of documents. */
  readonly attributes: readonly string[]
  readonly passages: readonly PassageToWrite[]
  /** Where they come from. */
  readonly provenance: AboutLines
}

/** Between the codes of a passage; no code's name ends in it. */
export const BETWEEN_CODES = '; '

/** Where a passage stands, in words. */
export function placeOf({ paragraph, from, to, codes }: PassageToWrite, labels: PassageLabels): string {
  const place = `${labels.paragraph} ${paragraph} · ${from}–${to}`
  return codes.length === 0 ? place : `${place} · ${codes.join(BETWEEN_CODES)}`
}

/** What is known of the document of a passage, in words; empty for nothing. */
export function factsOf({ values }: PassageToWrite, { attributes }: PassagesToWrite): string {
  return attributes.flatMap((name, n) => (values[n] ? [`${name}: ${values[n]}`] : [])).join(' · ')
}

/** The passages of each document, in order. */
export function byDocument(
  passages: readonly PassageToWrite[],
): { readonly first: PassageToWrite; readonly passages: readonly PassageToWrite[] }[] {
  const parts: { first: PassageToWrite; passages: PassageToWrite[] }[] = []
  for (const passage of passages) {
    const last = parts.at(-1)
    if (last?.first.document === passage.document && last.first.source === passage.source) {
      last.passages.push(passage)
    } else parts.push({ first: passage, passages: [passage] })
  }
  return parts
}
