import { toDateTime } from '../date-time.ts'
import type { RefiLoss } from '../losses.ts'
import type { RefiCoding } from '../project-model.ts'
import type { IncomingCoding } from '../read/incoming.ts'
import { codingName } from '../selections.ts'
import { legalText } from '../xml.ts'
import { asTold, byId, type Comparison } from './comparison.ts'

/** Codings with what coders say of them. */
export function lossesOfCodings({ project, incoming, documentName, trimmed }: Comparison): RefiLoss[] {
  const found = byId<IncomingCoding>(incoming.codings)
  const names = new Map(project.codes.map(({ id, name }) => [id, name]))
  const codeName = (id: RefiCoding['codeId']) => names.get(id) ?? ''
  const losses: RefiLoss[] = []
  for (const coding of project.codings) {
    const lose = (kind: RefiLoss['kind'], reason: RefiLoss['reason']) =>
      losses.push({
        kind,
        name: codingName(coding, codeName),
        document: documentName(coding.documentId),
        reason,
      })
    const back = found.get(coding.id)
    if (back === undefined) {
      const isMark = coding.quotation.replace(/^\uFEFF+/, '') === ''
      lose('coding', coding.detached ? 'detached' : isMark ? 'byte-order-mark' : 'left-out')
      continue
    }
    if (!isSame(coding, back, { trimmed: trimmed(coding.documentId), modifiedAt: project.modifiedAt }))
      lose('coding', 'changed')
    if (!back.comment.includes(asTold(coding.comment))) lose('comment', 'changed')
    else if (legalText(coding.comment) !== coding.comment) lose('comment', 'characters-dropped')
    if (coding.weight !== null) lose('weight', 'left-out')
    if (coding.certainty !== null) lose('certainty', 'left-out')
    if (coding.example) lose('examples', 'left-out')
  }
  return losses
}

function isSame(
  { span, documentId, codeId, coderId, createdAt }: RefiCoding,
  back: IncomingCoding,
  { trimmed, modifiedAt }: { readonly trimmed: number; readonly modifiedAt: string },
): boolean {
  return (
    back.documentId === documentId &&
    back.codeId === codeId &&
    back.coderId === coderId &&
    back.span.from === Math.max(0, span.from - trimmed) &&
    back.span.to === span.to - trimmed &&
    toDateTime(back.createdAt ?? '') === toDateTime(createdAt, modifiedAt)
  )
}
