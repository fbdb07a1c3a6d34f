import { hash } from 'node:crypto'
import { type CodingId, type DocumentId, isUuid } from '../../core/id.ts'
import type { TextSpan } from '../../core/text/index.ts'

/** An identifier as it stands in the file: upper case, hyphenated, no braces. */
export function toGuid(id: string): string {
  return id.toUpperCase()
}

/**
 * The GUID of the selection on a span: a UUID of version 5 (RFC 9562, 5.5) in the namespace of the document's own
 * UUID, named `from-to` in UTF-16 code units. So the same span has the same GUID in every export, and its version
 * differs from that of a coding's random id.
 */
export function selectionGuid(documentId: DocumentId, span: TextSpan): string {
  return toGuid(derivedId(documentId, `${span.from}-${span.to}`))
}

/** The GUID of the selection that one coding has for itself. */
export function codingSelectionGuid(codingId: CodingId): string {
  return toGuid(derivedId(codingId, 'selection'))
}

/** The GUID of the text of a PDF. */
export function representationGuid(documentId: DocumentId): string {
  return toGuid(derivedId(documentId, 'text'))
}

/** The GUID of the case that says what is known of a document. */
export function documentCaseGuid(documentId: string): string {
  return toGuid(derivedId(toId(documentId), 'case'))
}

/** The UUID of version 5 (RFC 9562, 5.5) of a name in the namespace of another UUID: the same each time. */
export function derivedId(namespace: string, name: string): string {
  const bytes = Buffer.from(namespace.replaceAll('-', ''), 'hex')
  const digest = hash('sha1', Buffer.concat([bytes, Buffer.from(name)]), 'hex')
  const variant = ((Number.parseInt(digest.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  const fourth = variant + digest.slice(18, 20)
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${fourth}-${digest.slice(20, 32)}`
}

/** Where identifiers that are no UUIDs get one. */
const OF_OTHERS = '6f1d6f2e-5c0b-5a7e-9a54-0d2c5f3b7a11'

/** An identifier of another program as a UUID: braces and case go; one that is none gets one, the same each time. */
export function toId(guid: string): string {
  return isUuid(guid) ? guid : derivedId(OF_OTHERS, guid)
}

/** An identifier as it is compared: without braces and blanks, in lower case. */
export function bareGuid(written: string): string {
  return written
    .trim()
    .replace(/^\{(.*)\}$/, '$1')
    .toLowerCase()
}
