import { toDateTime } from '../date-time.ts'
import type { RefiLoss } from '../losses.ts'
import type { RefiCoding } from '../project-model.ts'
import type { IncomingCoding } from '../read/incoming.ts'
import { codingName } from '../selections.ts'
import { legalText } from '../xml.ts'
import { asTold, byId, type Comparison } from './comparison.ts'

/** Codings with what coders say of them. */
export function lossesOfCodings({ project, incoming, documentName }: Comparison): RefiLoss[] {
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
    if (!isSame(coding, back, project.modifiedAt)) lose('coding', 'changed')
    if (!back.comment.includes(asTold(coding.comment))) lose('comment', 'changed')
    else if (legalText(coding.comment) !== coding.comment) lose('comment', 'characters-dropped')
    if (coding.weight !== null) lose('weight', 'left-out')
    if (coding.certainty !== null) lose('certainty', 'left-out')
    if (coding.example) lose('examples', 'left-out')
  }
  return losses
}

function isSame(coding: RefiCoding, back: IncomingCoding, modifiedAt: string): boolean {
  return (
    back.documentId === coding.documentId &&
    back.codeId === coding.codeId &&
    back.coderId === coding.coderId &&
    back.span.to - back.span.from <= coding.quotation.length &&
    isAt(coding, back) &&
    toDateTime(back.createdAt ?? '') === toDateTime(coding.createdAt, modifiedAt)
  )
}

/** Without a byte-order mark all places of a text are nearer to its start, which is told of the text. */
function isAt({ span, quotation }: RefiCoding, back: IncomingCoding): boolean {
  const moved = span.to - back.span.to
  if (moved === 0) return span.from === back.span.from
  return moved > 0 && back.span.from === Math.max(0, span.from - moved) && quotation.length > 0
}
