import { type CaseId, type CodeId, type CodingId, type DocumentId, isUuid, type MemoId } from '../id.ts'
import type { TextSpan } from '../text/index.ts'

/**
 * What a memo can lead to. A passage is named by its document and span, and found again by its words (`passage.ts`)
 * when the text was edited since.
 */
export type LinkTarget =
  | { readonly kind: 'document'; readonly id: DocumentId }
  | { readonly kind: 'code'; readonly id: CodeId }
  | { readonly kind: 'coding'; readonly id: CodingId }
  | { readonly kind: 'memo'; readonly id: MemoId }
  | { readonly kind: 'case'; readonly id: CaseId }
  | { readonly kind: 'passage'; readonly id: DocumentId; readonly span: TextSpan }

export type LinkKind = LinkTarget['kind']

/**
 * A link in the Markdown of a memo: `[[kind:uuid|words]]`, of a passage `[[passage:uuid@from-to|words]]` with the uuid
 * of its document. `words` are what it was called when the link was made; they hold no line break and no `]`.
 */
export interface MemoLink extends TextSpan {
  readonly target: LinkTarget
  readonly words: string
}

const pattern =
  /\[\[(document|code|coding|memo|case|passage):([0-9a-f-]{36})(?:@(\d{1,9})-(\d{1,9}))?(?:\|([^\]\n]*))?\]\]/g

/** The links of a text in their order. */
export function findLinks(text: string): MemoLink[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const [whole, kind = '', id = '', from, to, words = ''] = match
    const target = targetOf(kind as LinkKind, id, from, to)
    return target === null ? [] : [{ from: match.index, to: match.index + whole.length, target, words }]
  })
}

function targetOf(kind: LinkKind, id: string, from?: string, to?: string): LinkTarget | null {
  if (!isUuid(id) || (kind === 'passage') !== (from !== undefined)) return null
  if (kind !== 'passage') return { kind, id } as LinkTarget
  const span = { from: Number(from), to: Number(to) }
  return span.to > span.from ? { kind, id: id as DocumentId, span } : null
}

/** The link as it stands in the text; its words are made fit. */
export function writeLink(target: LinkTarget, words: string): string {
  const place = target.kind === 'passage' ? `@${target.span.from}-${target.span.to}` : ''
  return `[[${target.kind}:${target.id}${place}|${linkWords(words)}]]`
}

/** Words as they can stand in a link: on one line, `]` in its wide form. */
export function linkWords(words: string): string {
  return words.toWellFormed().replace(/\s+/gu, ' ').trim().replaceAll(']', '］')
}

/** The same for two links to the same thing. */
export function targetKey(target: LinkTarget): string {
  return target.kind === 'passage'
    ? `passage:${target.id}@${target.span.from}-${target.span.to}`
    : `${target.kind}:${target.id}`
}

/** What any link to this thing begins with; of a document also the links to its passages. */
export function linkStarts(target: { readonly kind: LinkKind; readonly id: string }): string[] {
  const start = `[[${target.kind}:${target.id}`
  return target.kind === 'document' ? [start, `[[passage:${target.id}`] : [start]
}
