import type { TextSpan } from '../../../core/text/index.ts'
import { shorten } from '../../../core/text/index.ts'
import type { RefiLoss } from '../losses.ts'
import type { RefiMember } from '../project-model.ts'
import type { IncomingCase } from '../read/incoming.ts'
import { byId, type Comparison } from './comparison.ts'

/** Cases with what belongs to them, and people who speak. */
export function lossesOfCases({ project, incoming, documentName }: Comparison): RefiLoss[] {
  const cases = byId<IncomingCase>(incoming.cases)
  const losses: RefiLoss[] = []
  for (const { id, name, members } of project.cases) {
    const found = cases.get(id)
    if (found === undefined) losses.push({ kind: 'case', name, reason: 'left-out' })
    else if (found.name !== name) losses.push({ kind: 'case', name, reason: 'renamed' })
    const there = new Set(found?.members.map(member => placeKey(member.documentId, member.span)))
    for (const member of members) {
      const reason = reasonOf(member, there)
      if (reason === null) continue
      const document = member.documentId === null ? '' : documentName(member.documentId)
      losses.push({ kind: 'member', name: `${name}: ${memberName(member, document)}`, document, reason })
    }
  }
  for (const { id, name } of project.speakers) {
    losses.push({ kind: 'speaker', name, reason: cases.has(id) ? 'as-case' : 'left-out' })
  }
  return losses
}

function reasonOf(member: RefiMember, there: ReadonlySet<string>): RefiLoss['reason'] | null {
  if (member.kind === 'speaker') return 'as-passages'
  if (member.kind === 'document') return there.has(placeKey(member.documentId, null)) ? null : 'left-out'
  if (member.detached) return 'detached'
  return there.has(placeKey(member.documentId, member.span)) ? null : 'left-out'
}

function placeKey(documentId: string, span: TextSpan | null): string {
  return `${documentId} ${span?.from} ${span?.to}`
}

function memberName(member: RefiMember, document: string): string {
  if (member.kind === 'document') return document
  return member.kind === 'speaker' ? member.speaker : shorten(member.quotation)
}
