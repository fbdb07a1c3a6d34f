import { hash } from 'node:crypto'
import type { DocumentId } from '../../core/id.ts'
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
  const namespace = Buffer.from(documentId.replaceAll('-', ''), 'hex')
  const digest = hash('sha1', Buffer.concat([namespace, Buffer.from(`${span.from}-${span.to}`)]), 'hex')
  const variant = ((Number.parseInt(digest.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  const third = `5${digest.slice(13, 16)}`
  const fourth = variant + digest.slice(18, 20)
  return toGuid(`${digest.slice(0, 8)}-${digest.slice(8, 12)}-${third}-${fourth}-${digest.slice(20, 32)}`)
}
